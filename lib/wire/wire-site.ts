import type { Publication } from '@/lib/newsroom/publication'

/** The paper as machines are told of it: whose name it bears, and where its addresses begin. */
export interface WireSite {
  /** `https://meridian.example`, without a slash at its end. */
  origin: string
  publication: Publication
}

/** A path of the paper's, or an address, as a whole address. */
export function absoluteAt({ origin }: Pick<WireSite, 'origin'>, address: string): string {
  return new URL(address, origin).href
}
