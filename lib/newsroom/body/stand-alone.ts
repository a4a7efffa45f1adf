import type { Block } from '../block'
import type { BodyElement } from './element'
import { splitCells } from './table-cells'

/** Makes of every block an element of its own: a list of one item, a table of one row. The steps after it join neighbours. */
export function standAlone(block: Block): BodyElement {
  switch (block.kind) {
    case 'PARAGRAPH':
      return { type: 'paragraph', text: block.text }
    case 'SUBHEAD':
      return { type: 'subhead', text: block.text, id: '' }
    case 'MINOR_SUBHEAD':
      return { type: 'minor-subhead', text: block.text, id: '' }
    case 'PULL_QUOTE':
      return { type: 'pull-quote', text: block.text, attribution: block.attribution }
    case 'QUOTE':
      return { type: 'quote', text: block.text, attribution: block.attribution }
    case 'IMAGE':
      return { type: 'image', picture: block.picture, caption: block.caption ?? block.picture.caption, width: block.width }
    case 'GALLERY_IMAGE':
      return { type: 'gallery', images: [{ picture: block.picture, caption: block.caption ?? block.picture.caption }] }
    case 'LIST_ITEM':
      return { type: 'list', items: [block.text] }
    case 'NUMBERED_ITEM':
      return { type: 'numbered-list', items: [block.text] }
    case 'TABLE_HEAD':
      return { type: 'table', caption: block.label, source: block.attribution, head: splitCells(block.text), rows: [] }
    case 'TABLE_ROW':
      return { type: 'table', caption: null, source: null, head: [], rows: [splitCells(block.text)] }
    case 'KEY_POINT':
      return { type: 'key-points', title: block.label, items: [block.text] }
    case 'FACT':
      return { type: 'fact-box', title: block.label, paragraphs: [block.text] }
    case 'QUESTION':
      return { type: 'question-and-answer', question: block.text, answers: [] }
    case 'ANSWER':
      return { type: 'question-and-answer', question: null, answers: [{ speaker: block.attribution, text: block.text }] }
    case 'TIMELINE_ENTRY':
      return { type: 'timeline', title: block.attribution, entries: [{ when: block.label, text: block.text }] }
    case 'RELATED':
      return { type: 'related', text: block.text, url: block.url }
    case 'EMBED':
      return { type: 'embed', title: block.text, url: block.url, provider: block.attribution }
    case 'VIDEO':
      return { type: 'video', caption: block.text, url: block.url, poster: block.picture, captions: block.captions }
    case 'AUDIO':
      return { type: 'audio', caption: block.text, url: block.url }
    case 'PREFORMATTED':
      return { type: 'preformatted', text: block.text }
    case 'DIVIDER':
      return { type: 'divider' }
    default:
      return unknownKind(block)
  }
}

/** Does not compile when a kind is missing above; at run time, when the database is ahead of the program, it says so. */
function unknownKind(block: never): never {
  throw new Error(`A block is of a kind that this program does not know: ${JSON.stringify(block satisfies never)}`)
}
