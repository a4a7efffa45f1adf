import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { StoryFileError } from '../story-file/story-file-error'

/** Takes a problem in a sentence that begins with the name of its file. */
export type Report = (problem: string) => void

/** Reads every Markdown file of a folder in the order of their names; those that cannot be read are reported and left out. */
export async function readMarkdown<File>(
  folder: string,
  name: 'pages' | 'stories',
  parse: (source: string, fileName: string) => File,
  report: Report,
): Promise<File[]> {
  const files = await Promise.all((await namesIn(folder, name, report)).map(async (file): Promise<File[]> => {
    try {
      return [parse(await readFile(path.join(folder, name, file), 'utf8'), `${name}/${file}`)]
    } catch (error) {
      report(sayProblem(error, `${name}/${file}`))
      return []
    }
  }))
  return files.flat()
}

/** What an editor reads of an error. Errors of the program itself are not the edition's, and go on. */
export function sayProblem(error: unknown, fileName: string): string {
  if (error instanceof StoryFileError) return error.message
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  if (isMissing) return `${fileName} is missing: every edition has one.`
  throw error
}

async function namesIn(folder: string, name: string, report: Report): Promise<string[]> {
  try {
    return (await readdir(path.join(folder, name))).filter((file) => file.endsWith('.md')).sort()
  } catch (error) {
    report(sayProblem(error, `${name}/`))
    return []
  }
}
