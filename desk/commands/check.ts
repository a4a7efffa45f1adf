import { Command } from 'commander'
import { asEditor } from '../connection'
import { DeskError } from '../desk-error'

interface Problem { story: string | null; problem: string }

/** `desk check`: what editor_problems lists, a line each, for people and for CI. */
export const checkCommand = new Command('check')
  .description('list what is wrong in the paper; exit code 1 when something is')
  .option('--all', 'look at every story, not only at drafts and those of the last 90 days')
  .option('--json', 'print the problems as JSON')
  .action(async ({ all, json }: { all?: true; json?: true }) => {
    const from = all ? `engine.problems('-infinity')` : 'editor_problems'
    const problems = await asEditor(async (client) => (await client.query<Problem>(`SELECT story, problem FROM ${from} ORDER BY story NULLS FIRST, problem`)).rows)
    if (json) process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`)
    else for (const { story, problem } of problems) process.stdout.write(`${story ?? '(paper)'}: ${problem}\n`)
    if (problems.length > 0) throw new DeskError(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`)
  })
