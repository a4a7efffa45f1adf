/**
 * A story as a reader of a foreign format understands it, before it is written: the common ground of all formats.
 * What a reader could not keep stands in `dropped`, a phrase each, so that nothing is lost silently.
 */
import type { ArticleFormat, AuthorKind, BylineRole, CorrectionKind } from '@/lib/newsroom/article'
import type { BlockRow } from '../story-file/block-row'

/** A row that is matched by its slug, else by its name, else made. */
export interface SourceLabel {
  slug: string | null
  name: string
  description: string | null
}
export interface SourceSection extends SourceLabel {
  parent: SourceSection | null
}
export interface SourceAuthor {
  slug: string | null
  name: string
  kind: AuthorKind
  title: string | null
  bio: string | null
  email: string | null
  url: string | null
}

export interface SourcePicture {
  /** Where the source says it lies: an address, or a path beside the source's file. Unique: it is the key of the picture. */
  url: string
  /** A picture that the paper has already, by its slug. */
  slug: string | null
  /** Where it may lie on this machine, first come first. */
  files: string[]
  /** Plain words. */
  alt: string | null
  /** Inline Markdown. */
  caption: string | null
  credit: string | null
  /** In pixels, where the source knows them. */
  width: number | null
  height: number | null
}

export type SourceBlock = Omit<BlockRow, 'image'> & { picture: SourcePicture | null }

export interface SourceStory {
  /** The same whenever this story is read again: `wordpress:https://old.example/?p=17`. */
  key: string
  /** Where it stands, for whoever has to mend it: `export.xml, line 120`. */
  where: string
  slug: string | null
  /** What names it for ever, where it comes from a paper of this kind. */
  guid: string | null
  section: SourceSection | null
  headline: string | null
  standfirst: string | null
  kicker: string | null
  dateline: string | null
  format: ArticleFormat
  /** BCP 47, or null for the publication's. */
  language: string | null
  backstory: string | null
  status: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN'
  withdrawnReason: string | null
  publishAt: Date | null
  modifiedAt: Date | null
  leadPicture: SourcePicture | null
  byline: { author: SourceAuthor; role: BylineRole }[]
  topics: SourceLabel[]
  corrections: { kind: CorrectionKind; madeAt: Date; announce: boolean; text: string }[]
  blocks: SourceBlock[]
  /** Paths (`/2019/03/04/some-slug`) that are to lead to the story. */
  oldAddresses: string[]
  dropped: string[]
}

/** A file or folder that was read once from end to end, so that nothing of a broken one is imported. */
export interface ImportSource {
  /** How many stories there are. */
  total: number
  /** What stands there and is no story, a sentence each. */
  notes: string[]
  /** Reads them again, one at a time. */
  stories(): AsyncIterable<SourceStory>
}

/** A story with the cells given, the rest empty. */
export function sourceStory(key: string, where: string, cells: Partial<SourceStory>): SourceStory {
  return {
    key,
    where,
    slug: null,
    guid: null,
    section: null,
    headline: null,
    standfirst: null,
    kicker: null,
    dateline: null,
    format: 'NEWS',
    language: null,
    backstory: null,
    status: 'DRAFT',
    withdrawnReason: null,
    publishAt: null,
    modifiedAt: null,
    leadPicture: null,
    byline: [],
    topics: [],
    corrections: [],
    blocks: [],
    oldAddresses: [],
    dropped: [],
    ...cells,
  }
}

export function sourceAuthor(name: string, cells: Partial<SourceAuthor> = {}): SourceAuthor {
  return { slug: null, name, kind: 'PERSON', title: null, bio: null, email: null, url: null, ...cells }
}

export function sourcePicture(url: string, cells: Partial<SourcePicture> = {}): SourcePicture {
  return { url, slug: null, files: [], alt: null, caption: null, credit: null, width: null, height: null, ...cells }
}

export function sourceBlock(kind: BlockRow['kind'], cells: Partial<Omit<SourceBlock, 'kind'>> = {}): SourceBlock {
  return { kind, text: null, attribution: null, url: null, label: null, width: 'COLUMN', picture: null, ...cells }
}
