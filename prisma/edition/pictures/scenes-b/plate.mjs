// A chart of the full height of the scenes, 1600 by 1067, with the furniture of the paper's other charts.
import { H, W, fill, ink, letters, rect, sheet, stroke } from '../press/draw.mjs'

export const grey = '#4a4742'
export const faint = '#bdb6a6'

export const plate = ({ title, note, source, accent }, content) => sheet(W, H, [
  fill(rect(80, 62, 120, 14), accent),
  letters(80, 148, title, { size: 66, weight: 700, face: 'serif' }),
  letters(80, 206, note, { size: 36, colour: grey }),
  content,
  stroke('M80 988L1520 988', ink, 2),
  letters(80, 1032, source, { size: 29, colour: grey }),
  letters(1520, 1032, 'The Meridian', { size: 29, face: 'serif', italic: true, anchor: 'end', colour: grey }),
])
