/** The paper's addresses: every page has one, made here and read back here. */
export { normaliseAddress, type NormalisedAddress } from './address/normalise-address'
export { addressByQuery } from './address/old-address'

export interface StoryAddress {
  section: string
  /** `yyyy-mm-dd`: the day of first publication, in the paper's zone. */
  day: string
  slug: string
  /** The address itself, `/{section}/{yyyy}/{mm}/{dd}/{slug}`. */
  path: string
}

/**
 * Reads the segments of a path as a story's address; null if they are not one: five of them, slugs of `a-z`, `0-9` and `-`,
 * a year of four digits, month and day of two, and a day that is in the calendar.
 */
export function parseStoryAddress(segments: readonly string[]): StoryAddress | null {
  const [section, year, month, day, slug] = segments
  if (section === undefined || year === undefined || month === undefined || day === undefined || slug === undefined) return null
  if (segments.length !== 5 || !isSlug(section) || !isSlug(slug) || !isCalendarDate(year, month, day)) return null
  return { section, day: `${year}-${month}-${day}`, slug, path: `/${segments.join('/')}` }
}

/** The address of a story; `day` is that of first publication in the paper's zone, `yyyy-mm-dd`. */
export function storyPath(section: string, day: string, slug: string): string {
  return `/${section}/${day.replaceAll('-', '/')}/${slug}`
}

export function sectionPath(slug: string): string {
  return `/${slug}`
}

export function authorPath(slug: string): string {
  return `/authors/${slug}`
}

export function topicPath(slug: string): string {
  return `/topics/${slug}`
}

/**
 * Whether a day, a month or a year is in the calendar (Gregorian, from 1000 on), written as addresses write it: `2026`,
 * `01`, `17`.
 */
export function isCalendarDate(year: string, month = '01', day = '01'): boolean {
  if (!/^[1-9]\d{3}$/.test(year) || !/^\d{2}$/.test(month) || !/^\d{2}$/.test(day)) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** Whether a word can be a key in an address, as the database has it: `a-z` and `0-9`, in parts joined by single `-`. */
export function isSlug(word: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word)
}
