import type { Block } from './block'
import type { Picture } from './picture'

export const articleFormats = ['NEWS', 'ANALYSIS', 'FEATURE', 'OPINION', 'INTERVIEW', 'EXPLAINER', 'REVIEW', 'EDITORIAL'] as const
export type ArticleFormat = (typeof articleFormats)[number]

export const bylineRoles = ['WRITER', 'PHOTOGRAPHER', 'ILLUSTRATOR', 'ADDITIONAL_REPORTING'] as const
export type BylineRole = (typeof bylineRoles)[number]

export const authorKinds = ['PERSON', 'DESK', 'AGENCY'] as const
export type AuthorKind = (typeof authorKinds)[number]

export const correctionKinds = ['CORRECTION', 'CLARIFICATION', 'EDITORS_NOTE', 'RETRACTION'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

export interface SectionRef { slug: string; name: string }
export interface TopicRef { slug: string; name: string }

/** Who made a story, in the order the byline names them. */
export interface BylineEntry {
  author: { slug: string; name: string; kind: AuthorKind; title: string | null; portrait: Picture | null }
  role: BylineRole
}

export interface Correction {
  kind: CorrectionKind
  madeAt: Date
  /** One line of inline Markdown. */
  text: string
  /** It changes what the story means, so it is announced above the text as well. */
  announce: boolean
}

/** What a list, a front or a link card shows of a story. */
export interface ArticleCard {
  slug: string
  /** `/{section}/{yyyy}/{mm}/{dd}/{slug}` */
  path: string
  headline: string
  standfirst: string
  kicker: string | null
  format: ArticleFormat
  section: SectionRef
  publishedAt: Date
  image: Picture | null
  byline: BylineEntry[]
}

/** A published story that is the same in another language (BCP 47). */
export interface Translation {
  guid: string
  language: string
  path: string
  headline: string
  /** The one that the others are translations of. */
  isOriginal: boolean
}

/** A published story, whole. */
export interface Article extends ArticleCard {
  /** Names the story for ever, whatever becomes of its slug and address: a UUID. */
  guid: string
  dateline: string | null
  /** BCP 47; the publication's, unless the story is in another language. */
  language: string
  modifiedAt: Date
  /** How it was reported: one line of inline Markdown. */
  backstory: string | null
  topics: TopicRef[]
  corrections: Correction[]
  /** It was written in another language first. */
  isTranslation: boolean
  /** The same story in other languages. */
  translations: Translation[]
  blocks: Block[]
}
