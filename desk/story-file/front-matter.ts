import { StoryFileError } from './story-file-error'

export interface FrontMatter {
  yaml: string
  body: string
  /** The line of the file on which the body begins; the YAML begins on the second. */
  bodyLine: number
}

/** Takes a file apart: YAML between two lines `---`, then the body. */
export function splitFrontMatter(source: string, fileName: string): FrontMatter {
  const lines = source.replace(/^\ufeff/, '').split(/\r?\n/)
  if (lines[0]?.trimEnd() !== '---') {
    throw new StoryFileError(fileName, 1, 'Begin the file with a line ---, then say what it is, then --- again.')
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) throw new StoryFileError(fileName, 1, 'End what stands at the head of the file with a line ---.')
  return { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 }
}
