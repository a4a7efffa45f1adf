/**
 * The address if a page may link to it, else null. Safe are `http:`, `https:`, `mailto:` and `tel:`, paths of the site
 * (`/…`) and anchors (`#…`).
 *
 * Browsers drop tabs and line breaks from an address and read `\` as `/` (WHATWG URL §4.4), so that `java\tscript:` and
 * `/\host` are not what they seem: an address with any such character, or an invisible one, is refused whole.
 */
export function safeHref(url: string): string | null {
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Z}\\]/u.test(url)) return null
  if (url.startsWith('#')) return url
  if (url.startsWith('/')) return url.startsWith('//') ? null : url
  if (/^(?:mailto|tel):./i.test(url)) return url
  return /^https?:\/\/[^/]/i.test(url) && URL.canParse(url) ? url : null
}
