import type pg from 'pg'
import { DeskError } from '../desk-error'
import type { MediaStore } from '../image/media-store'
import type { ImportReport } from './import-report'
import type { ImportSource, SourceStory } from './source-story'
import { KeyedLocks } from './write/keyed-locks'
import { KnownLabels } from './write/label-book'
import { StoryWriter, type Desk, type WriteOptions } from './write/story-writer'

export interface ImportOptions extends WriteOptions {
  media: MediaStore
  onStory?: () => void
}

/**
 * Writes all stories of sources that were opened. `clients` are connected as newsroom_editor: each writes one story at a time.
 */
export async function importStories(
  sources: readonly ImportSource[],
  clients: readonly pg.Client[],
  options: ImportOptions,
): Promise<ImportReport> {
  const [first] = clients
  if (!first) throw new Error('An import needs a connection.')
  // A crash of the server may lose the last stories, whole; the next import brings them.
  // Plans are made while the tables may still be empty and are kept while they fill: none may read a whole table. A table without
  // any index then seems dear beyond measure, which must not bring in the compiler or helpers.
  const plans = { enable_seqscan: 'off', jit: 'off', max_parallel_workers_per_gather: '0' }
  const settings = { synchronous_commit: 'off', ...plans, 'newsroom.by': 'desk import', 'newsroom.whole_story': 'on' }
  for (const client of clients) {
    for (const [name, value] of Object.entries(settings)) await client.query('SELECT set_config($1, $2, false)', [name, value])
  }
  const desk: Desk = { labels: await KnownLabels.read(first), locks: new KeyedLocks() }
  const { section } = options
  if (section !== null && !desk.labels.tables.section.has(`slug ${section}`)) {
    throw new DeskError(`There is no section “${section}”: make it first, or name another.`)
  }
  const report: ImportReport = {
    dryRun: options.dryRun,
    counts: { made: 0, updated: 0, unchanged: 0, kept: 0, refused: 0 },
    made: [],
    notes: sources.flatMap(({ notes }) => notes),
    stories: [],
  }
  const queue = storiesOf(sources)
  const work = async (client: pg.Client): Promise<void> => {
    const writer = new StoryWriter(client, desk, options.media, options)
    // An async generator answers those who ask at the same time one after the other.
    for (let { done, value } = await queue.next(); !done; { done, value } = await queue.next()) {
      if (!value) return
      const written = await writer.write(value)
      report.counts[written.outcome] += 1
      if (written.remarks.length > 0) report.stories.push(written)
      options.onStory?.()
    }
  }
  try {
    await Promise.all(clients.map(work))
  } finally {
    await queue.return(undefined)
  }
  report.made = [...desk.labels.news].sort()
  return report
}

async function* storiesOf(sources: readonly ImportSource[]): AsyncGenerator<SourceStory, undefined> {
  for (const source of sources) yield* source.stories()
}
