import { plainText } from '@/lib/newsroom/inline'

// A figure as papers print it: sign, currency, digits with their dividers, per cent or a unit of one word.
const figure = /^[-–−+]?\s?[£$€]?\s?\d[\d.,\s]*(%|[a-z]{1,3}|million|billion)?$/i
const nothing = /^(|[-–—]|n\/a)$/i

/** For each column whether it holds figures and nothing else (but for gaps): such a column is set flush right, to be compared. */
export function numericColumns(rows: readonly string[][]): boolean[] {
  const columns = rows[0]?.length ?? 0
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => plainText(row[column] ?? ''))
    return cells.some((cell) => figure.test(cell)) && cells.every((cell) => figure.test(cell) || nothing.test(cell))
  })
}
