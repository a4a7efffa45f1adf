import type { BlockKind } from '@/lib/newsroom/block'

/** What a reader calls a piece of a body. */
export const blockNames: Record<BlockKind, string> = {
  PARAGRAPH: 'Paragraph',
  SUBHEAD: 'Subhead',
  MINOR_SUBHEAD: 'Subhead',
  PULL_QUOTE: 'Pull-quote',
  QUOTE: 'Quotation',
  IMAGE: 'Picture',
  GALLERY_IMAGE: 'Picture of a gallery',
  LIST_ITEM: 'Item of a list',
  NUMBERED_ITEM: 'Item of a list',
  TABLE_HEAD: 'Head of a table',
  TABLE_ROW: 'Row of a table',
  KEY_POINT: 'Key point',
  FACT: 'Fact box',
  QUESTION: 'Question',
  ANSWER: 'Answer',
  TIMELINE_ENTRY: 'Entry of a timeline',
  RELATED: 'Link to another story',
  EMBED: 'Link to another site',
  VIDEO: 'Video',
  AUDIO: 'Recording',
  PREFORMATTED: 'Preformatted text',
  DIVIDER: 'Divider',
}
