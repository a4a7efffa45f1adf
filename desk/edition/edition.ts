/** An edition as its folder has it, all times fixed and all references checked: rows ready for the store. */
import type { ArticleFormat, AuthorKind, BylineRole, CorrectionKind } from '@/lib/newsroom/article'
import type { PolicyKind } from '@/lib/newsroom/policy'
import type { BlockRow } from '../story-file/block-row'

export interface PublicationRow {
  name: string
  strapline: string
  description: string
  language: string
  timeZone: string
  contactEmail: string | null
  address: string | null
  footerNote: string | null
  profiles?: string[]
  allowAiAnswers?: boolean
  allowAiTraining?: boolean
  miningReserved?: boolean
  miningPolicy?: string | null
  websubHub?: string | null
  indexnowKey?: string | null
}
export interface SectionRow {
  slug: string
  name: string
  description: string | null
  parent?: string | null
  rank: number
  accent: string
  accentDark: string
  /** That it had once, and that lead to it: `/old-town`. */
  addresses?: string[]
}
export interface AuthorRow {
  slug: string
  name: string
  kind: AuthorKind
  title: string | null
  bio: string | null
  email: string | null
  url?: string | null
  portrait: string | null
}
export interface TopicRow { slug: string; name: string; description: string | null }
/** `url` is the address on the site; sizes in pixels, the focal point in fractions from the top left. */
export interface ImageRow {
  slug: string
  url: string
  alt: string | null
  caption: string | null
  credit: string | null
  copyright?: string | null
  width: number
  height: number
  focalX: number
  focalY: number
  placeholder: string | null
}
export interface PageRow {
  /** The file it comes from, for whoever has to mend it. */
  fileName: string
  slug: string
  title: string
  description: string | null
  rank: number
  inFooter: boolean
  /** Which of the paper's policies it is, if it is one. */
  policy: PolicyKind | null
  modifiedAt?: Date | null
  blocks: BlockRow[]
}
export interface StoryRow {
  fileName: string
  slug: string
  section: string | null
  headline: string | null
  standfirst: string | null
  kicker: string | null
  dateline: string | null
  format: ArticleFormat
  status: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN'
  publishAt: Date | null
  modifiedAt: Date | null
  leadImage: string | null
  /** BCP 47, when it is not the publication's. */
  language: string | null
  backstory: string | null
  withdrawnReason: string | null
  byline: { author: string; role: BylineRole }[]
  topics: string[]
  /** Paths of old that lead to it. */
  addresses?: string[] | undefined
  corrections: { kind: CorrectionKind; madeAt: Date; announce: boolean; text: string }[]
  blocks: BlockRow[]
  translationOf?: string | null
  minorChanges?: boolean
  /** What an export says beside: see desk/story-file/parse-story-file.ts. */
  guid?: string | null
  address?: string | null
  createdAt?: Date | null
  firstPublishedAt?: Date | null
  withdrawnAt?: Date | null
}
export interface SlotRow {
  front: string
  article: string
  size: 'LEAD' | 'MAJOR' | 'STANDARD'
  rank: number
  startsAt: Date | null
  endsAt: Date | null
}
export interface NoticeRow { slug: string; text: string; url: string | null; startsAt: Date | null; endsAt: Date | null }

export const crawlerPurposes = ['SEARCH', 'AI_ANSWERS', 'AI_TRAINING', 'ARCHIVE'] as const
export interface CrawlerRow { token: string; purpose: (typeof crawlerPurposes)[number]; allowed: boolean }
export interface WebhookRow { slug: string; url: string; active: boolean }

export interface Edition {
  /** The paper wrote it itself (desk export): what was out was let out then. */
  isExport?: boolean
  publication: PublicationRow
  sections: SectionRow[]
  images: ImageRow[]
  authors: AuthorRow[]
  topics: TopicRow[]
  pages: PageRow[]
  stories: StoryRow[]
  front: SlotRow[]
  notices: NoticeRow[]
  /** Null where the edition says nothing of them. */
  crawlers?: CrawlerRow[] | null
  webhooks?: WebhookRow[] | null
}
