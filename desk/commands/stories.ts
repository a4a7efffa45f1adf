import { Command } from 'commander'
import { correctionKinds } from '@/lib/newsroom/article'
import { asEditor } from '../connection'
import { DeskError } from '../desk-error'
import { correct, publish, restore, versionsOf, withdraw } from '../stories'

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const publishCommand = new Command('publish')
  .description('publish a story, now or at a time; exit code 1 when it lacks something')
  .argument('<story>', 'its slug')
  .option('--at <instant>', 'ISO 8601 with an offset: 2026-11-23T06:00:00+00:00')
  .option('--dry-run', 'say what would happen, and change nothing')
  .action(async (story: string, { at, dryRun = false }: { at?: string; dryRun?: boolean }) => {
    say(await asEditor((client) => publish(client, story, { at: at === undefined ? null : instant(at), dryRun })))
  })

const withdrawCommand = new Command('withdraw')
  .description('take a published story off the site: its address answers 410 with the reason')
  .argument('<story>', 'its slug')
  .requiredOption('--reason <sentence>', 'what readers are told')
  .option('--dry-run', 'say what would happen, and change nothing')
  .action(async (story: string, { reason, dryRun = false }: { reason: string; dryRun?: boolean }) => {
    say(await asEditor((client) => withdraw(client, story, { reason, dryRun })))
  })

const correctCommand = new Command('correct')
  .description('add a correction to a story, which stands at its foot and on /corrections')
  .argument('<story>', 'its slug')
  .argument('<text>', 'what was wrong and what is right, in a sentence or two')
  .option('--kind <kind>', correctionKinds.join(', '), 'CORRECTION')
  .option('--announce', 'it changes the meaning: say it above the text as well')
  .option('--dry-run', 'say what would happen, and change nothing')
  .action(async (story: string, text: string, options: { kind: string; announce?: boolean; dryRun?: boolean }) => {
    const kind = correctionKinds.find((known) => known === options.kind)
    if (!kind) throw new DeskError(`"${options.kind}" is no kind of correction: write ${correctionKinds.join(', ')}.`)
    const { announce = false, dryRun = false } = options
    say(await asEditor((client) => correct(client, story, { text, kind, announce, dryRun })))
  })

const revisionsCommand = new Command('revisions')
  .description('list the versions of a story, newest first')
  .argument('<story>', 'its slug')
  .action(async (story: string) => {
    for (const { revision, at, by, status, headline } of await asEditor((client) => versionsOf(client, story))) {
      say([revision, at.toISOString(), by, status, headline ?? '(no headline)'].join('  '))
    }
  })

const restoreCommand = new Command('restore')
  .description('put a version of a story back; its status, address and corrections stay')
  .argument('<revision>', 'its number, as desk revisions lists it')
  .option('--dry-run', 'say what would happen, and change nothing')
  .action(async (revision: string, { dryRun = false }: { dryRun?: boolean }) => {
    if (!/^\d{1,18}$/.test(revision)) throw new DeskError(`"${revision}" is not the number of a revision: desk revisions <story> lists them.`)
    say(await asEditor((client) => restore(client, revision, { dryRun })))
  })

/** For those who like a terminal: what Studio does in a cell or two. */
export const storyCommands = [publishCommand, withdrawCommand, correctCommand, revisionsCommand, restoreCommand]

function instant(text: string): Date {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : new Date(NaN)
  if (Number.isNaN(at.getTime())) throw new DeskError(`"${text}" is not an instant: write it like 2026-11-23T06:00:00+00:00.`)
  return at
}
