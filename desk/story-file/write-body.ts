import { splitCells } from '@/lib/newsroom/body/table-cells'
import { blockRow, type BlockRow } from './block-row'
import { parseBody } from './parse-body'
import { stringifyAttribute } from './write-attribute'

/**
 * The Markdown that `parseBody` reads as these rows, exactly. Where the dialect has no words for a row (it is unfinished, or its
 * text would be read as something else), it stands as `::block{…}`, cell by cell.
 */
export function writeBody(rows: readonly BlockRow[]): string {
  const runs = runsOf(rows)
  const body = join(runs.map(writeRun))
  if (isReadAs(body, rows)) return body
  const checked = join(
    runs.map((run) => {
      const written = writeRun(run)
      return isReadAs(written, run) ? written : join(run.map(writeRow))
    }),
  )
  // What is right by itself may still run into its neighbour.
  return isReadAs(checked, rows) ? checked : join(rows.map(writeRow))
}

type Run = readonly [BlockRow, ...BlockRow[]]

const gathered = new Set<BlockRow['kind']>([
  'GALLERY_IMAGE',
  'LIST_ITEM',
  'NUMBERED_ITEM',
  'TABLE_ROW',
  'KEY_POINT',
  'FACT',
  'ANSWER',
  'TIMELINE_ENTRY',
])

/** Rows that one list, table or box holds. */
function runsOf(rows: readonly BlockRow[]): Run[] {
  const runs: [BlockRow, ...BlockRow[]][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    const isTable = row.kind === 'TABLE_ROW' && run?.[0].kind === 'TABLE_HEAD'
    const begins =
      (row.label !== null && row.kind !== 'TIMELINE_ENTRY') ||
      (row.kind === 'ANSWER' && row.attribution !== null) ||
      (row.kind === 'TIMELINE_ENTRY' && row.attribution !== null)
    if (run && (isTable || (gathered.has(row.kind) && run[0].kind === row.kind && !begins))) run.push(row)
    else runs.push([row])
  }
  return runs
}

function writeRun(run: Run): string {
  const [first] = run
  const texts = run.map(({ text }) => text ?? '')
  const box = (name: string, label: string | null, lines: string[], between: string): string =>
    `:::${name}${label === null ? '' : `[${label}]`}\n${lines.join(between)}\n:::`
  switch (first.kind) {
    case 'PARAGRAPH':
      return texts[0] ?? ''
    case 'SUBHEAD':
      return `## ${texts[0]}`
    case 'MINOR_SUBHEAD':
      return `### ${texts[0]}`
    case 'PULL_QUOTE':
      return box('pull-quote', first.attribution, texts, '\n')
    case 'QUOTE':
      return `> ${texts[0]}${first.attribution === null ? '' : `\n>\n> — ${first.attribution}`}`
    case 'IMAGE':
      return first.width === 'COLUMN'
        ? `![${texts[0]}](${first.image})`
        : `::image[${texts[0]}]${stringifyAttribute({ image: first.image, width: first.width })}`
    case 'GALLERY_IMAGE':
      return box(
        'gallery',
        null,
        run.map(({ text, image }) => `![${text ?? ''}](${image})`),
        '\n',
      )
    case 'LIST_ITEM':
      return texts.map((text) => `- ${text}`).join('\n')
    case 'NUMBERED_ITEM':
      return texts.map((text, index) => `${index + 1}. ${text}`).join('\n')
    case 'TABLE_HEAD':
      return writeTable(run)
    case 'KEY_POINT':
      return box(
        'key-points',
        first.label,
        texts.map((text) => `- ${text}`),
        '\n',
      )
    case 'FACT':
      return box('facts', first.label, texts, '\n\n')
    case 'QUESTION':
      return box('question', null, texts, '\n')
    case 'ANSWER':
      return box('answer', first.attribution, texts, '\n\n')
    case 'TIMELINE_ENTRY':
      return box(
        'timeline',
        first.attribution,
        run.map(({ label, text }) => `- ${label}: ${text}`),
        '\n',
      )
    case 'RELATED':
      return `::related[${texts[0]}]${stringifyAttribute(leadingTo(first.url))}`
    case 'EMBED':
      return `::embed[${texts[0]}]${stringifyAttribute({ url: first.url, provider: first.attribution })}`
    case 'VIDEO':
      return `::video[${texts[0]}]${stringifyAttribute({ url: first.url, image: first.image, captions: first.label })}`
    case 'AUDIO':
      return `::audio[${texts[0]}]${stringifyAttribute({ url: first.url })}`
    case 'PREFORMATTED':
      return fenced(texts[0] ?? '')
    case 'DIVIDER':
      return '---'
    case 'TABLE_ROW':
      return ''
    default:
      return first.kind satisfies never
  }
}

function leadingTo(url: string | null): Record<string, string | null> {
  return url?.startsWith('article:') ? { article: url.slice('article:'.length) } : { url }
}

function writeTable(run: Run): string {
  const [{ label, attribution, text }] = run
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const head = splitCells(text ?? '')
  const table = [line(head), line(head.map(() => '---')), ...run.slice(1).map((row) => line(splitCells(row.text ?? '')))].join(
    '\n',
  )
  if (label === null && attribution === null) return table
  return `:::table${label === null ? '' : `[${label}]`}${stringifyAttribute({ source: attribution })}\n${table}\n:::`
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

/** Any row, whatever is in it. */
function writeRow(row: BlockRow): string {
  const { width, text, ...cells } = row
  return `::block${stringifyAttribute({ ...cells, width: width === 'COLUMN' ? null : width, text })}`
}

function isReadAs(markdown: string, rows: readonly BlockRow[]): boolean {
  try {
    const read = parseBody(markdown, '', 1)
    return read.length === rows.length && read.every((row, index) => sameRow(row, rows[index] ?? blockRow('DIVIDER')))
  } catch {
    return false
  }
}

function sameRow(a: BlockRow, b: BlockRow): boolean {
  return (
    a.kind === b.kind &&
    a.text === b.text &&
    a.attribution === b.attribution &&
    a.image === b.image &&
    a.url === b.url &&
    a.label === b.label &&
    a.width === b.width
  )
}

function join(parts: string[]): string {
  return parts.join('\n\n')
}
