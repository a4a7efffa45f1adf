/** What stands around the corpus's stories: sections, authors, topics and pictures. The first are used most. */
import { randomOf } from './random'
import { capitalised, personName, sentence, slugOf, words } from './vocabulary'

/** Share of the stories, in order. */
const SECTIONS = [
  ['world', 'World', 22], ['politics', 'Politics', 18], ['business', 'Business', 14], ['town', 'Town', 13], ['sport', 'Sport', 11],
  ['science', 'Science', 8], ['culture', 'Culture', 8], ['opinion', 'Opinion', 6],
] as const
const AUTHORS = 200
const TOPICS = 2_000

export interface SectionRow { slug: string; name: string; rank: number; description: string }
export interface AuthorRow { slug: string; name: string; kind: 'PERSON' | 'DESK' | 'AGENCY'; title: string | null; bio: string | null }
export interface TopicRow { slug: string; name: string; description: string | null }
export interface ImageRow { slug: string; url: string; alt: string; caption: string | null; credit: string; width: number; height: number }

export interface CorpusFurniture { sections: SectionRow[]; authors: AuthorRow[]; topics: TopicRow[]; images: ImageRow[] }

/** Each section as often as it has stories of a hundred. */
export const sectionsByShare: readonly string[] = SECTIONS.flatMap(([slug, , share]) => Array<string>(share).fill(slug))

export function makeFurniture(stories: number): CorpusFurniture {
  return {
    sections: SECTIONS.map(([slug, name], index) => ({ slug, name, rank: index + 1, description: sentence(randomOf(10, index), 9) })),
    authors: Array.from({ length: AUTHORS }, (_, n) => author(n)),
    topics: Array.from({ length: TOPICS }, (_, n) => topic(n)),
    images: Array.from({ length: Math.min(5_000, Math.max(20, Math.ceil(stories / 20))) }, (_, n) => image(n)),
  }
}

function author(n: number): AuthorRow {
  const random = randomOf(11, n)
  const kind = n % 12 === 0 ? 'DESK' : n % 31 === 0 ? 'AGENCY' : 'PERSON'
  const name = kind === 'PERSON' ? personName(random) : `${capitalised(words[n + 30] ?? 'city')} ${kind === 'DESK' ? 'Desk' : 'Agency'}`
  const person = kind === 'PERSON'
  return { slug: `${slugOf(name)}-${n + 1}`, name, kind, title: person ? 'Correspondent' : null, bio: person ? sentence(random, 30) : null }
}

function topic(n: number): TopicRow {
  const random = randomOf(12, n)
  const name = capitalised(`${words[n + 10] ?? ''} ${random.pick(words.slice(0, 300))}`)
  return { slug: `${slugOf(name)}-${n + 1}`, name, description: random.chance(0.3) ? sentence(random, 15) : null }
}

function image(n: number): ImageRow {
  const random = randomOf(13, n)
  const [width, height] = random.pick([[1600, 1067], [1600, 900], [1200, 1500], [1200, 1200]] as const)
  return {
    slug: `picture-${n + 1}`, url: `/media/corpus/picture-${n + 1}.jpg`, alt: sentence(random, 9), width, height,
    caption: random.chance(0.8) ? sentence(random, 12) : null, credit: personName(random),
  }
}
