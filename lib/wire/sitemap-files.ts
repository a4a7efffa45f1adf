/**
 * How the stories are divided into sitemaps: a file a month, or, where a month has more than a file should hold, a file for as many
 * whole days as fit, beginning at the month's first. So a file stays what it is once its days are over, however much comes later.
 */
export interface DayOfStories {
  /** `yyyy-mm-dd` */
  day: string
  stories: number
  /** When one of them was last changed. */
  modifiedAt: Date
}

export interface SitemapFile {
  /** `2026-11`, or, from a later day on, `2026-11-17`. */
  name: string
  firstDay: string
  lastDay: string
  stories: number
  modifiedAt: Date
}

/** The protocol allows 50,000 and 50 MB; with fewer, a file is there at once and a changed story costs little. */
const MOST_STORIES = 2_000

/** The files for these days, earliest first. Days come in order. */
export function sitemapFiles(days: readonly DayOfStories[], most = MOST_STORIES): SitemapFile[] {
  const files: SitemapFile[] = []
  for (const { day, stories, modifiedAt } of days) {
    const last = files.at(-1)
    const isSameMonth = last?.firstDay.slice(0, 7) === day.slice(0, 7)
    if (last && isSameMonth && last.stories + stories <= most) {
      last.stories += stories
      last.lastDay = day
      if (modifiedAt > last.modifiedAt) last.modifiedAt = modifiedAt
    } else {
      files.push({ name: isSameMonth ? day : day.slice(0, 7), firstDay: day, lastDay: day, stories, modifiedAt })
    }
  }
  return files
}
