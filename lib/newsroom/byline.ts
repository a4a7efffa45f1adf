/** Who made a story, in the words that a paper prints: pieces ready to be shown, each name a link. */
import { bylineRoles, type BylineEntry, type BylineRole } from './article'

/** A name, or the words between two names (`', '`, `' and '`). */
export type BylinePiece = { text: string } | { author: BylineEntry['author'] }

export interface BylineLine {
  role: BylineRole
  /** What stands before the names, without a space at its end: `By`; empty where the names stand alone. */
  lead: string
  names: BylinePiece[]
}

const leads: Record<BylineRole, string> = {
  WRITER: 'By',
  PHOTOGRAPHER: 'Photographs by',
  ILLUSTRATOR: 'Illustration by',
  ADDITIONAL_REPORTING: 'Additional reporting by',
}

/**
 * One line for each role that anyone has, writers first, names in the order given and each once: "By A, B and C". Desks and
 * agencies that no person stands beside are named without "By": "National Correspondent", "Staff and agencies"; with a
 * person they are one of the names, as in British papers: "By Jo Marsh and agencies".
 */
export function writeByline(entries: readonly BylineEntry[]): BylineLine[] {
  return bylineRoles.flatMap((role) => {
    const authors = authorsOf(entries, role)
    if (authors.length === 0) return []
    const stands = role === 'WRITER' && authors.every((author) => author.kind !== 'PERSON')
    return [{ role, lead: stands ? '' : leads[role], names: nameAll(authors) }]
  })
}

/** A line of the byline as plain words: for metadata, feeds and cards. */
export function bylineText(line: BylineLine): string {
  const names = line.names.map((piece) => ('text' in piece ? piece.text : piece.author.name)).join('')
  return line.lead === '' ? names : `${line.lead} ${names}`
}

function authorsOf(entries: readonly BylineEntry[], role: BylineRole): BylineEntry['author'][] {
  const bySlug = new Map<string, BylineEntry['author']>()
  for (const { author, role: has } of entries) if (has === role && !bySlug.has(author.slug)) bySlug.set(author.slug, author)
  return [...bySlug.values()]
}

function nameAll(authors: BylineEntry['author'][]): BylinePiece[] {
  return authors.flatMap((author, index) => {
    if (index === 0) return [{ author }]
    return [{ text: index === authors.length - 1 ? ' and ' : ', ' }, { author }]
  })
}
