import { SingleBar } from 'cli-progress'
import { Command, Option } from 'commander'
import { mediaPlaces } from '@/lib/media/read-picture'
import { asEditor } from '../connection'
import { exportNinjs } from '../export/export-ninjs'
import { exportPaper } from '../export/export-paper'
import { fromHere } from '../from-here'

/** `desk export`: the paper as files. */
export const exportCommand = new Command('export')
  .description('write the paper into a folder: all of it as Markdown with pictures, or its stories as ninjs 3.1')
  .argument('<folder>', 'a new or empty folder')
  .addOption(new Option('--format <format>', 'what to write').choices(['markdown', 'ninjs']).default('markdown'))
  .action(async (typed: string, { format }: { format: 'markdown' | 'ninjs' }) => {
    const folder = fromHere(typed)
    const notes = await asEditor(async (client) => {
      const {
        rows: [count],
      } = await client.query<{ stories: number }>('SELECT count(*)::int AS stories FROM article')
      const bar = new SingleBar({
        format: '{bar} {value}/{total} stories, {eta_formatted} to go',
        stream: process.stderr,
        clearOnComplete: true,
      })
      const isShown = process.stderr.isTTY
      if (isShown) bar.start(count?.stories ?? 0, 0)
      const options = {
        media: mediaPlaces(process.env),
        onStory: () => {
          if (isShown) bar.increment()
        },
      }
      try {
        return format === 'ninjs'
          ? await exportNinjs(client, folder, (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/$/, ''), options)
          : await exportPaper(client, folder, options)
      } finally {
        if (isShown) bar.stop()
      }
    })
    for (const note of notes) process.stdout.write(`${note}\n`)
    process.stdout.write(`The paper is in ${folder}.\n`)
  })
