/** An edition that cannot be loaded as it is. */
export class EditionError extends Error {
  override name = 'EditionError'

  /** Everything that is wrong with it, each in a sentence that begins with its file, sorted. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    const sorted = [...problems].sort()
    const list = sorted.map((problem) => `- ${problem}`).join('\n')
    super(sorted.length === 1 ? sorted[0] : `${sorted.length} problems with the edition:\n${list}`)
    this.problems = sorted
  }
}
