/** The one row of `publication`, and what stands on every page beside it. */
export interface Publication {
  name: string
  strapline: string
  description: string
  /** BCP 47, e.g. `en-GB`. */
  language: string
  /** IANA, e.g. `Europe/London`: the zone of every date and address. */
  timeZone: string
  contactEmail: string | null
  address: string | null
  /** A sentence for the foot of every page, or nothing. */
  footerNote: string | null
}

export interface Section {
  slug: string
  name: string
  description: string | null
  /** `#rrggbb` on paper, and on the dark page. */
  accent: string
  accentDark: string
}

/** A link in the footer to a page of the paper's own (`/about`). */
export interface PageRef { slug: string; title: string }

/** A line above the paper while it runs. */
export interface Notice { slug: string; text: string; url: string | null }

/** What the masthead, the navigation and the footer need: the same on every page. */
export interface Furniture {
  publication: Publication
  sections: Section[]
  pages: PageRef[]
  notices: Notice[]
}
