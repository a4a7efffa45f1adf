import type { Corpus } from './stories'

export interface SlotRow { front: string; article: string; size: 'LEAD' | 'MAJOR' | 'STANDARD'; rank: number }

const SIZES = ['LEAD', 'MAJOR', 'MAJOR', 'MAJOR', 'STANDARD', 'STANDARD'] as const
/** How far back a front's stories may lie. */
const FURTHEST = 400

/** A few of the newest stories stand on the paper's front, and of each section on its own. */
export function frontsOf(corpus: Corpus): SlotRow[] {
  const newest = Array.from({ length: Math.min(FURTHEST, corpus.stories) }, (_, back) => corpus.story(corpus.stories - 1 - back).story)
    .filter((story) => story.status === 'PUBLISHED')
  return ['home', ...corpus.sections.map((section) => section.slug)].flatMap((front) => {
    const stories = newest.filter((story) => front === 'home' || story.section === front)
    return SIZES.flatMap((size, rank) => {
      const article = stories[rank * 3]?.slug
      return article === undefined ? [] : [{ front, article, size, rank }]
    })
  })
}
