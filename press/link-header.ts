/**
 * The value of a `Link` header (RFC 8288 §3) without the links that load the framework's scripts. Next announces fonts
 * and style sheets there, which readers need, beside scripts, which they do not.
 */
export function withoutScripts(header: string): string {
  return split(header).filter((link) => !loadsScript(link)).join(', ')
}

/** Splits at commas that stand neither in an address (`<…>`) nor in a quoted string. */
function split(header: string): string[] {
  const links = header.match(/(?:<[^>]*>|"(?:[^"\\]|\\.)*"|[^,<"])+/g) ?? []
  return links.map((link) => link.trim()).filter((link) => link !== '')
}

function loadsScript(link: string): boolean {
  return link.startsWith('</_next/') && (/;\s*rel="?modulepreload\b/i.test(link) || /;\s*as="?(?:script|fetch)\b/i.test(link))
}
