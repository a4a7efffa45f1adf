import { createReadStream } from 'node:fs'
import { JSONParser } from '@streamparser/json'
import { brokenFile } from './broken-file'

/** A value of a JSON file, and the line of the file on which it ends. */
export interface JsonValue {
  value: unknown
  keys: string[]
  line: number
}

/**
 * Reads a JSON file of any size, or several values that follow one another (JSON lines), and gives the values at `paths`
 * (`$.db.*.data.posts.*`) as they come. `keys` are the names of what each stands in. Throws a DeskError with the line where the
 * file is not JSON.
 */
export async function* readJson(file: string, paths: string[]): AsyncIterable<JsonValue> {
  const parser = new JSONParser({ paths, keepStack: false, separator: '' })
  let ready: JsonValue[] = []
  let line = 1
  let isEmpty = true
  parser.onValue = ({ value, key, stack }) => {
    const keys = [...stack.map((place) => place.key), key].flatMap((part) => (part === undefined ? [] : [String(part)]))
    ready.push({ value, keys, line })
  }
  const broken: Error[] = []
  parser.onError = (error) => {
    broken.push(error)
  }
  for await (const chunk of createReadStream(file)) {
    if (!Buffer.isBuffer(chunk)) continue
    // Line by line, so that an error knows its line.
    for (let start = 0; start < chunk.length;) {
      const newline = chunk.indexOf(10, start)
      const end = newline < 0 ? chunk.length : newline + 1
      const piece = chunk.subarray(start, end)
      if (piece.some((byte) => byte > 32)) isEmpty = false
      parser.write(piece)
      if (broken[0]) throw brokenFile(file, line, `This is not JSON (${broken[0].message.replace(/\.$/, '')}).`)
      if (newline >= 0) line += 1
      start = end
    }
    const values = ready
    ready = []
    yield* values
  }
  if (isEmpty) throw brokenFile(file, line, 'It is empty.')
  parser.end()
  if (broken.length > 0) throw brokenFile(file, line, 'The file ends in the middle: it was cut off.')
  yield* ready
}
