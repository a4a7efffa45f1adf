import { plainText } from '../inline'
import type { BodyElement } from './element'

const longestAnchor = 80
/** Names that a story's page has for parts of its own (`id`). */
const RESERVED = ['content', 'corrections', 'backstory', 'related']

/** Gives each heading of the body an anchor made of its words; the second of the same words ends in `-2`, as does one that the page has itself. */
export function nameSubheads(elements: BodyElement[]): BodyElement[] {
  const taken = new Set(RESERVED)
  const repeats = new Map<string, number>()
  return elements.map((element) => {
    if (element.type !== 'subhead' && element.type !== 'minor-subhead') return element
    const words = anchorOf(element.text)
    let count = repeats.get(words) ?? 1
    let id = count === 1 ? words : `${words}-${count}`
    while (taken.has(id)) {
      count += 1
      id = `${words}-${count}`
    }
    repeats.set(words, count + 1)
    taken.add(id)
    return { ...element, id }
  })
}

/** Letters of any script are kept, their accents are not. */
function anchorOf(text: string): string {
  const words = plainText(text).normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase()
  // By characters, not by units: half of one is no text at all.
  const anchor = [...words.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, longestAnchor).join('').replace(/^-|-$/g, '')
  return anchor === '' ? 'part' : anchor
}
