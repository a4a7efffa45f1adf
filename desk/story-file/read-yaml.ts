import { LineCounter, parseDocument, isNode, type Document } from 'yaml'
import type { z } from 'zod'
import { StoryFileError } from './story-file-error'

/**
 * Reads YAML 1.2 as what `schema` describes. `firstLine` is the line of the file on which the YAML begins. Throws a
 * StoryFileError that names the line of the first thing wrong.
 */
export function readYaml<Schema extends z.ZodType>(
  schema: Schema,
  yaml: string,
  fileName: string,
  firstLine = 1,
): z.output<Schema> {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines })
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1

  const [error] = document.errors
  if (error) {
    const what = `This is not YAML: ${firstSentence(error.message)}.`
    throw new StoryFileError(fileName, lineAt(error.pos[0]), `${what} Put quotes around what holds ": " or begins with a mark.`)
  }
  const read = schema.safeParse(document.toJS())
  if (read.success) return read.data

  const [issue] = read.error.issues
  if (!issue) throw new StoryFileError(fileName, firstLine, 'This cannot be read.')
  throw new StoryFileError(fileName, lineAt(offsetOf(document, issue.path)), adviceFor(issue, document))
}

/** Where the value at `path` begins, or else the nearest that holds it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

// What editors call the types of values.
const typeWords: Record<string, string> = {
  string: 'words: put quotes around it',
  array: 'a list',
  object: 'a list of names and values',
  boolean: 'true or false',
  int: 'a whole number',
}

function adviceFor(issue: z.core.$ZodIssue, document: Document): string {
  const name = nameOf(issue.path)
  const isMissing = issue.path.length > 0 && (document.getIn(issue.path) === undefined || document.getIn(issue.path) === null)
  if (issue.code === 'unrecognized_keys') return `Take "${issue.keys.join('" and "')}" out: nothing here is called that.`
  if (isMissing && issue.code !== 'custom') return `Write ${name}: it is missing.`
  if (issue.code === 'invalid_value') return `${name} must be one of ${issue.values.map(String).join(', ')}.`
  if (issue.code === 'invalid_type') return `${name} must be ${typeWords[issue.expected] ?? `a ${issue.expected}`}.`
  return issue.code === 'custom' ? endSentence(`${name} ${issue.message}`) : endSentence(`${name} is wrong: ${issue.message}`)
}

/** `"byline.2.role"`: items are counted from 1. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'What stands here'
  return `"${path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.')}"`
}

function endSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+.*$/, '').replace(/[.:]$/, '')
}
