// Minutes lost on each stretch of route 9: bars hang between the stops of the line.
import { chart, fill, ink, inks, letters, paper, rect, stroke } from '../press/chart.mjs'
import { disc } from '../press/knife.mjs'
import { hatch } from '../press/marks.mjs'
import { within } from '../press/sheet.mjs'

const stops = ['Lantern Hill', 'Exchange Square', 'The Infirmary', 'Old Swing Bridge', 'Fenner’s Marsh']
const lost = [0.5, 5, 1, 0.5]
const top = 312
const gap = 137
const left = 500
const minute = 172

const bar = (minutes, i) => {
  const y = top + i * gap + 30
  const worst = minutes === 5
  const d = rect(left + 40, y, minutes * minute, 80)
  const cuts = hatch({ x: left + 40, y, w: minutes * minute, h: 80, angle: -52, gap: 17, length: 60, rest: 12, weight: 3, seed: i + 3 })
  const text = minutes === 1 ? '1.0 minute' : `${minutes.toFixed(1)} minutes`
  return fill(d, worst ? inks.red : inks.sea) + within(d, fill(cuts, paper, 'opacity="0.5"'))
    + (worst ? letters(left + 72, y + 57, text, { size: 50, weight: 700, colour: paper, more: `stroke="${inks.red}" stroke-width="14" paint-order="stroke"` })
      : letters(left + 60 + minutes * minute, y + 56, text, { size: 46, weight: 700 }))
}

export const pictures = {
  'number-9-minutes-lost': () => chart({
    title: 'Where the Number 9 loses its time', note: 'Average minutes lost on each stretch eastbound, weekdays, June to August 2026', accent: '#174f86',
    source: 'Source: Port Averill Transit door records; Meridian analysis. Whole route: 7.0 minutes',
  }, [
    [1, 2, 3, 4, 5].map(m => stroke(`M${left + 40 + m * minute} ${top}L${left + 40 + m * minute} ${top + 4 * gap}`, '#c9c2b2', 2)),
    [0, 1, 2, 3, 4, 5].map(m => letters(left + 40 + m * minute, top - 16, m === 5 ? '5 minutes' : m, { size: 32, anchor: 'middle', colour: '#4a4742' })),
    lost.map(bar),
    stroke(`M${left} ${top}L${left} ${top + 4 * gap}`, ink, 12),
    stroke(`M${left} ${top + gap}L${left} ${top + 2 * gap}`, inks.red, 12),
    stops.map((name, i) => fill(disc(left, top + i * gap, 19), ink) + fill(disc(left, top + i * gap, 10), paper)
      + letters(left - 42, top + i * gap + 14, name, { size: 42, weight: 600, anchor: 'end' })),
  ]),
}
