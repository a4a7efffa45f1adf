import { parseStoryAddress, storyPath } from '@/lib/newsroom/address'
import { calendarDay } from '@/lib/newsroom/dates'
import { parseInline, type Inline } from '@/lib/newsroom/inline'
import { safeHref } from '@/lib/newsroom/safe-href'
import type { BlockRow } from '../story-file/block-row'
import { inlineProblem } from '../story-file/inline-problem'
import type { Edition, StoryRow } from './edition'

// Pages that are there whatever the edition holds.
const alwaysThere = ['archive', 'authors', 'topics', 'search', 'corrections']

/**
 * What is wrong between the files of an edition: references and links that lead nowhere, times out of order. One sentence
 * each. Of an export, only what the database would not take.
 */
export function checkEdition(edition: Edition, imageSlugs: ReadonlySet<string>, now: Date, isExport: boolean): string[] {
  const has = {
    section: slugs(edition.sections), author: slugs(edition.authors), topic: slugs(edition.topics), page: slugs(edition.pages),
    image: imageSlugs, story: slugs(edition.stories),
  }
  const problems: string[] = []
  const refer = (where: string, kind: keyof typeof has, slug: string | null): void => {
    if (slug !== null && !has[kind].has(slug)) problems.push(`${where}: there is no ${kind} "${slug}".`)
  }
  const follow = (where: string, href: string): void => {
    const problem = isExport ? null : linkProblem(href, edition, has)
    if (problem !== null) problems.push(`${where}: the link to ${href} leads nowhere: ${problem}`)
  }
  const read = (where: string, text: string | null): void => {
    for (const href of hrefsIn(parseInline(text ?? ''))) follow(where, href)
  }
  const readBlocks = (where: string, blocks: BlockRow[]): void => {
    for (const block of blocks) {
      refer(where, 'image', block.image)
      if (block.kind !== 'PREFORMATTED') read(where, block.text)
      if (block.kind === 'RELATED' && block.url !== null) follow(where, block.url)
    }
  }
  const runs = (where: string, { startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }): void => {
    if (startsAt && endsAt && endsAt <= startsAt) problems.push(`${where} ends before it starts.`)
  }

  const lead = (where: string, href: string | null | undefined): void => {
    if (!isExport && href && safeHref(href) === null) problems.push(`${where}: "${href}" is no address: write https://… or /….`)
  }

  for (const section of edition.sections) refer(`sections.yaml, ${section.slug}`, 'section', section.parent ?? null)
  for (const author of edition.authors) {
    refer(`authors.yaml, ${author.slug}`, 'image', author.portrait)
    lead(`authors.yaml, ${author.slug}`, author.url)
  }
  for (const image of isExport ? [] : edition.images) {
    const problem = inlineProblem(image.caption ?? '')
    if (problem !== null) problems.push(`images.yaml, ${image.slug}: its caption cannot be printed. ${problem}`)
  }
  for (const page of edition.pages) {
    readBlocks(page.fileName, page.blocks)
    if (has.section.has(page.slug)) problems.push(`${page.fileName}: a section has this address already. Rename the page.`)
  }
  for (const story of edition.stories) {
    const where = story.fileName
    refer(where, 'section', story.section)
    refer(where, 'image', story.leadImage)
    refer(where, 'story', story.translationOf ?? null)
    story.byline.forEach(({ author }) => refer(where, 'author', author))
    story.topics.forEach((topic) => refer(where, 'topic', topic))
    story.corrections.forEach(({ text }) => read(where, text))
    read(where, story.backstory)
    readBlocks(where, story.blocks)
    if (!isExport) problems.push(...timesOutOfOrder(story, now).map((problem) => `${where}: ${problem}`))
  }
  for (const slot of edition.front) {
    const where = `front.yaml, ${slot.article} on ${slot.front}`
    refer(where, 'story', slot.article)
    if (slot.front !== 'home') refer(where, 'section', slot.front)
    runs(where, slot)
  }
  for (const notice of edition.notices) {
    const where = `notices.yaml, ${notice.slug}`
    runs(where, notice)
    if (notice.url !== null) follow(where, notice.url)
    lead(where, notice.url)
  }
  return [...new Set(problems)]
}

/** The address of a story in this edition, or null while it has no date. */
export function pathOf(story: StoryRow, timeZone: string): string | null {
  if (story.address) return story.address
  return story.publishAt && story.section && storyPath(story.section, calendarDay(story.publishAt, timeZone), story.slug)
}

function slugs(rows: { slug: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ slug }) => slug))
}

/** Why a link within the site leads nowhere; null for one that does not, and for any other link. */
function linkProblem(
  href: string,
  edition: Edition,
  has: Record<'section' | 'author' | 'topic' | 'page', ReadonlySet<string>>,
): string | null {
  if (!href.startsWith('/') || href.startsWith('/media/')) return null
  const segments = (href.split(/[?#]/)[0] ?? '').split('/').slice(1)
  const [first = '', second = ''] = segments
  if (segments.length === 1) {
    const isThere = first === '' || alwaysThere.includes(first) || has.section.has(first) || has.page.has(first)
    return isThere ? null : 'there is no such section or page.'
  }
  if (segments.length === 2 && first === 'authors') return has.author.has(second) ? null : 'there is no such author.'
  if (segments.length === 2 && first === 'topics') return has.topic.has(second) ? null : 'there is no such topic.'
  const address = parseStoryAddress(segments)
  if (!address) return null
  const story = edition.stories.find(({ slug }) => slug === address.slug)
  if (!story) return 'there is no such story.'
  const path = pathOf(story, edition.publication.timeZone)
  if (story.status !== 'PUBLISHED') return `that story is ${story.status === 'DRAFT' ? 'a draft' : 'withdrawn'}.`
  return path === address.path ? null : `that story is at ${path}.`
}

function hrefsIn(inlines: Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return []
    return [...(inline.type === 'link' ? [inline.href] : []), ...hrefsIn(inline.children)]
  })
}

/** The database would quietly put other times in their place. */
function timesOutOfOrder(story: StoryRow, now: Date): string[] {
  const { publishAt, modifiedAt, status } = story
  if (publishAt === null) return []
  return [
    ...(status === 'WITHDRAWN' && publishAt > now ? ['publishAt lies ahead: only what was out can be withdrawn.'] : []),
    ...(modifiedAt && modifiedAt < publishAt ? ['modifiedAt comes before publishAt.'] : []),
    ...(modifiedAt && modifiedAt > now ? ['modifiedAt lies ahead: a story was changed at the latest now.'] : []),
  ]
}
