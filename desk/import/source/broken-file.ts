import { DeskError } from '../../desk-error'

/** A file that cannot be read: names file and line. Nothing of it was imported. */
export function brokenFile(file: string, line: number, what: string): DeskError {
  return new DeskError(`${file}, line ${line}: ${what} Nothing was imported: mend the file, then run the command again.`)
}
