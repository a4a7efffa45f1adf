/** A file of plain text for machines. It is for reading, not for finding. */
export function plainFile(lines: readonly string[], contentType = 'text/plain; charset=utf-8'): Response {
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': contentType, 'X-Robots-Tag': 'noindex' } })
}
