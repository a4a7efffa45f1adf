import type { Element } from 'hast'
import type { SourcePicture } from '../source-story'
import { addressByQuery, normaliseAddress } from '@/lib/newsroom/address'

export interface HtmlOptions {
  /** Where the HTML stood: what is relative counts from there. Links within its host become links within the paper. */
  base: URL | null
  /** The picture at an address, as the source describes it elsewhere. */
  picture(url: string, image: Element): SourcePicture
}

/** Where a piece of HTML came from, and what could not be kept of it. */
export class HtmlPlace {
  readonly dropped: string[] = []

  constructor(readonly options: HtmlOptions) {}

  drop(what: string): void {
    this.dropped.push(what)
  }

  dropElement(element: Element): never[] {
    // What a page says to machines was never for readers.
    if (!['meta', 'link', 'title', 'param', 'track'].includes(element.tagName)) this.drop(`a <${element.tagName}>`)
    return []
  }

  /** An address as a page of the paper may use it; null where there is nothing to link to. */
  address(given: string): string | null {
    const href = given.trim()
    if (href === '' || href.startsWith('#') || /^(?:mailto|tel):/i.test(href)) return href === '' ? null : href
    const { base } = this.options
    if (!URL.canParse(href, base?.href)) return href
    const url = new URL(href, base?.href)
    if (!base || url.host !== base.host) return url.href
    // A file of the old site is not one of the paper's.
    if (/\.(?!html?$|php$)[a-z0-9]{2,5}$/i.test(url.pathname)) return url.href
    const path = oldPath(url.href)
    return path === null ? url.href : path + url.hash
  }

  /** An absolute address of a file: a picture, a film. */
  fileAddress(given: string): string {
    const { base } = this.options
    return URL.canParse(given, base?.href) ? new URL(given, base?.href).href : given
  }
}

/**
 * An old address in the paper's own form: its path, and of its query what tells a story there (`/?p=123`). Null for one that is told by
 * another query.
 */
export function oldPath(address: string): string | null {
  if (!URL.canParse(address, 'http://old.invalid')) return null
  const { pathname, search } = new URL(address, 'http://old.invalid')
  const told = addressByQuery(pathname + search)
  if (told !== null) return told
  if (pathname === '/' && search !== '') return null
  const found = normaliseAddress(pathname, [])
  const path = found.kind === 'ok' ? found.path : found.kind === 'redirect' ? found.to : null
  return path
}
