// The furniture of charts and maps: heading, scale, source. Charts are 1600 by 1000.
import { fill, letters, sheet, stroke } from './sheet.mjs'
import { rect } from './knife.mjs'
import { ink, inks, paper } from './palette.mjs'

export const wide = 1600
export const high = 1000

export function chart({ title, note, source, accent = inks.red }, content) {
  return sheet(wide, high, [
    fill(rect(80, 62, 120, 14), accent),
    letters(80, 148, title, { size: 66, weight: 700, face: 'serif' }),
    letters(80, 204, note, { size: 36, colour: '#4a4742' }),
    content,
    stroke('M80 922L1520 922', ink, 2),
    letters(80, 964, source, { size: 29, colour: '#4a4742' }),
    letters(1520, 964, 'The Meridian', { size: 29, face: 'serif', italic: true, anchor: 'end', colour: '#4a4742' }),
  ])
}

export const gridline = (x, y, to, label, { heavy = false } = {}) =>
  stroke(`M${x} ${y}L${to} ${y}`, heavy ? ink : '#bdb6a6', heavy ? 4 : 2) + letters(x - 18, y + 11, label, { size: 32, anchor: 'end', colour: '#4a4742' })

export { fill, stroke, letters, rect, ink, inks, paper }
