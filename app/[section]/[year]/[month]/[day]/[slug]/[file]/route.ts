import { notFound } from 'next/navigation'
import { addressBeingRendered } from '@/lib/newsroom/render-scope'
import { storyFileNamed, storyOfFile, whatWasAt, type StoryParams } from '../../../../../../story-file'

export const dynamic = 'force-dynamic'

interface Context { params: Promise<StoryParams & { file: string }> }

/**
 * What stands beside a story: `share.png`, `lead-16x9.jpg` and its like. `story.md` and `story.ninjs.json` are here too, but known by
 * another address, `{slug}.md`, from which next.config.ts leads here: under this one there is nothing.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file, ...story } = await params
  const found = storyFileNamed(file)
  const { section, year, month, day, slug } = story
  const folder = `/${[section, year, month, day, slug].join('/')}`
  if (!found) return whatWasAt(`${folder}/${file}`)
  const own = `${folder}${found.suffix}`
  if ((addressBeingRendered() ?? own) !== own) notFound()
  const article = await storyOfFile(story, found.suffix)
  return article instanceof Response ? article : found.make(article)
}
