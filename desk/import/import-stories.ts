import type pg from 'pg'
import { DeskError } from '../desk-error'
import type { MediaStore } from '../image/media-store'
import type { ImportReport } from './import-report'
import type { ImportSource } from './source-story'
import { StoryWriter, type WriteOptions } from './write/story-writer'

export interface ImportOptions extends WriteOptions {
  media: MediaStore
  onStory?: () => void
}

/** Writes all stories of sources that were opened, one after the other. `client` is connected as newsroom_editor. */
export async function importStories(sources: readonly ImportSource[], client: pg.Client, options: ImportOptions): Promise<ImportReport> {
  const writer = await StoryWriter.open(client, options.media, options)
  const { section } = options
  if (section !== null && !writer.hasSection(section)) throw new DeskError(`There is no section “${section}”: make it first, or name another.`)
  const report: ImportReport = {
    dryRun: options.dryRun,
    counts: { made: 0, updated: 0, unchanged: 0, kept: 0, refused: 0 },
    made: [],
    notes: sources.flatMap(({ notes }) => notes),
    stories: [],
  }
  for (const source of sources) {
    for await (const story of source.stories()) {
      const written = await writer.write(story)
      report.counts[written.outcome] += 1
      if (written.remarks.length > 0) report.stories.push(written)
      options.onStory?.()
    }
  }
  report.made = [...writer.made].sort()
  return report
}
