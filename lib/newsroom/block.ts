/**
 * The body of a story as rows hold it: one block a row, told apart by `kind`.
 *
 * Each member names only the cells that mean something for its kind; what the row holds beside them is not an
 * error, it is not printed. `text` is one line of inline Markdown (see inline.ts), unless said otherwise.
 * The list is the same as the enum `block_kind` in the database: a test compares them.
 */
import type { Picture } from './picture'

export const blockWidths = ['COLUMN', 'INSET', 'WIDE', 'FULL'] as const
/** How wide a picture stands: in the text column, set into it, over the margin, or over the whole page. */
export type BlockWidth = (typeof blockWidths)[number]

/** Running text. */
export interface Paragraph { kind: 'PARAGRAPH'; text: string }
/** A heading in the body (h2): a question or a phrase. */
export interface Subhead { kind: 'SUBHEAD'; text: string }
/** A heading below a subhead (h3). */
export interface MinorSubhead { kind: 'MINOR_SUBHEAD'; text: string }
/** A phrase lifted from the text to catch the eye: it repeats, so that a reader who skips it misses nothing. */
export interface PullQuote { kind: 'PULL_QUOTE'; text: string; attribution: string | null }
/** A quotation set apart: it does not repeat, so it must be read. */
export interface Quote { kind: 'QUOTE'; text: string; attribution: string | null }
/** A picture. `caption` is the row's own text, else the picture's. */
export interface ImageBlock { kind: 'IMAGE'; picture: Picture; caption: string | null; width: BlockWidth }
/** One picture of a gallery; those that follow one another make the gallery. */
export interface GalleryImage { kind: 'GALLERY_IMAGE'; picture: Picture; caption: string | null }
/** One item of a list; those that follow one another make the list. */
export interface ListItem { kind: 'LIST_ITEM'; text: string }
/** One item of a numbered list. */
export interface NumberedItem { kind: 'NUMBERED_ITEM'; text: string }
/** The head of a table: cells divided by `|`; `label` is its caption, `attribution` its source. */
export interface TableHead { kind: 'TABLE_HEAD'; text: string; label: string | null; attribution: string | null }
/** One row of a table: cells divided by `|`. A literal bar is written `\|`. */
export interface TableRow { kind: 'TABLE_ROW'; text: string }
/** One of the points a reader should take away; `label` of the first is the list's title. */
export interface KeyPoint { kind: 'KEY_POINT'; text: string; label: string | null }
/** One paragraph of a fact box; `label` of the first is the box's title. */
export interface Fact { kind: 'FACT'; text: string; label: string | null }
/** What the interviewer asks. */
export interface Question { kind: 'QUESTION'; text: string }
/** One paragraph of the answer to the question before it; `attribution` names who speaks, when it changes. */
export interface Answer { kind: 'ANSWER'; text: string; attribution: string | null }
/** One entry of a timeline: `label` says when; `attribution` of the first is the timeline's title. */
export interface TimelineEntry { kind: 'TIMELINE_ENTRY'; text: string; label: string | null; attribution: string | null }
/** A card that leads to another story or page: `url` is an address of the paper's own or of another site. */
export interface Related { kind: 'RELATED'; text: string; url: string }
/** Something that lives elsewhere, shown as a link until a reader asks for it; `attribution` names where. */
export interface Embed { kind: 'EMBED'; text: string; url: string; attribution: string | null }
/** A film; `picture` is its poster, `text` its caption. `captions` (the row's `label`): where what is said in it lies as WebVTT, on this site. */
export interface Video { kind: 'VIDEO'; text: string | null; url: string; picture: Picture | null; captions: string | null }
/** A recording; `text` is its caption. */
export interface Audio { kind: 'AUDIO'; text: string | null; url: string }
/** Text whose spacing matters. The only kind whose text is plain, not Markdown, and may hold line breaks. */
export interface Preformatted { kind: 'PREFORMATTED'; text: string }
/** A pause. */
export interface Divider { kind: 'DIVIDER' }

export type Block =
  | Paragraph | Subhead | MinorSubhead | PullQuote | Quote | ImageBlock | GalleryImage | ListItem | NumberedItem
  | TableHead | TableRow | KeyPoint | Fact | Question | Answer | TimelineEntry | Related | Embed | Video | Audio
  | Preformatted | Divider

export type BlockKind = Block['kind']

export const blockKinds = [
  'PARAGRAPH', 'SUBHEAD', 'MINOR_SUBHEAD', 'PULL_QUOTE', 'QUOTE', 'IMAGE', 'GALLERY_IMAGE', 'LIST_ITEM', 'NUMBERED_ITEM',
  'TABLE_HEAD', 'TABLE_ROW', 'KEY_POINT', 'FACT', 'QUESTION', 'ANSWER', 'TIMELINE_ENTRY', 'RELATED', 'EMBED', 'VIDEO',
  'AUDIO', 'PREFORMATTED', 'DIVIDER',
] as const satisfies readonly BlockKind[]
