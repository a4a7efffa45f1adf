/**
 * The address of a search, `/search?q=…`: everything that a reader chose stands in it, and whatever else stands there is no
 * error.
 */
import { isSlug } from './address'
import { parseCalendar } from './dates'

export const searchSorts = ['relevance', 'newest'] as const
export type SearchSort = (typeof searchSorts)[number]

export interface SearchAddress {
  /** What was asked for, in websearch syntax; empty when nothing was. */
  words: string
  /** The slug of a section of the paper. */
  section: string | null
  /** Days of the paper's calendar, `yyyy-mm-dd`, both included. */
  from: string | null
  to: string | null
  sort: SearchSort
  /** From 1. */
  page: number
}

/** What of an address was not understood, to be told to the reader. */
export type SearchNote =
  | { kind: 'no-such-section'; given: string }
  | { kind: 'no-such-day'; given: string }
  | { kind: 'days-exchanged' }
  | { kind: 'shortened' }

export interface ReadAddress { address: SearchAddress; notes: SearchNote[] }

export type QueryParameters = Record<string, string | string[] | undefined>

/** Nobody means more characters than this. */
export const MOST_WORDS = 200

export const everything: SearchAddress = { words: '', section: null, from: null, to: null, sort: 'relevance', page: 1 }

/**
 * Reads what a reader asked for. `sections` are the slugs of all sections. What cannot be read is left out and told in `notes`;
 * an order or a page that does not exist is the usual one without a word.
 */
export function readSearchAddress(parameters: QueryParameters, sections: readonly string[]): ReadAddress {
  const given = (name: string) => first(parameters[name]).replace(/\s+/g, ' ').trim()
  const notes: SearchNote[] = []

  const asked = given('q')
  const words = [...asked].slice(0, MOST_WORDS).join('').trim()
  if (words.length < asked.length) notes.push({ kind: 'shortened' })

  const section = given('section')
  const isKnown = isSlug(section) && sections.includes(section)
  if (section !== '' && !isKnown) notes.push({ kind: 'no-such-section', given: section })

  const [start, end] = [readDay(given('from'), notes), readDay(given('to'), notes)]
  const areExchanged = start !== null && end !== null && start > end
  if (areExchanged) notes.push({ kind: 'days-exchanged' })

  return {
    address: {
      words,
      section: isKnown ? section : null,
      from: areExchanged ? end : start,
      to: areExchanged ? start : end,
      sort: searchSorts.find((sort) => sort === given('sort')) ?? everything.sort,
      page: /^[1-9]\d{0,8}$/.test(given('page')) ? Number(given('page')) : 1,
    },
    notes,
  }
}

/** The one address of a search: without what is as usual, parameters in the order of the alphabet. */
export function searchPath(search: Partial<SearchAddress>): string {
  const { words, section, from, to, sort, page } = { ...everything, ...search }
  const query = new URLSearchParams()
  if (from) query.set('from', from)
  if (page > 1) query.set('page', String(page))
  if (words) query.set('q', words)
  if (section) query.set('section', section)
  if (sort !== everything.sort) query.set('sort', sort)
  if (to) query.set('to', to)
  return query.size === 0 ? '/search' : `/search?${query}`
}

/** The year that a search is limited to, when its days are the first and the last of one. */
export function yearOf({ from, to }: Pick<SearchAddress, 'from' | 'to'>): number | null {
  const year = from?.slice(0, 4)
  return year !== undefined && from === `${year}-01-01` && to === `${year}-12-31` ? Number(year) : null
}

/** The days that limit a search to a year. */
export function daysOfYear(year: number): { from: string; to: string } {
  const digits = String(year).padStart(4, '0')
  return { from: `${digits}-01-01`, to: `${digits}-12-31` }
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function readDay(given: string, notes: SearchNote[]): string | null {
  if (given === '') return null
  if (parseCalendar(given)) return given
  notes.push({ kind: 'no-such-day', given })
  return null
}
