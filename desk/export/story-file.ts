import { stringify } from 'yaml'
import { storyPath } from '@/lib/newsroom/address'
import { calendarDay } from '@/lib/newsroom/dates'
import { writeBody } from '../story-file/write-body'
import type { StoredStory } from './read-stories'

/** A story as the file that desk/story-file reads: YAML without what is empty, then its body. */
export function storyFile(story: StoredStory, timeZone: string): { name: string; text: string } {
  const published = publishedAt(story)
  const day = calendarDay(published ?? story.created, timeZone)
  // One that its section and day would not make again: the story was moved to another section, or the paper to another time zone.
  const isOwn = story.firstPublished !== null && story.section !== null && story.path !== storyPath(story.section, day, story.slug)
  const fields = {
    section: story.section,
    headline: story.headline,
    standfirst: story.standfirst,
    kicker: story.kicker,
    dateline: story.dateline,
    format: story.format,
    language: story.language,
    status: story.status,
    publishAt: story.publishAt?.toISOString() ?? null,
    // A draft that was out once, or a story that was put off since.
    firstPublishedAt: story.status === 'DRAFT' || published?.getTime() !== story.publishAt?.getTime() ? iso(story.firstPublished) : null,
    modifiedAt: iso(story.modified),
    leadImage: story.leadImage,
    backstory: story.backstory,
    withdrawnReason: story.withdrawnReason,
    withdrawnAt: iso(story.withdrawnAt),
    translationOf: story.translationOf,
    minorChanges: story.minorChanges || null,
    byline: story.byline.map(({ author, role }) => ({ author, role })),
    topics: story.topics.map(({ slug }) => slug),
    addresses: story.addresses,
    address: isOwn ? story.path : null,
    corrections: story.corrections,
    guid: story.guid,
    createdAt: iso(story.created),
  }
  return { name: `${day}-${story.slug}.md`, text: withFrontMatter(fields, writeBody(story.blocks)) }
}

/** When readers first had it, or are to have it. */
export function publishedAt({ firstPublished, publishAt }: StoredStory): Date | null {
  return firstPublished ?? publishAt
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null
}

/** Fields that are null or empty are left out. */
export function withFrontMatter(fields: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(given(fields), { lineWidth: 0 })}---\n\n${body}\n`
}

export function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
}
