/**
 * What changed from one published version of a story to the next, in plain words. Blocks are aligned first, as a sequence, so
 * that an inserted paragraph is one insertion; those that stand in each other's place and are alike are then compared word by word.
 */
import { diffArrays } from 'diff'
import type { Block } from './block'
import { plainText } from './inline'
import { pairAlike } from './version-diff/pair-alike'
import { diffText, isChanged, type Piece } from './version-diff/diff-text'

export type { Piece } from './version-diff/diff-text'

/** A block as a version keeps it: `text` is the cell as it was written. */
export interface VersionBlock { kind: Block['kind']; text: string }

export interface VersionText {
  headline: string
  standfirst: string
  blocks: readonly VersionBlock[]
}

export type BlockDiff =
  /** So many blocks one after the other are as they were. */
  | { change: 'none'; count: number }
  | { change: 'added' | 'removed'; kind: Block['kind']; text: string }
  | { change: 'words'; kind: Block['kind']; pieces: Piece[] }
  /** The same words: a link or an emphasis is another. */
  | { change: 'marks'; kind: Block['kind']; text: string }

export interface VersionDiff {
  /** Null where nothing changed. */
  headline: Piece[] | null
  standfirst: Piece[] | null
  /** In the order of the text; empty where nothing changed. */
  blocks: BlockDiff[]
}

/**
 * `language` (BCP 47) says where words end. Time grows with what differs, up to a limit: two texts that have nothing in common
 * are not searched for it.
 */
export function diffVersions(before: VersionText, after: VersionText, language = 'en'): VersionDiff {
  const blocks = diffBlocks(before.blocks, after.blocks, language)
  return {
    headline: diffLine(before.headline, after.headline, language),
    standfirst: diffLine(before.standfirst, after.standfirst, language),
    blocks: blocks.some(({ change }) => change !== 'none') ? blocks : [],
  }
}

function diffLine(before: string, after: string, language: string): Piece[] | null {
  const pieces = diffText(plainText(before), plainText(after), language)
  return isChanged(pieces) ? pieces : null
}

function diffBlocks(before: readonly VersionBlock[], after: readonly VersionBlock[], language: string): BlockDiff[] {
  const diffs: BlockDiff[] = []
  let [removed, added]: [VersionBlock[], VersionBlock[]] = [[], []]
  const likeness = likenessOf()
  const settle = () => {
    diffs.push(...pairAlike(removed, added, likeness).map(([old, young]) => compare(old, young, language)))
    removed = []
    added = []
  }
  for (const run of alignedRuns(before, after)) {
    if (run.change === 'removed') removed.push(...run.blocks)
    else if (run.change === 'added') added.push(...run.blocks)
    else {
      settle()
      diffs.push({ change: 'none', count: run.blocks.length })
    }
  }
  settle()
  return diffs
}

/** Bodies further apart than so many blocks are not searched for what they share: no story is so long. */
const FURTHEST = 400

interface Run { change: 'removed' | 'added' | 'none'; blocks: readonly VersionBlock[] }

function alignedRuns(before: readonly VersionBlock[], after: readonly VersionBlock[]): Run[] {
  const key = ({ kind, text }: VersionBlock) => `${kind} ${text}`
  const found = diffArrays(before.map(key), after.map(key), { maxEditLength: FURTHEST })
  if (!found) return [{ change: 'removed', blocks: before }, { change: 'added', blocks: after }]
  let [old, young] = [0, 0]
  return found.map(({ added, removed, value }) => {
    const { length } = value
    if (removed) return { change: 'removed', blocks: before.slice(old, old += length) }
    if (added) return { change: 'added', blocks: after.slice(young, young += length) }
    old += length
    return { change: 'none', blocks: after.slice(young, young += length) }
  })
}

/** How much two blocks have in common, from 0 to 1 (Dice's coefficient over their words); 0 when they are not of one kind. */
function likenessOf(): (old: VersionBlock, young: VersionBlock) => number {
  // Every block is compared with several: its words are counted once.
  const counted = new Map<VersionBlock, Map<string, number>>()
  const countsOf = (block: VersionBlock) => {
    const counts = counted.get(block) ?? countWords(wordsAsPrinted(block))
    counted.set(block, counts)
    return counts
  }
  return (old, young) => {
    if (old.kind !== young.kind) return 0
    const [ours, theirs] = [countsOf(old), countsOf(young)]
    const common = [...theirs].reduce((sum, [word, count]) => sum + Math.min(count, ours.get(word) ?? 0), 0)
    const all = [...ours.values(), ...theirs.values()].reduce((sum, count) => sum + count, 0)
    return all === 0 ? 1 : (2 * common) / all
  }
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function wordsAsPrinted({ kind, text }: VersionBlock): string {
  return kind === 'PREFORMATTED' ? text : plainText(text)
}

function compare(old: VersionBlock | null, young: VersionBlock | null, language: string): BlockDiff {
  if (young && !old) return { change: 'added', kind: young.kind, text: wordsAsPrinted(young) }
  if (old && young) {
    const pieces = diffText(wordsAsPrinted(old), wordsAsPrinted(young), language)
    if (isChanged(pieces)) return { change: 'words', kind: young.kind, pieces }
    return { change: 'marks', kind: young.kind, text: wordsAsPrinted(young) }
  }
  if (old) return { change: 'removed', kind: old.kind, text: wordsAsPrinted(old) }
  throw new Error('A pair of blocks holds at least one.')
}
