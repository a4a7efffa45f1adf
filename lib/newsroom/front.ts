/**
 * How stories are placed on a front: first as the desk's slots say, then by recency, and no story twice. Pure: it places slugs, and
 * whoever calls it fetches the cards.
 */

export const slotSizes = ['LEAD', 'MAJOR', 'STANDARD'] as const
export type SlotSize = (typeof slotSizes)[number]

export interface FrontSources {
  /** The slots that run, by size and rank. */
  slots: readonly { size: SlotSize; slug: string }[]
  /** The newest stories of the front, newest first. */
  newest: readonly string[]
  /** For each section that has a strip, its newest stories, in the order of the strips. */
  sections: readonly { section: string; newest: readonly string[] }[]
}

/** How many stories each part takes at most. */
export interface FrontRoom { majors: number; standards: number; latest: number; strip: number }

export interface FrontLayout {
  lead: string | null
  majors: string[]
  standards: string[]
  /** The newest stories that stand nowhere above. */
  latest: string[]
  /** Strips without a story left to show are left out. */
  strips: { section: string; stories: string[] }[]
}

/** Places the stories. A second LEAD is a major; majors and standards beyond their room move down one part. */
export function layOutFront({ slots, newest, sections }: FrontSources, room: FrontRoom): FrontLayout {
  const placed = new Set<string>()
  const take = (slugs: readonly string[], most: number): string[] => {
    const taken = slugs.filter((slug, n) => !placed.has(slug) && slugs.indexOf(slug) === n).slice(0, most)
    for (const slug of taken) placed.add(slug)
    return taken
  }
  const slotted = (size: SlotSize) => slots.filter((slot) => slot.size === size).map((slot) => slot.slug)
  const [leads, majorSlots, standardSlots] = [slotted('LEAD'), slotted('MAJOR'), slotted('STANDARD')]
  // what the desk placed further down is not used to fill up what it left open further up
  const reserved = new Set([...majorSlots, ...standardSlots])
  const open = newest.filter((slug) => !reserved.has(slug))

  const lead = take([...leads, ...open, ...majorSlots, ...standardSlots], 1)[0] ?? null
  const majors = take([...leads, ...majorSlots, ...open], room.majors)
  const standards = take([...leads, ...majorSlots, ...standardSlots, ...open], room.standards)
  const latest = take([...majorSlots, ...standardSlots, ...newest], room.latest)
  const strips = sections.map(({ section, newest: stories }) => ({ section, stories: take(stories, room.strip) }))
  return { lead, majors, standards, latest, strips: strips.filter((strip) => strip.stories.length > 0) }
}
