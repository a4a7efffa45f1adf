/** A file of plain text for machines, of which each line is one whatever an editor wrote. It is for reading, not for finding. */
export function plainFile(lines: readonly string[]): Response {
  const text = lines.map((line) => `${line.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')}\n`).join('')
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Robots-Tag': 'noindex' } })
}
