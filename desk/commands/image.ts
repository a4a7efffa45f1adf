import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { mediaPlaces } from '@/lib/media/read-picture'
import { asEditor } from '../connection'
import { DeskError } from '../desk-error'
import { fromHere } from '../from-here'
import { addImage } from '../image/add-image'
import { checkImages, type ImageProblem } from '../image/check-images'
import { storeFrom } from '../image/media-store'

interface AddOptions {
  alt?: string
  caption?: string
  credit?: string
  copyright?: string
  slug?: string
}

const add = new Command('add')
  .description('take pictures into the paper: their files, and a row each with what the file says of itself')
  .argument('<file...>', 'JPEG, PNG, WebP, AVIF or GIF')
  .option('--alt <words>', 'what it shows, for those who do not see it (asked for, where a person can answer)')
  .option('--caption <words>', 'in place of the file’s own')
  .option('--credit <words>', 'in place of the file’s own')
  .option('--copyright <words>', 'in place of the file’s own')
  .option('--slug <slug>', 'what stories call it; by default, from its name')
  .action(async (files: string[], { alt, caption, credit, copyright, slug }: AddOptions) => {
    if (files.length > 1 && [alt, caption, slug].some((words) => words !== undefined)) {
      throw new DeskError('--alt, --caption and --slug are one picture’s: add pictures one by one, or leave them out.')
    }
    const media = storeFrom(process.env)
    await asEditor(async (client) => {
      for (const file of files) {
        const added = await addImage(client, media, fromHere(file), {
          slug: slug ?? null,
          caption: caption ?? null,
          credit: credit ?? null,
          copyright: copyright ?? null,
          alt: (name, said) => (alt === undefined ? ask(name, said) : Promise.resolve(alt)),
        })
        process.stdout.write(
          `${added.slug}: ${added.width} × ${added.height}, ${added.url}${added.isNew ? '' : ' (the paper has it already)'}\n`,
        )
      }
    })
  })

const check = new Command('check')
  .description(
    'list pictures whose file is missing or another, without alternative text or credit, too small for sharing; exit code 1 when there are',
  )
  .option('--json', 'print them as JSON')
  .action(async ({ json }: { json?: true }) => {
    const problems: ImageProblem[] = []
    await asEditor(async (client) => {
      for await (const problem of checkImages(client, mediaPlaces(process.env))) problems.push(problem)
    })
    if (json) process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`)
    else for (const { image, problem } of problems) process.stdout.write(`${image}: ${problem}\n`)
    if (problems.length > 0) throw new DeskError(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`)
  })

/** `desk image add|check`: the paper's pictures. */
export const imageCommand = new Command('image').description('the paper’s pictures').addCommand(add).addCommand(check)

async function ask(name: string, caption: string | null): Promise<string | null> {
  if (!process.stdin.isTTY) return null
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await lines.question(
      `${name}${caption === null ? '' : ` (“${caption}”)`}: what does it show, for those who do not see it?\n> `,
    )
  } finally {
    lines.close()
  }
}
