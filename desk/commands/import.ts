import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { SingleBar } from 'cli-progress'
import { Command, Option } from 'commander'
import { asEditor } from '../connection'
import { DeskError } from '../desk-error'
import { fromHere } from '../from-here'
import { storeFrom } from '../image/media-store'
import { importPaper, isEmptyNewsroom, isPaper } from '../import/import-paper'
import { importStories } from '../import/import-stories'
import { importFormats, openSource, type ImportFormat } from '../import/open-source'
import { sayReport } from '../import/import-report'
import type { ImportSource } from '../import/source-story'

interface Options {
  from?: ImportFormat
  section?: string
  media?: string
  report?: string
  draft?: true
  overwrite?: true
  dryRun?: true
}

/** `desk import`: stories from another system, again and again without doubling any. */
export const importCommand = new Command('import')
  .description('bring in stories: Markdown, WordPress (WXR), Ghost, ninjs 2 and 3, RSS and Atom; or, into an empty newsroom, a whole paper that was exported')
  .argument('<path...>', 'files, or folders of them')
  .addOption(new Option('--from <format>', 'what it is, where that is not to be seen').choices(importFormats))
  .option('--section <slug>', 'the section of stories that name none')
  .option('--media <folder>', 'a copy of the old site’s pictures: wp-content/uploads, content/images')
  .option('--draft', 'publish nothing: all come in as drafts')
  .option('--overwrite', 'take the source’s version also where an editor has changed the story since')
  .option('--report <file>', 'write what could not be kept, story by story, as JSON')
  .option('--dry-run', 'say what would be done, and do nothing')
  .action(async (paths: string[], options: Options) => {
    const mediaFolder = options.media === undefined ? null : fromHere(options.media)
    if (mediaFolder !== null && !existsSync(mediaFolder)) throw new DeskError(`There is no folder ${mediaFolder}.`)
    if (await broughtWhole(paths, options)) return
    const sources: ImportSource[] = []
    // All are read before anything is written: of a broken file, nothing comes in.
    for (const where of paths) sources.push(await openSource(fromHere(where), options.from ?? null, mediaFolder))
    const bar = new SingleBar({
      format: '{bar} {value}/{total} stories, {eta_formatted} to go',
      stream: process.stderr,
      clearOnComplete: true,
    })
    const isShown = process.stderr.isTTY
    if (isShown)
      bar.start(
        sources.reduce((sum, { total }) => sum + total, 0),
        0,
      )
    const report = await asEditor((one) =>
      asEditor((other) =>
        importStories(sources, [one, other], {
          section: options.section ?? null,
          asDrafts: options.draft ?? false,
          overwrite: options.overwrite ?? false,
          dryRun: options.dryRun ?? false,
          media: storeFrom(process.env),
          onStory: () => {
            if (isShown) bar.increment()
          },
        }),
      ),
    ).finally(() => {
      if (isShown) bar.stop()
    })
    process.stdout.write(sayReport(report))
    if (options.report !== undefined) await writeFile(fromHere(options.report), `${JSON.stringify(report, null, 2)}\n`)
    if (report.counts.refused > 0) throw new DeskError(`${report.counts.refused} could not be imported: see above.`)
  })

/** A whole paper, where an exported one is named alone and the newsroom is empty; else its stories come one by one. */
async function broughtWhole([where, ...others]: string[], { from, dryRun, draft }: Options): Promise<boolean> {
  const folder = fromHere(where ?? '.')
  if (others.length > 0 || draft || (from !== undefined && from !== 'markdown') || !isPaper(folder)) return false
  return asEditor(async (client) => {
    if (!(await isEmptyNewsroom(client))) {
      process.stdout.write('This newsroom has rows already, so only the stories come in; a whole paper needs an empty one.\n')
      return false
    }
    const stories = await importPaper(client, folder, { media: storeFrom(process.env), dryRun: dryRun === true })
    process.stdout.write(dryRun ? `${stories} stories would come in, with all that belongs to the paper.\n` : `The paper is here: ${stories} stories, and all that belongs to it.\n`)
    return true
  })
}
