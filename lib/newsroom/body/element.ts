/**
 * The body of a story as a page shows it: what belongs together is one element. Texts are inline Markdown (see inline.ts),
 * but for `preformatted`. Null is what the editor left empty.
 */
import type { BlockWidth } from '../block'
import type { Picture } from '../picture'

export interface GalleryPicture { picture: Picture; caption: string | null }
export interface SpokenAnswer { speaker: string | null; text: string }
export interface TimelineMoment { when: string | null; text: string }

export type BodyElement =
  | { type: 'paragraph'; text: string }
  /** `id` is the anchor of the heading: unique in the body, never empty. */
  | { type: 'subhead' | 'minor-subhead'; text: string; id: string }
  | { type: 'pull-quote' | 'quote'; text: string; attribution: string | null }
  | { type: 'image'; picture: Picture; caption: string | null; width: BlockWidth }
  | { type: 'gallery'; images: GalleryPicture[] }
  | { type: 'list' | 'numbered-list'; items: string[] }
  /** Every row has as many cells as the head; a table without a head has an empty one, and rows of one length. */
  | { type: 'table'; caption: string | null; source: string | null; head: string[]; rows: string[][] }
  | { type: 'key-points'; title: string | null; items: string[] }
  | { type: 'fact-box'; title: string | null; paragraphs: string[] }
  /** `question` is null where an answer stands without one; `answers` is empty where nobody answered. */
  | { type: 'question-and-answer'; question: string | null; answers: SpokenAnswer[] }
  | { type: 'timeline'; title: string | null; entries: TimelineMoment[] }
  | { type: 'related'; text: string; url: string }
  | { type: 'embed'; title: string; url: string; provider: string | null }
  | { type: 'video'; caption: string | null; url: string; poster: Picture | null; captions: string | null }
  | { type: 'audio'; caption: string | null; url: string }
  /** Plain text, line breaks and all. */
  | { type: 'preformatted'; text: string }
  | { type: 'divider' }

/** One kind of element. */
export type ElementOf<Type extends BodyElement['type']> = Extract<BodyElement, { type: Type }>
