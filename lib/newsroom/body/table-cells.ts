/**
 * The cells of a table row as one line of text: divided by `|`, a literal bar written `\|`, and an escaped backslash before
 * a bar (`\\|`) leaves it a divider, as in GFM (§4.10). A line framed by bars on both sides (`| a | b |`) is read without
 * the frame. A row without a bar is one cell; blank ends of cells are dropped.
 */
export function splitCells(line: string): string[] {
  const cells: string[] = ['']
  for (const [part] of line.trim().matchAll(partOfRow)) {
    if (part === '|') cells.push('')
    else cells[cells.length - 1] += part === '\\|' ? '|' : part
  }
  const trimmed = cells.map((cell) => cell.trim())
  const isFramed = trimmed.length > 2 && trimmed[0] === '' && trimmed.at(-1) === ''
  return isFramed ? trimmed.slice(1, -1) : trimmed
}

/** The line that `splitCells` reads as these cells. Cells are inline Markdown; a bar in one may be escaped already, or not. */
export function joinCells(cells: readonly string[]): string {
  const line = cells.map((cell) => cell.trim().replace(partOfRow, (part) => (part === '|' ? '\\|' : part))).join(' | ')
  // Without a frame, an empty first and an empty last cell would be taken for one.
  const needsFrame = cells.length > 1 && cells.at(0)?.trim() === '' && cells.at(-1)?.trim() === ''
  return needsFrame ? `| ${line} |` : line.trim()
}

// An escaped backslash, an escaped bar, a bar, or anything else.
const partOfRow = /\\[\\|]|\||[^\\|]+|\\/g
