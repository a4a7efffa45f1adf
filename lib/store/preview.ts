import { z } from 'zod'
import type { Article } from '@/lib/newsroom/article'
import type { Furniture } from '@/lib/newsroom/publication'
import { now } from '@/lib/newsroom/render-scope'
import { aroundStory, type AroundStory } from './around'
import { articleSelect, toArticle, type ArticleRow } from './article'
import { asPreview, database } from './database'
import { frontOfSection, frontPage, type Front } from './front'
import { readFurniture } from './furniture'

/** What whoever has a preview's link sees: a story as it lies, or a front as it will be. */
export type Preview =
  | { kind: 'story'; paper: Furniture; article: Article; around: AroundStory; isOut: boolean; remarks: string[]; version: string }
  | { kind: 'front'; paper: Furniture; front: Front; version: string }
  | { kind: 'unknown' }

const opens = z.tuple([z.object({ opens: z.boolean() })])
const remarks = z.array(z.object({ remark: z.string() }))
const versions = z.array(z.object({ version: z.string() }))

/** The preview that a token opens. `at` and `section` count only for the publication's token; without a section it is the paper's front. */
export async function previewOf(token: string, at: Date | null, section: string | null): Promise<Preview> {
  return asPreview(token, at, async () => {
    const row = await database().article.findUnique({ where: { previewToken: token }, select: articleSelect })
    if (row) return storyPreview(row, token)
    const [answer] = opens.parse(await database().$queryRaw`SELECT engine.preview_opens_paper() AS opens`)
    if (!answer.opens) return { kind: 'unknown' }
    const front = section === null ? await frontPage() : await frontOfSection(section)
    return { kind: 'front', paper: await readFurniture(), front, version: (await currentVersion()) ?? '' }
  })
}

/** Another text after each save of what a preview shows; null where its token opens nothing. */
export async function previewVersion(token: string): Promise<string | null> {
  return asPreview(token, null, currentVersion)
}

async function currentVersion(): Promise<string | null> {
  const [row] = versions.parse(await database().$queryRaw`SELECT version FROM engine.preview_version() AS version WHERE version IS NOT NULL`)
  return row?.version ?? null
}

async function storyPreview(row: ArticleRow, token: string): Promise<Preview> {
  // Read first: what is saved while the rest is read is then shown by the next look.
  const version = (await currentVersion()) ?? ''
  const paper = await readFurniture()
  const article = toArticle(filledIn(row, token), paper.publication.language)
  const said = remarks.parse(await database().$queryRaw`SELECT remark FROM engine.preview_remarks() AS remark WHERE remark IS NOT NULL`)
  const isOut = row.visibleFrom !== null && row.visibleFrom <= now()
  return { kind: 'story', paper, article, around: await aroundStory(article), isOut, remarks: said.map(({ remark }) => remark), version }
}

/** A draft may lack anything: what stands in for it says so. */
function filledIn(row: ArticleRow, token: string): ArticleRow {
  return {
    ...row,
    headline: row.headline ?? '(no headline yet)',
    path: row.path ?? `/preview/${token}`,
    sectionRow: row.sectionRow ?? { slug: '', name: '(no section yet)' },
    firstPublishedAt: row.firstPublishedAt ?? now(),
    modifiedAt: row.modifiedAt ?? row.firstPublishedAt ?? now(),
  }
}
