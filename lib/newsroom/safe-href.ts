const OCTET = /(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])/.source
const NAME = /(?:(?:[\w.-]|[^\0-\x7f])*\.)?(?:[a-z]|[^\0-\x7f])(?:[\w-]|[^\0-\x7f])*\.?/.source
/**
 * engine.is_web_address (prisma/rules/03_missing.sql) has the same pattern, so that the desk note can name what is refused here.
 * `URL` judges the port, and names in other letters than ASCII's.
 */
const WEB_ADDRESS = new RegExp(`^https?://(?:(?:${OCTET}\\.){3}${OCTET}|${NAME})(?::[0-9]{1,5})?(?:[/?#]|$)`, 'i')

/**
 * The address if a page may link to it, else null. Safe are `http:`, `https:`, `mailto:` and `tel:`, paths of the site
 * (`/…`) and anchors (`#…`).
 *
 * Browsers drop tabs and line breaks from an address and read `\` as `/` (WHATWG URL §4.4), so that `java\tscript:` and
 * `/\host` are not what they seem: an address with any such character, or an invisible one, is refused whole. So is one with a
 * login before its host, which hides where it leads.
 */
export function safeHref(url: string): string | null {
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Z}\\]/u.test(url)) return null
  if (url.startsWith('#')) return url
  if (url.startsWith('/')) return url.startsWith('//') ? null : url
  if (/^(?:mailto|tel):./i.test(url)) return url
  return WEB_ADDRESS.test(url) && URL.canParse(url) ? url : null
}
