import type { Outcome, Written } from './write/story-writer'

export interface ImportReport {
  dryRun: boolean
  counts: Record<Outcome, number>
  /** Sections, authors and topics that were made: `section town`. */
  made: string[]
  /** What stood in the files and is no story. */
  notes: string[]
  /** Stories of which something is to be said: what could not be kept, why one stays a draft. */
  stories: Written[]
}

/** The report as a person reads it: what is to be looked at first, the sum last. */
export function sayReport({ dryRun, counts, made, notes, stories }: ImportReport): string {
  const lines = [
    ...notes,
    ...stories.flatMap(({ story, where, remarks }) => [`story ${story} (${where}):`, ...remarks.map((remark) => `  ${remark}`)]),
    ...(made.length > 0 ? [`Made: ${made.join(', ')}.`] : []),
    `${counts.made} new, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.kept} left as editors have them, ${counts.refused} refused.`,
    ...(dryRun ? ['Nothing of this was done: it was a dry run.'] : []),
  ]
  return `${lines.join('\n')}\n`
}
