import type pg from 'pg'
import type { BlockRow } from '../../story-file/block-row'
import type { SourceStory } from '../source-story'
import { ask } from './ask'

export interface Parts {
  blocks: BlockRow[]
  byline: { author: string; role: string }[]
  topics: string[]
  corrections: SourceStory['corrections']
}

/**
 * Writes the parts of a story; those of an earlier import are written over, and what is too many is taken out last, so that a
 * story which is live never lacks a body in between.
 */
export async function putParts(
  client: pg.Client,
  story: string,
  { blocks, byline, topics, corrections }: Parts,
  isNew: boolean,
): Promise<void> {
  // MERGE, not INSERT … ON CONFLICT: the rules refuse a row for a place that is taken before a conflict is looked for.
  await ask(
    client,
    `MERGE INTO article_block had USING (SELECT ordinality::int * 10 AS position, kind, text, attribution, image, url, label, width
       FROM ROWS FROM (jsonb_to_recordset($2) AS (kind block_kind, text text, attribution text, image text, url text, label text, width block_width)) WITH ORDINALITY) b
     ON had.article = $1 AND had.position = b.position
     WHEN MATCHED THEN UPDATE SET kind = b.kind, text = b.text, attribution = b.attribution, image = b.image, url = b.url, label = b.label, width = b.width
     WHEN NOT MATCHED THEN INSERT (article, position, kind, text, attribution, image, url, label, width)
       VALUES ($1, b.position, b.kind, b.text, b.attribution, b.image, b.url, b.label, b.width)`,
    [story, JSON.stringify(blocks)],
  )
  if (byline.length > 0) {
    await ask(
      client,
      `MERGE INTO article_byline had USING (SELECT author, role, ordinality::int AS rank
         FROM ROWS FROM (jsonb_to_recordset($2) AS (author text, role byline_role)) WITH ORDINALITY) b
       ON had.article = $1 AND had.author = b.author AND had.role = b.role
       WHEN MATCHED THEN UPDATE SET rank = b.rank
       WHEN NOT MATCHED THEN INSERT (article, author, role, rank) VALUES ($1, b.author, b.role, b.rank)`,
      [story, JSON.stringify(byline)],
    )
  }
  if (topics.length > 0) {
    await ask(
      client,
      `MERGE INTO article_topic had USING (SELECT topic, ordinality::int AS rank FROM unnest($2::text[]) WITH ORDINALITY t (topic, ordinality)) t
       ON had.article = $1 AND had.topic = t.topic
       WHEN MATCHED THEN UPDATE SET rank = t.rank
       WHEN NOT MATCHED THEN INSERT (article, topic, rank) VALUES ($1, t.topic, t.rank)`,
      [story, topics],
    )
  }
  if (corrections.length > 0) {
    await ask(
      client,
      `MERGE INTO article_correction had USING (SELECT date_trunc('milliseconds', "madeAt") AS made_at, kind, text, announce
         FROM jsonb_to_recordset($2) AS ("madeAt" timestamptz, kind correction_kind, text text, announce boolean)) c
       ON had.article = $1 AND had.made_at = c.made_at
       WHEN MATCHED THEN UPDATE SET kind = c.kind, text = c.text, announce = c.announce
       WHEN NOT MATCHED THEN INSERT (article, made_at, kind, text, announce) VALUES ($1, c.made_at, c.kind, c.text, c.announce)`,
      [story, JSON.stringify(corrections)],
    )
  }
  if (isNew) return
  await ask(client, 'DELETE FROM article_block WHERE article = $1 AND (position > $2 OR position % 10 <> 0)', [
    story,
    blocks.length * 10,
  ])
  await ask(
    client,
    `DELETE FROM article_byline b WHERE article = $1
       AND NOT EXISTS (SELECT FROM jsonb_to_recordset($2) AS kept (author text, role byline_role) WHERE kept.author = b.author AND kept.role = b.role)`,
    [story, JSON.stringify(byline)],
  )
  await ask(client, 'DELETE FROM article_topic WHERE article = $1 AND topic <> ALL ($2)', [story, topics])
}
