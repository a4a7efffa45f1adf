/** An address of the paper's own: the only ones a page may load a picture from (img-src is 'self'). */
export function isOwnAddress(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//')
}

/** The host that a reader would recognise, without `www.`; the address itself where there is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
