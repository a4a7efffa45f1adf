/** A story file that cannot be read as it is. Its message names file and line, and says what to do. */
export class StoryFileError extends Error {
  override name = 'StoryFileError'

  constructor(
    readonly fileName: string,
    /** From 1. */
    readonly line: number,
    /** What to do, in a sentence. */
    readonly advice: string,
  ) {
    super(`${fileName}, line ${line}: ${advice}`)
  }
}
