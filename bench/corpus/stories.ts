/**
 * The corpus's stories. Each is made from its number alone, head and body apart, so that a table can be written without holding
 * another in memory. Story 0 is the oldest; they stand ten years apart from the newest.
 */
import { type BlockRow, makeBlocks } from './blocks'
import { type CorpusFurniture, makeFurniture, sectionsByShare } from './furniture'
import { randomOf, zipf, type Random } from './random'
import { capitalised, personName, rareWord, sentence, slugOf, title } from './vocabulary'

export interface CorpusPlan {
  stories: number
  /** The newest stories that are out came out before this instant. */
  until: Date
}

export interface StoryRow {
  slug: string
  section: string
  headline: string
  standfirst: string
  kicker: string | null
  dateline: string | null
  format: string
  status: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN'
  publishAt: Date | null
  leadImage: string | null
  language: string | null
  backstory: string | null
  withdrawnReason: string | null
  modifiedAt: Date | null
}
export interface BylineRow { article: string; author: string; role: string; rank: number; visibleFrom: Date | null }
export interface TopicLabelRow { article: string; topic: string; rank: number; visibleFrom: Date | null }
export interface CorrectionRow { article: string; madeAt: Date; kind: string; text: string; announce: boolean; visibleFrom: Date | null }
export interface StoryParts { story: StoryRow; bylines: BylineRow[]; topics: TopicLabelRow[]; corrections: CorrectionRow[] }

export interface Corpus extends CorpusFurniture {
  stories: number
  /** A story without its body. */
  story(n: number): StoryParts
  blocks(n: number): BlockRow[]
}

const YEARS_MS = 10 * 365.25 * 86_400_000
const HOUR_MS = 3_600_000
const FORMATS = [...Array<string>(70).fill('NEWS'), ...Array<string>(10).fill('ANALYSIS'), ...Array<string>(6).fill('OPINION'),
  ...Array<string>(5).fill('FEATURE'), ...Array<string>(4).fill('EXPLAINER'), 'INTERVIEW', 'INTERVIEW', 'REVIEW', 'REVIEW', 'EDITORIAL']

export function makeCorpus({ stories, until }: CorpusPlan): Corpus {
  const furniture = makeFurniture(stories)
  const drawAuthor = zipf(furniture.authors.length)
  const drawTopic = zipf(furniture.topics.length)
  const scheduled = Math.max(1, Math.floor(stories / 5_000))
  // scattered, so that the three stories of a rare word are years apart
  const rareOf = (n: number) => (n * 7_919) % Math.ceil(stories / 3)

  /** Weekdays and daytime have more than nights; a scheduled story comes a year later, so that nothing falls due meanwhile. */
  const publishAt = (n: number, random: Random): Date => {
    if (n >= stories - scheduled) return new Date(until.getTime() + YEARS_MS / 10 + n * 1_000)
    const age = (1 - n / (stories - scheduled)) * YEARS_MS
    return new Date(until.getTime() - age - random.between(0, 4) * HOUR_MS / 4 - random.between(1, 899_999))
  }

  const statusOf = (n: number, random: Random): StoryRow['status'] => {
    const draw = random.next()
    if (n >= stories - scheduled) return 'PUBLISHED'
    return draw < 0.006 ? 'DRAFT' : draw < 0.012 ? 'WITHDRAWN' : 'PUBLISHED'
  }

  const story = (n: number): StoryParts => {
    const random = randomOf(20, n)
    const status = statusOf(n, random)
    const at = publishAt(n, random)
    const headline = title(random, random.between(4, 11))
    const slug = `${slugOf(headline)}-${(n + 1).toString(36)}`
    const isOut = status === 'PUBLISHED' && n < stories - scheduled
    const visibleFrom = status === 'PUBLISHED' ? at : null
    const modified = isOut && random.chance(0.15) ? new Date(Math.min(at.getTime() + random.between(1, 48) * HOUR_MS, until.getTime())) : null
    const row: StoryRow = {
      slug, headline, status, section: random.pick(sectionsByShare), format: random.pick(FORMATS),
      standfirst: `${sentence(random, random.between(10, 24))} ${capitalised(rareWord(rareOf(n)))} was there.`,
      kicker: random.chance(0.5) ? title(random, random.between(1, 2)) : null,
      dateline: random.chance(0.4) ? title(random, 1) : null,
      publishAt: status === 'DRAFT' ? null : at,
      leadImage: random.chance(0.7) ? `picture-${random.between(1, furniture.images.length)}` : null,
      language: random.chance(0.02) ? 'fr' : null,
      backstory: random.chance(0.03) ? sentence(random, 30) : null,
      withdrawnReason: status === 'WITHDRAWN' ? sentence(random, 12) : null,
      modifiedAt: modified,
    }
    const several = (most: number, draw: (random: Random) => number) =>
      [...new Set(Array.from({ length: random.between(1, most) }, () => draw(random)))]
    return {
      story: row,
      bylines: several(random.chance(0.8) ? 1 : 3, drawAuthor).map((author, index) => ({
        article: slug, author: furniture.authors[author]?.slug ?? '', rank: index + 1, visibleFrom,
        role: index === 0 ? 'WRITER' : random.pick(['WRITER', 'PHOTOGRAPHER', 'ILLUSTRATOR', 'ADDITIONAL_REPORTING']),
      })),
      topics: several(5, drawTopic).map((topic, index) => ({ article: slug, topic: furniture.topics[topic]?.slug ?? '', rank: index + 1, visibleFrom })),
      corrections: isOut && random.chance(0.02) ? [{
        article: slug, madeAt: new Date(Math.min(at.getTime() + random.between(1, 200) * HOUR_MS, until.getTime())), visibleFrom,
        kind: random.pick(['CORRECTION', 'CLARIFICATION', 'EDITORS_NOTE', 'RETRACTION']),
        text: `${sentence(random, 20)} ${personName(random)} was meant.`, announce: random.chance(0.2),
      }] : [],
    }
  }

  return { ...furniture, stories, story, blocks: (n) => makeBlocks(n, story(n).story.slug, furniture.images.length) }
}
