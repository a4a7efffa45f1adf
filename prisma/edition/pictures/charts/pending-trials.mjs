// Criminal trials pending at the District Court.
import { chart, fill, gridline, ink, inks, letters, paper, rect, stroke } from '../press/chart.mjs'
import { hatch } from '../press/marks.mjs'
import { within } from '../press/sheet.mjs'

const violet = '#54407f'
const counts = [[318, '2022'], [356, '2023'], [402, '2024'], [447, '2025'], [461, '30 June 2026']]
const foot = 770
const y = count => foot - count * 1.0
const width = 176
const x = i => 200 + i * 270

const column = ([count, when], i) => {
  const d = rect(x(i), y(count), width, foot - y(count))
  const half = i === 4
  const cuts = hatch({ x: x(i), y: y(count), w: width, h: foot - y(count), angle: 60, gap: 18, length: 90, weight: 3.4, seed: i })
  return fill(d, i ? violet : inks.slate) + (half ? within(d, fill(cuts, paper, 'opacity="0.75"')) : '')
    + letters(x(i) + width / 2, y(count) - 20, count, { size: 60, weight: 700, anchor: 'middle' })
    + letters(x(i) + width / 2, foot + 50, when, { size: 40, weight: 600, anchor: 'middle' })
}

export const pictures = {
  'pending-trials-chart': () => chart({
    title: 'A longer queue every year', note: 'Criminal trials pending at the end of each year, and at 30 June 2026', accent: violet, source: 'Source: court registry, half-yearly returns',
  }, [
    [100, 200, 300, 400].map(count => gridline(160, y(count), 1520, count)),
    counts.map(column),
    gridline(160, foot, 1520, '0', { heavy: true }),
    stroke(`M${x(1)} ${foot + 76}L${x(1)} ${foot + 88}L${x(4) + width} ${foot + 88}L${x(4) + width} ${foot + 76}`, ink, 3),
    fill(rect(x(1) + 110, foot + 72, 766, 32), paper),
    letters((x(1) + x(4) + width) / 2, foot + 100, 'after Courtroom 3 closed on 21 November 2023', { size: 34, anchor: 'middle', colour: violet, weight: 600 }),
  ]),
}
