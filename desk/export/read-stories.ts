import type pg from 'pg'
import { z } from 'zod'
import { articleFormats, authorKinds, bylineRoles, correctionKinds } from '@/lib/newsroom/article'
import { blockKinds, blockWidths } from '@/lib/newsroom/block'
import { articleStatuses } from '../story-file/parse-story-file'

const word = z.string().nullable()
const row = z.object({
  slug: z.string(),
  section: word,
  headline: word,
  standfirst: word,
  kicker: word,
  dateline: word,
  format: z.enum(articleFormats),
  status: z.enum(articleStatuses),
  publishAt: z.date().nullable(),
  /** When readers first had it, if they had. */
  firstPublished: z.date().nullable(),
  modified: z.date().nullable(),
  created: z.date(),
  leadImage: word,
  language: word,
  backstory: word,
  withdrawnReason: word,
  path: word,
  guid: z.string(),
  translationOf: word,
  withdrawnAt: z.date().nullable(),
  minorChanges: z.boolean(),
  blocks: z.array(
    z.object({
      kind: z.enum(blockKinds),
      text: word,
      attribution: word,
      image: word,
      url: word,
      label: word,
      width: z.enum(blockWidths),
    }),
  ),
  byline: z.array(z.object({ author: z.string(), name: z.string(), kind: z.enum(authorKinds), role: z.enum(bylineRoles) })),
  topics: z.array(z.object({ slug: z.string(), name: z.string() })),
  corrections: z.array(z.object({ kind: z.enum(correctionKinds), madeAt: z.string(), announce: z.boolean(), text: z.string() })),
})

/** A story of whatever status, with its parts in their order and the old addresses that lead to it. */
export type StoredStory = z.output<typeof row> & { addresses: string[] }

const aPage = 200

/** Stories by slug, a page at a time, so that memory does not grow with the paper. */
export async function* readStories(client: pg.Client): AsyncIterable<StoredStory> {
  let after = ''
  for (;;) {
    const { rows } = await client.query(
      `SELECT a.slug, a.section, a.headline, a.standfirst, a.kicker, a.dateline, a.format, a.status, a.path,
         a.publish_at AS "publishAt", CASE WHEN a.first_published_at <= now() THEN a.first_published_at END AS "firstPublished",
         a.guid::text, a.translation_of AS "translationOf", a.withdrawn_at AS "withdrawnAt", a.minor_changes AS "minorChanges",
         CASE WHEN a.first_published_at <= now() THEN a.modified_at END AS modified, a.created_at AS created,
         a.lead_image AS "leadImage", a.language, a.backstory, a.withdrawn_reason AS "withdrawnReason",
         coalesce((SELECT jsonb_agg(to_jsonb(b) - '{article,position}'::text[] ORDER BY b.position) FROM article_block b WHERE b.article = a.slug), '[]') AS blocks,
         coalesce((SELECT jsonb_agg(jsonb_build_object('author', b.author, 'role', b.role, 'name', u.name, 'kind', u.kind) ORDER BY b.rank, b.author)
           FROM article_byline b JOIN author u ON u.slug = b.author WHERE b.article = a.slug), '[]') AS byline,
         coalesce((SELECT jsonb_agg(jsonb_build_object('slug', t.topic, 'name', n.name) ORDER BY t.rank, t.topic)
           FROM article_topic t JOIN topic n ON n.slug = t.topic WHERE t.article = a.slug), '[]') AS topics,
         coalesce((SELECT jsonb_agg(jsonb_build_object('kind', c.kind, 'madeAt', to_char(c.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'announce', c.announce, 'text', c.text) ORDER BY c.made_at) FROM article_correction c WHERE c.article = a.slug), '[]') AS corrections
       FROM article a WHERE a.slug > $1 ORDER BY a.slug LIMIT $2`,
      [after, aPage],
    )
    const stories = z.array(row).parse(rows)
    const addresses = await client.query<{ article: string; path: string }>('SELECT article, path FROM engine.addresses_of($1)', [
      stories.map(({ slug }) => slug),
    ])
    for (const story of stories)
      yield { ...story, addresses: addresses.rows.filter(({ article }) => article === story.slug).map(({ path }) => path) }
    const last = stories.at(-1)
    if (!last || stories.length < aPage) return
    after = last.slug
  }
}
