/** The kinds of fields that files of an edition are made of. */
import { z } from 'zod'
import { isSlug } from '@/lib/newsroom/address'
import { inlineProblem } from './inline-problem'

/** As the database keeps a line (engine.one_line): breaks and runs of spaces become one space; no-break spaces stay. */
export function oneLine(text: string): string {
  return text.replace(/[\u0001-\u0020\u007f\u0085\u2028\u2029]+/g, ' ').replace(/^ | $/g, '')
}

/** One line, not empty: folded lines of YAML may end in a line break, and ends do not count. */
export const words = z.string()
  .transform(oneLine)
  .refine((text) => text !== '', 'must not be empty')

export const optionalWords = words.nullable().default(null)

/** Inline Markdown: what a story's text may hold. */
export const inlineWords = words.superRefine((text, context) => {
  const problem = inlineProblem(text)
  if (problem !== null) context.addIssue({ code: 'custom', message: `cannot be printed. ${problem}` })
})

export const slug = z.string().refine(
  (word) => isSlug(word) && word.length <= 80,
  'must be a slug: small letters, digits and single hyphens, at most 80 of them',
)

/** BCP 47, in the shape that the database keeps. */
export const language = z.string().refine(
  (tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag),
  'must be a language, like fr or pt-BR',
)

/** Refuses a list in which two have the same key. */
export function distinct<Item>(keyOf: (item: Item) => string): (items: Item[], context: z.RefinementCtx) => void {
  return (items, context) => {
    const seen = new Set<string>()
    items.forEach((item, index) => {
      const key = keyOf(item)
      if (seen.has(key)) context.addIssue({ code: 'custom', path: [index], message: `repeats "${key}": once is enough` })
      seen.add(key)
    })
  }
}
