// Forecast cost of the Easterbank flood wall: columns drawn as capped sheet piles.
import { chart, fill, gridline, ink, inks, letters, rect } from '../press/chart.mjs'
import { gouge } from '../press/knife.mjs'

const forecasts = [
  { cost: 38.4, when: 'June 2023', what: 'contract price' },
  { cost: 44.9, when: 'November 2024' },
  { cost: 52.3, when: 'November 2025' },
  { cost: 61.7, when: 'September 2026' },
]
const foot = 800
const y = cost => foot - cost * 8.2
const width = 232

function pile({ cost, when, what }, i) {
  const x = 232 + i * 336
  const last = i === forecasts.length - 1
  const colour = last ? inks.red : inks.slate
  const ribs = [1, 2, 3, 4, 5].map(k => gouge([x + (k * width) / 6, y(cost) + 44], [x + (k * width) / 6 + 2, foot - 12], 7, k % 2 ? 2 : -2)).join('')
  return fill(rect(x, y(cost), width, foot - y(cost)), colour)
    + fill(rect(x - 8, y(cost), width + 16, 26), last ? '#6a1621' : '#35454f')
    + fill(ribs, inks.paper, 'opacity="0.85"')
    + letters(x + width / 2, y(cost) - 22, `$${cost}m`, { size: 58, weight: 700, anchor: 'middle', colour: last ? inks.red : ink })
    + letters(x + width / 2, foot + 46, when, { size: 36, weight: 600, anchor: 'middle' })
    + (what ? letters(x + width / 2, foot + 86, what, { size: 32, anchor: 'middle', colour: '#4a4742' }) : '')
}

export const pictures = {
  'flood-wall-forecast': () => chart({
    title: 'What the wall will cost', note: 'Forecast cost of the Easterbank flood wall, in millions of dollars', source: 'Source: Town Auditor',
  }, [
    [20, 40, 60].map(cost => gridline(180, y(cost), 1520, `$${cost}m`)),
    forecasts.map(pile),
    gridline(180, foot, 1520, '0', { heavy: true }),
  ]),
}
