import type { Block } from '@/lib/newsroom/block'
import { somePicture } from './fixture-pictures'

const cranes = somePicture({ slug: 'cranes', alt: 'Two idle cranes', caption: 'Idle since Sunday.' })

/** A body with every kind of block in it, in an order that a story could have. */
export const everyBlock: Block[] = [
  { kind: 'PARAGRAPH', text: 'The quay has been *empty* since Sunday, and [nobody](https://example.org/a) says for how long.' },
  { kind: 'KEY_POINT', text: 'No ship has docked since Sunday.', label: 'What we know' },
  { kind: 'KEY_POINT', text: 'Two ministries disagree.', label: null },
  { kind: 'PULL_QUOTE', text: 'Nobody says for how long', attribution: 'Ana Ruiz, crane driver' },
  { kind: 'SUBHEAD', text: 'Who decides?' },
  { kind: 'PARAGRAPH', text: 'The port authority does, on paper.' },
  { kind: 'QUOTE', text: 'We were told to wait.', attribution: 'A pilot' },
  { kind: 'IMAGE', picture: cranes, caption: 'Cranes on **Monday**.', width: 'WIDE' },
  { kind: 'MINOR_SUBHEAD', text: 'And in practice' },
  { kind: 'LIST_ITEM', text: 'the ministry' },
  { kind: 'LIST_ITEM', text: 'the navy' },
  { kind: 'NUMBERED_ITEM', text: 'ask' },
  { kind: 'NUMBERED_ITEM', text: 'wait' },
  { kind: 'TABLE_HEAD', text: 'Month | Ships', label: 'Ships docked', attribution: 'Port authority' },
  { kind: 'TABLE_ROW', text: 'December | 1,204' },
  { kind: 'TABLE_ROW', text: 'January | 310' },
  { kind: 'FACT', text: 'The quay opened in 1885.', label: 'The port in brief' },
  { kind: 'QUESTION', text: 'Will it open again?' },
  { kind: 'ANSWER', text: 'It must.', attribution: 'Ana Ruiz' },
  { kind: 'TIMELINE_ENTRY', text: 'The quay closes.', label: '11 January', attribution: 'How it went' },
  { kind: 'GALLERY_IMAGE', picture: cranes, caption: null },
  { kind: 'GALLERY_IMAGE', picture: cranes, caption: 'From the sea.' },
  { kind: 'RELATED', text: 'The port that feeds a country', url: '/world/2025/11/02/the-port' },
  { kind: 'EMBED', text: 'The order, in full', url: 'https://www.example.net/order', attribution: null },
  { kind: 'VIDEO', text: 'The quay from above.', url: '/media/fixture/quay.mp4', picture: cranes, captions: '/media/fixture/quay.vtt' },
  { kind: 'AUDIO', text: 'The harbour radio.', url: '/media/fixture/radio.mp3' },
  { kind: 'DIVIDER' },
  { kind: 'PREFORMATTED', text: 'BERTH  SHIP\n1      —' },
]
