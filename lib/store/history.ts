import { z } from 'zod'
import { blockKinds } from '@/lib/newsroom/block'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'

/** A version of a story as readers had it. Texts are inline Markdown. */
export interface StoryVersion {
  readFrom: Date
  headline: string
  standfirst: string
  blocks: { kind: (typeof blockKinds)[number]; text: string }[]
}

const versions = z.array(z.object({
  read_from: z.date(),
  doc: z.object({
    headline: z.string(),
    standfirst: z.string().nullable(),
    blocks: z.array(z.object({ kind: z.enum(blockKinds), text: z.string().optional() })),
  }),
}))

/** Every published version of a story that is out, oldest first. */
export async function storyVersions(slug: string): Promise<StoryVersion[]> {
  dependsOn(`article:${slug}`)
  const rows = versions.parse(await database().$queryRaw`SELECT read_from, doc FROM engine.story_versions(${slug})`)
  return rows.map(({ read_from: readFrom, doc }) => ({
    readFrom, headline: doc.headline, standfirst: doc.standfirst ?? '',
    blocks: doc.blocks.map(({ kind, text }) => ({ kind, text: text ?? '' })),
  }))
}
