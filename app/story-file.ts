/** The files that stand beside a story, under its address: they follow it when it moves, and go when it goes. */
import { notFound, permanentRedirect } from 'next/navigation'
import { parseStoryAddress } from '@/lib/newsroom/address'
import type { Article } from '@/lib/newsroom/article'
import { cropRatios, type CropRatio } from '@/lib/newsroom/crop'
import { answerHeader } from '@/lib/newsroom/render-scope'
import { storyAt } from '@/lib/store/article'
import { furniture } from '@/lib/store/furniture'
import { whereIs } from '@/lib/store/moved'
import { toNinjs } from '@/lib/wire/ninjs'
import { storyMarkdown } from '@/lib/wire/story-markdown'
import { cropPicture } from './crop-picture'
import { sayMiningTerms } from './mining-terms'
import { absolute, wireSite } from './site-url'
import { storyCard } from './story-card'

export interface StoryParams { section: string; year: string; month: string; day: string; slug: string }

/**
 * The story that a file belongs to, or the answer in its place: 410 where it was withdrawn. A moved story's file has moved with it.
 * @param suffix  what follows the story's path in the file's address: `/share.png`, `.md`
 */
export async function storyOfFile({ section, year, month, day, slug }: StoryParams, suffix: string): Promise<Article | Response> {
  const address = parseStoryAddress([section, year, month, day, slug])
  if (!address) notFound()
  const found = await storyAt(address.path)
  if (found.kind === 'story') {
    await sayMiningTerms()
    return found.article
  }
  if (found.kind === 'moved') permanentRedirect(`${found.to}${suffix}`)
  if (found.kind === 'unknown') notFound()
  return gone(found.reason)
}

/** What is no file of a story's may be an address of the paper's old site. */
export async function whatWasAt(path: string): Promise<Response> {
  const found = await whereIs(path)
  if (found.kind === 'moved') permanentRedirect(found.to)
  if (found.kind === 'unknown') notFound()
  return gone(found.reason)
}

function gone(reason: string | null): Response {
  return new Response(reason ?? 'This story was withdrawn.', {
    status: 410,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Robots-Tag': 'noindex' },
  })
}

interface StoryFile {
  /** What follows the story's path in the file's address. */
  suffix: string
  make: (article: Article) => Promise<Response>
}

/** The file of a story that goes by a name in its folder. */
export function storyFileNamed(name: string): StoryFile | undefined {
  if (name === 'share.png') return { suffix: '/share.png', make: storyCard }
  if (name === 'story.md') return { suffix: '.md', make: asMarkdown }
  if (name === 'story.ninjs.json') return { suffix: '.ninjs.json', make: asNinjs }
  const ratio = Object.keys(cropRatios).find((one): one is CropRatio => name === `lead-${one}.jpg`)
  return ratio && { suffix: `/${name}`, make: (article) => asCrop(article, ratio) }
}

async function asCrop({ image }: Article, ratio: CropRatio): Promise<Response> {
  const bytes = image && await cropPicture(image, ratio)
  if (!bytes) notFound()
  return new Response(bytes, { headers: { 'Content-Type': 'image/jpeg' } })
}

async function asMarkdown(article: Article): Promise<Response> {
  const { publication } = await furniture()
  // Whoever asks for Markdown at the story's own address gets this.
  answerHeader('Vary', 'Accept')
  return new Response(storyMarkdown(article, wireSite(publication)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8', 'Content-Location': `${article.path}.md`, ...originalOf(article) },
  })
}

async function asNinjs(article: Article): Promise<Response> {
  const { publication } = await furniture()
  return Response.json(toNinjs(article, wireSite(publication)), { headers: originalOf(article) })
}

/** Searchers are to show the page. */
function originalOf({ path }: Article): Record<string, string> {
  return { Link: `<${absolute(path)}>; rel="canonical"` }
}
