import type { Inline } from '../inline'

/** What a line is made of before its tags are paired. */
export type Piece = Inline | { type: 'tag'; source: string }

type Pair = 'sub' | 'sup'

interface OpenTag {
  name: Pair
  source: string
  children: Inline[]
}

/**
 * Reads `<br>`, and pairs `<sub>` and `<sup>` with their ends among the pieces of one parent. A tag without its other half is
 * words. Pairs nested deeper than `room` vanish and leave what they held.
 */
export function pairTags(pieces: Piece[], room: number): Inline[] {
  const line: Inline[] = []
  const open: OpenTag[] = []
  const here = (): Inline[] => open.at(-1)?.children ?? line

  /** The innermost open tag turns out to have no end: it becomes words, and what followed it stays. */
  const spill = (): void => {
    const tag = open.pop()
    if (!tag) return
    append(here(), { type: 'text', value: tag.source })
    tag.children.forEach((child) => append(here(), child))
  }

  const close = (name: Pair, source: string): void => {
    if (!open.some((tag) => tag.name === name)) {
      append(here(), { type: 'text', value: source })
      return
    }
    while (open.at(-1)?.name !== name) spill()
    const children = open.pop()?.children ?? []
    if (open.length < room) append(here(), { type: name, children })
    else children.forEach((child) => append(here(), child))
  }

  for (const piece of pieces) {
    if (piece.type !== 'tag') {
      append(here(), piece)
      continue
    }
    const source = piece.source.toLowerCase()
    if (source.startsWith('<br')) append(here(), { type: 'break' })
    else if (source === '<sub>' || source === '<sup>') {
      open.push({ name: source === '<sub>' ? 'sub' : 'sup', source: piece.source, children: [] })
    } else close(source === '</sub>' ? 'sub' : 'sup', piece.source)
  }
  while (open.length > 0) spill()
  return line
}

/** Neighbouring texts are one, so that a page does not show the seams. */
function append(to: Inline[], inline: Inline): void {
  const last = to.at(-1)
  if (inline.type === 'text' && last?.type === 'text') to[to.length - 1] = { type: 'text', value: last.value + inline.value }
  else to.push(inline)
}
