import type { BlockKind } from '@/lib/newsroom/block'

/** What a reader calls a piece of a body. */
export const blockNames: Record<BlockKind, string> = {
  PARAGRAPH: 'Paragraph',
  SUBHEAD: 'Subhead',
  MINOR_SUBHEAD: 'Subhead',
  PULL_QUOTE: 'Pull-quote',
  QUOTE: 'Quotation',
  IMAGE: 'Picture',
  GALLERY_IMAGE: 'Gallery picture',
  LIST_ITEM: 'List item',
  NUMBERED_ITEM: 'List item',
  TABLE_HEAD: 'Table header',
  TABLE_ROW: 'Table row',
  KEY_POINT: 'Key point',
  FACT: 'Fact box',
  QUESTION: 'Question',
  ANSWER: 'Answer',
  TIMELINE_ENTRY: 'Timeline entry',
  RELATED: 'Link to another story',
  EMBED: 'Link to another site',
  VIDEO: 'Video',
  AUDIO: 'Recording',
  PREFORMATTED: 'Preformatted text',
  DIVIDER: 'Divider',
}
