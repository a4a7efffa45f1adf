/** Something that the person at the terminal can mend. Its message is a whole sentence or more, and all that is shown. */
export class DeskError extends Error {
  override name = 'DeskError'
}
