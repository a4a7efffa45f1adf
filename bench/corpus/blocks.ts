/** A story's body: mostly paragraphs, of 250 to 900 words, and now and then each of the other kinds. */
import type { BlockKind, BlockWidth } from '@/lib/newsroom/block'
import { randomOf, type Random } from './random'
import { contentWord, paragraph, personName, sentence, title } from './vocabulary'

export interface BlockRow {
  article: string
  position: number
  kind: BlockKind
  text: string | null
  attribution: string | null
  label: string | null
  image: string | null
  url: string | null
  width: BlockWidth
}

type Cells = Pick<BlockRow, 'kind'> & Partial<Omit<BlockRow, 'article' | 'position'>>

/** How often a body holds such a group, and what it is made of. */
const GROUPS: [share: number, make: (random: Random, images: number) => Cells[]][] = [
  [0.35, (random, images) => [{ kind: 'IMAGE', image: anImage(random, images), width: random.pick(['COLUMN', 'WIDE', 'FULL', 'INSET']) }]],
  [0.3, (random) => [{ kind: 'PULL_QUOTE', text: sentence(random, 9), attribution: personName(random) }]],
  [0.25, (random) => [{ kind: 'QUOTE', text: sentence(random, 25), attribution: personName(random) }]],
  [0.15, (random) => repeat(random, 3, 6, () => ({ kind: 'LIST_ITEM', text: sentence(random, 10) }))],
  [0.05, (random) => repeat(random, 3, 6, () => ({ kind: 'NUMBERED_ITEM', text: sentence(random, 10) }))],
  [0.2, (random) => [{ kind: 'RELATED', text: title(random, 6), url: `https://example.org/${contentWord(random)}` }]],
  [0.12, (random) => repeat(random, 3, 4, () => ({ kind: 'KEY_POINT', text: sentence(random, 12) }))],
  [0.06, (random) => repeat(random, 2, 4, () => ({ kind: 'FACT', text: sentence(random, 20) }))],
  [0.05, (random, images) => repeat(random, 3, 6, () => ({ kind: 'GALLERY_IMAGE', image: anImage(random, images) }))],
  [0.04, (random) => [{ kind: 'TABLE_HEAD', text: `${contentWord(random)} | ${contentWord(random)}`, label: title(random, 4) },
    ...repeat(random, 3, 8, () => ({ kind: 'TABLE_ROW' as const, text: `${contentWord(random)} | ${random.between(1, 999)}` }))]],
  [0.04, (random) => repeat(random, 3, 6, (n) => ({ kind: 'TIMELINE_ENTRY', text: sentence(random, 14), label: `${2000 + n}` }))],
  [0.03, (random) => repeat(random, 2, 5, () => null).flatMap(() => [
    { kind: 'QUESTION' as const, text: `${sentence(random, 8).slice(0, -1)}?` }, { kind: 'ANSWER' as const, text: paragraph(random), attribution: personName(random) }])],
  [0.03, (random) => [{ kind: 'MINOR_SUBHEAD', text: title(random, 4) }]],
  [0.03, (random) => [{ kind: 'EMBED', text: sentence(random, 8), url: `https://video.example/${contentWord(random)}`, attribution: 'Video' }]],
  [0.02, (random, images) => [{ kind: 'VIDEO', text: sentence(random, 8), url: `https://video.example/${contentWord(random)}.mp4`, image: anImage(random, images) }]],
  [0.01, (random) => [{ kind: 'AUDIO', text: sentence(random, 8), url: `https://audio.example/${contentWord(random)}.mp3` }]],
  [0.01, (random) => [{ kind: 'PREFORMATTED', text: `${contentWord(random)}\n    ${contentWord(random)}` }]],
  [0.05, () => [{ kind: 'DIVIDER' }]],
]

export function makeBlocks(n: number, article: string, images: number): BlockRow[] {
  const random = randomOf(30, n)
  const paragraphs = random.between(5, 16)
  const body: Cells[] = []
  for (let at = 0; at < paragraphs; at += 1) {
    if (at > 0 && at % 5 === 0) body.push({ kind: 'SUBHEAD', text: title(random, 4) })
    body.push({ kind: 'PARAGRAPH', text: paragraph(random) })
  }
  for (const [share, make] of GROUPS) {
    if (random.chance(share)) body.splice(random.between(1, body.length), 0, ...make(random, images))
  }
  return body.map((cells, index) => ({
    article, position: (index + 1) * 10, text: null, attribution: null, label: null, image: null, url: null, width: 'COLUMN', ...cells,
  }))
}

function anImage(random: Random, images: number): string {
  return `picture-${random.between(1, images)}`
}

function repeat<T>(random: Random, least: number, most: number, make: (n: number) => T): T[] {
  return Array.from({ length: random.between(least, most) }, (_, n) => make(n))
}
