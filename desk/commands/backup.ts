import path from 'node:path'
import { Command } from 'commander'
import { bucketFrom } from '@/lib/media/bucket'
import { mediaFolder } from '@/lib/media/read-picture'
import { asOwner } from '../connection'
import { readBackup } from '../backup/read-backup'
import { writeBackup } from '../backup/write-backup'
import { fromHere } from '../from-here'

const places = () => ({
  bucket: bucketFrom(process.env),
  mediaFolder: mediaFolder(process.env),
  otherFolders: [path.resolve('public', 'media')],
})
const say = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

const write = new Command('write')
  .description('write database and pictures into one file, while the paper goes on')
  .argument('<file>', 'such as paper.backup')
  .action(async (typed: string) => {
    const file = fromHere(typed)
    const missing: string[] = []
    const { rows, files } = await asOwner((client) =>
      writeBackup(client, file, {
        ...places(),
        onMissing: (name) => missing.push(name),
        onTable: (name, count) => say(`${name}: ${count} rows`),
      }),
    )
    say('')
    for (const name of missing) process.stdout.write(`/media/${name} is named by a row and is nowhere: it is not in the backup.\n`)
    process.stdout.write(`${file}: ${rows.article ?? 0} stories, ${rows['engine.revision'] ?? 0} versions, ${files} pictures.\n`)
  })

const read = new Command('read')
  .description('put a backup into an empty database (migrated, not seeded), all of it or nothing')
  .argument('<file>', 'what backup write made')
  .action(async (typed: string) => {
    const { rows, files } = await asOwner((client) =>
      readBackup(client, fromHere(typed), { ...places(), onTable: (name) => say(name) }),
    )
    say('')
    process.stdout.write(`Restored: ${rows.article ?? 0} stories, ${rows['engine.revision'] ?? 0} versions, ${files} pictures.\n`)
  })

/** `desk backup write|read`: the paper in one file. */
export const backupCommand = new Command('backup')
  .description('the whole paper in one file, and back')
  .addCommand(write)
  .addCommand(read)
