import { stringify } from 'yaml'
import { storyPath } from '@/lib/newsroom/address'
import { calendarDay } from '@/lib/newsroom/dates'
import { writeBody } from '../story-file/write-body'
import type { StoredStory } from './read-stories'

/** A story as the file that desk/story-file reads: YAML without what is empty, then its body. */
export function storyFile(story: StoredStory, timeZone: string): { name: string; text: string } {
  const day = calendarDay(story.published ?? story.created, timeZone)
  // An address that its section and day would not make again (the story was moved to another section) goes on leading here.
  const isOwn = story.path === null || story.section === null || story.path === storyPath(story.section, day, story.slug)
  const addresses = [...story.addresses, ...(isOwn || story.path === null ? [] : [story.path])]
  const fields = {
    section: story.section,
    headline: story.headline,
    standfirst: story.standfirst,
    kicker: story.kicker,
    dateline: story.dateline,
    format: story.format,
    language: story.language,
    status: story.status,
    publishAt: story.published?.toISOString() ?? null,
    modifiedAt: story.modified?.toISOString() ?? null,
    leadImage: story.leadImage,
    backstory: story.backstory,
    withdrawnReason: story.status === 'WITHDRAWN' ? story.withdrawnReason : null,
    byline: story.byline.map(({ author, role }) => ({ author, role })),
    topics: story.topics.map(({ slug }) => slug),
    addresses,
    corrections: story.corrections,
  }
  return { name: `${day}-${story.slug}.md`, text: withFrontMatter(fields, writeBody(story.blocks)) }
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
