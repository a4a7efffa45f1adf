/**
 * How the stories are divided into sitemaps: a file a month, or, where a month has more than a file should hold, a file for as many
 * whole days as fit, beginning at the month's first; a day that is too much for one is divided itself, in the order in which its
 * stories came out. So a file stays what it is once its days are over, however much comes later.
 */
export interface DayOfStories {
  /** `yyyy-mm-dd` */
  day: string
  stories: number
  /** When one of them was last changed. */
  modifiedAt: Date
}

export interface SitemapFile {
  /** `2026-11`, or, from a later day on, `2026-11-17`; the further parts of a day are `2026-11-17-2` and so on. */
  name: string
  firstDay: string
  lastDay: string
  /** Stories of its day that stand in the files before it. */
  skip: number
  stories: number
  modifiedAt: Date
}

/** The protocol allows 50,000 and 50 MB; with fewer, a file is there at once, takes little memory, and a changed story costs little. */
export const MOST_URLS = 1_000

/** The files for these days, earliest first. Days come in order. */
export function sitemapFiles(days: readonly DayOfStories[], most = MOST_URLS): SitemapFile[] {
  const files: SitemapFile[] = []
  for (const { day, stories, modifiedAt } of days) {
    const last = files.at(-1)
    const isSameMonth = last?.firstDay.slice(0, 7) === day.slice(0, 7)
    if (last && isSameMonth && last.skip === 0 && last.stories + stories <= most) {
      last.stories += stories
      last.lastDay = day
      if (modifiedAt > last.modifiedAt) last.modifiedAt = modifiedAt
    } else {
      for (let skip = 0; skip < stories; skip += most) {
        const name = skip > 0 ? `${day}-${skip / most + 1}` : isSameMonth ? day : day.slice(0, 7)
        files.push({ name, firstDay: day, lastDay: day, skip, stories: Math.min(most, stories - skip), modifiedAt })
      }
    }
  }
  return files
}
