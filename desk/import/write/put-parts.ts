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
  await ask(
    client,
    `INSERT INTO article_block (article, position, kind, text, attribution, image, url, label, width)
     SELECT $1, ordinality * 10, kind, text, attribution, image, url, label, width FROM ROWS FROM (jsonb_to_recordset($2)
       AS (kind block_kind, text text, attribution text, image text, url text, label text, width block_width)) WITH ORDINALITY ORDER BY ordinality
     ON CONFLICT (article, position) DO UPDATE SET kind = excluded.kind, text = excluded.text, attribution = excluded.attribution,
       image = excluded.image, url = excluded.url, label = excluded.label, width = excluded.width`,
    [story, JSON.stringify(blocks)],
  )
  if (byline.length > 0) {
    await ask(
      client,
      `INSERT INTO article_byline (article, author, role, rank) SELECT $1, author, role, ordinality
       FROM ROWS FROM (jsonb_to_recordset($2) AS (author text, role byline_role)) WITH ORDINALITY ORDER BY ordinality
       ON CONFLICT (article, author, role) DO UPDATE SET rank = excluded.rank`,
      [story, JSON.stringify(byline)],
    )
  }
  if (topics.length > 0) {
    await ask(
      client,
      `INSERT INTO article_topic (article, topic, rank) SELECT $1, topic, ordinality FROM unnest($2::text[]) WITH ORDINALITY t (topic, ordinality)
       ORDER BY ordinality ON CONFLICT (article, topic) DO UPDATE SET rank = excluded.rank`,
      [story, topics],
    )
  }
  if (corrections.length > 0) {
    await ask(
      client,
      `INSERT INTO article_correction (article, made_at, kind, text, announce) SELECT $1, "madeAt", kind, text, announce
       FROM jsonb_to_recordset($2) AS ("madeAt" timestamptz, kind correction_kind, text text, announce boolean)
       ON CONFLICT (article, made_at) DO UPDATE SET kind = excluded.kind, text = excluded.text, announce = excluded.announce`,
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
