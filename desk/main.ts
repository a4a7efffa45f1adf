/** What editors run from a terminal: `npm run desk -- {command}`. Exit codes: 0 done, 1 refused or problems found, 2 not understood. */
import { Command, CommanderError } from 'commander'
import { backupCommand } from './commands/backup'
import { checkCommand } from './commands/check'
import { exportCommand } from './commands/export'
import { imageCommand } from './commands/image'
import { importCommand } from './commands/import'
import { deliverCommand } from './commands/deliver'
import { storyCommands } from './commands/stories'
import { DeskError } from './desk-error'

const program = new Command('desk')
  .description('The desk’s commands. Everything else is edited in Prisma Studio: npm run studio.')
  .usage('<command> [options]')
  .showHelpAfterError('(npm run desk -- <command> --help tells what a command takes)')
  .addCommand(checkCommand)
  .addCommand(importCommand)
  .addCommand(exportCommand)
  .addCommand(imageCommand)
  .addCommand(backupCommand)
  .addCommand(deliverCommand)

for (const command of storyCommands) program.addCommand(command)

// commands are made apart from the program, so they do not take after it
for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) command.exitOverride()

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

/** Says what went wrong, unless it was said, and answers the exit code. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof DeskError) {
    process.stderr.write(`${error.message}\n`)
    return 1
  }
  throw error
}
