/** The files that stand beside a story, under its address: they follow it when it moves, and go when it goes. */
import { notFound, permanentRedirect } from 'next/navigation'
import { parseStoryAddress } from '@/lib/newsroom/address'
import type { Article } from '@/lib/newsroom/article'
import { storyAt } from '@/lib/store/article'

export interface StoryParams { section: string; year: string; month: string; day: string; slug: string }

/**
 * The story that a file belongs to, or the answer in its place: 410 where it was withdrawn. A moved story's file has moved with it.
 * @param suffix  what follows the story's path in the file's address: `/share.png`, `.md`
 */
export async function storyOfFile({ section, year, month, day, slug }: StoryParams, suffix: string): Promise<Article | Response> {
  const address = parseStoryAddress([section, year, month, day, slug])
  if (!address) notFound()
  const found = await storyAt(address.path)
  if (found.kind === 'story') return found.article
  if (found.kind === 'moved') permanentRedirect(`${found.to}${suffix}`)
  if (found.kind === 'unknown') notFound()
  return new Response(found.reason ?? 'This story was withdrawn.', {
    status: 410,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Robots-Tag': 'noindex' },
  })
}
