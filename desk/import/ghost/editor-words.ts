/**
 * The words of a post as Ghost's editors keep it: Lexical's state (https://lexical.dev/docs/concepts/serialization), or
 * Mobiledoc (https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md). Ghost's own renderers of both need a browser's
 * document and a later Node than the paper does, and are seldom missed: Ghost keeps the HTML of whatever was saved in it.
 */
import { z } from 'zod'

interface LexicalNode { type: string; text?: string | undefined; children?: LexicalNode[] | undefined }
const lexicalNode: z.ZodType<LexicalNode> = z.object({
  type: z.string(),
  text: z.string().optional(),
  get children() { return z.array(lexicalNode).optional() },
})
const lexicalShape = z.object({ root: lexicalNode })

/** Tags that open before it, how many end after it, its words (an atom's are a number's of a list that is of no use here). */
const marker = z.tuple([z.number(), z.array(z.number()), z.number(), z.unknown()])
const mobiledocShape = z.object({
  sections: z.array(z.union([
    z.tuple([z.literal(1), z.string(), z.array(marker)]).rest(z.unknown()),
    z.tuple([z.literal(3), z.string(), z.array(z.array(marker))]).rest(z.unknown()),
    z.tuple([z.union([z.literal(2), z.literal(10)]), z.unknown()]),
  ])),
})

/** Its paragraphs, headings and points of lists, one by one; cards have none. Null where it is not as Ghost writes it. */
export function editorWords({ lexical, mobiledoc }: { lexical: string | null; mobiledoc: string | null }): string[] | null {
  const lines = lexical !== null ? linesOfLexical(lexical) : mobiledoc !== null ? linesOfMobiledoc(mobiledoc) : []
  return lines && lines.map((line) => line.trim()).filter((line) => line !== '')
}

function linesOfLexical(source: string): string[] | null {
  const read = lexicalShape.safeParse(fromJson(source))
  return read.success ? linesOf(read.data.root) : null
}

/** A node that holds lines in turn (the root, a list) gives theirs. */
function linesOf({ type, children = [] }: LexicalNode): string[] {
  return ['root', 'list'].includes(type) ? children.flatMap(linesOf) : lineWithNested(children)
}

/** A point may hold a list of its own. */
function lineWithNested(children: LexicalNode[]): string[] {
  const nested = children.filter(({ type }) => type === 'list')
  return [children.filter(({ type }) => type !== 'list').map(wordsOf).join(''), ...nested.flatMap(linesOf)]
}

function wordsOf({ type, text, children = [] }: LexicalNode): string {
  return type === 'linebreak' ? ' ' : (text ?? children.map(wordsOf).join(''))
}

function linesOfMobiledoc(source: string): string[] | null {
  const read = mobiledocShape.safeParse(fromJson(source))
  if (!read.success) return null
  return read.data.sections.flatMap((section) => {
    if (section[0] === 1) return [wordsOfMarkers(section[2])]
    return section[0] === 3 ? section[2].map(wordsOfMarkers) : []
  })
}

function wordsOfMarkers(markers: z.output<typeof marker>[]): string {
  return markers.map(([kind, , , words]) => (kind === 0 && typeof words === 'string' ? words : ' ')).join('')
}

function fromJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}
