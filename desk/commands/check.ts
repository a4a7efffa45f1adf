import { Command } from 'commander'
import { asEditor } from '../as-editor'
import { DeskError } from '../desk-error'

interface Problem { story: string | null; problem: string }

/** `desk check`: what editor_problems lists, a line each, for people and for CI. */
export const checkCommand = new Command('check')
  .description('list what is wrong in the paper; exit code 1 when something is')
  .option('--json', 'print the problems as JSON')
  .action(async ({ json }: { json?: true }) => {
    const problems = await asEditor(async (client) => (await client.query<Problem>('SELECT story, problem FROM editor_problems')).rows)
    if (json) process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`)
    else for (const { story, problem } of problems) process.stdout.write(`${story ?? '(paper)'}: ${problem}\n`)
    if (problems.length > 0) throw new DeskError(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`)
  })
