import type { Block } from './block'
import { plainText } from './inline'

// Adults read English prose silently at 238 words a minute: Brysbaert, Journal of Memory and Language 109 (2019).
const wordsAMinute = 238

/**
 * The words of a story's text. Pull-quotes repeat what was counted, and captions and cards stand beside the text: they do not
 * count, nor do preformatted lines.
 */
export function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => count + wordsIn(textOf(block)), 0)
}

/** Whole minutes that reading takes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute))
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'PARAGRAPH':
    case 'SUBHEAD':
    case 'MINOR_SUBHEAD':
    case 'QUOTE':
    case 'LIST_ITEM':
    case 'NUMBERED_ITEM':
    case 'TABLE_HEAD':
    case 'TABLE_ROW':
    case 'KEY_POINT':
    case 'FACT':
    case 'QUESTION':
    case 'ANSWER':
    case 'TIMELINE_ENTRY':
      return plainText(block.text)
    case 'PULL_QUOTE':
    case 'IMAGE':
    case 'GALLERY_IMAGE':
    case 'RELATED':
    case 'EMBED':
    case 'VIDEO':
    case 'AUDIO':
    case 'PREFORMATTED':
    case 'DIVIDER':
      return ''
    default:
      return block satisfies never
  }
}

/** Runs of letters and digits: `don't`, `3,000` and `follow-up` are one word each, a dash or a bar is none. */
function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0
}
