import type { Publication } from '@/lib/newsroom/publication'
import type { WireSite } from '@/lib/wire/wire-site'

/** The paper's own address, by which everyone knows its pages: `SITE_URL`, without a path. The only place that reads it. */
export function siteUrl(): URL {
  return new URL(process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`)
}

/** A path of the paper's as a whole address. */
export function absolute(path: string): string {
  return new URL(path, siteUrl()).href
}

/** The paper as its structured data and its feeds name it. */
export function wireSite(publication: Publication): WireSite {
  return { origin: siteUrl().origin, publication }
}
