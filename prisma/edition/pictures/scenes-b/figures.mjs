// Charts exact to their stories: rents, the waiting list, the balance trial.
import { disc, fill, hatch, ink, inks, letters, n, paper, rect, stroke, within } from '../press/draw.mjs'
import { faint, grey, plate } from './plate.mjs'

const money = v => `$${v.toLocaleString('en-GB')}`

// Rents
const rents = [['Lantern Hill', 1240, 1610, 30], ['Harbour', 1080, 1490, 38], ['Ropewalk', 870, 1310, 51], ['St Brice’s', 930, 1230, 32], ['Easterbank', 780, 960, 23]]
const rx = v => n(360 + v * 0.515)
const pair = ([ward, before, after, rise], i) => {
  const y = 330 + i * 124
  const was = rect(360, y, rx(before) - 360, 42)
  const most = rise === 51
  const cuts = hatch({ x: 360, y, w: 860, h: 42, angle: -52, gap: 15, length: 44, rest: 8, weight: 3, seed: i + 2 })
  return fill(was, inks.slate) + within(was, fill(cuts, paper, 'opacity="0.5"')) + fill(rect(360, y + 46, rx(after) - 360, 42), most ? inks.red : '#6b5300')
    + letters(336, y + 58, ward, { size: 42, weight: 600, anchor: 'end' })
    + letters(rx(before) + 16, y + 34, money(before), { size: 36 }) + letters(rx(after) + 16, y + 82, money(after), { size: 40, weight: 700, colour: most ? inks.red : ink })
    + letters(1520, y + 62, `+${rise}%`, { size: 46, weight: 700, anchor: 'end', colour: most ? inks.red : ink })
    + (i ? '' : letters(380, y + 80, '2025', { size: 34, weight: 700, colour: paper }) + letters(380, y + 34, '2021', { size: 34, weight: 700, colour: paper, more: `stroke="${inks.slate}" stroke-width="12" paint-order="stroke"` }))
}

// The waiting list
const waiting = [[4120, 2022], [4655, 2023], [5190, 2024], [5704, 2025], [6212, 2026]]
const foot = 890
const wy = v => n(foot - v * 0.092)
const column = ([people, year], i) => {
  const x = 240 + i * 262
  const last = i === 4
  const d = rect(x, wy(people), 176, foot - wy(people))
  const cuts = hatch({ x, y: wy(people), w: 176, h: foot - wy(people), angle: 90, gap: 22, length: 120, rest: 22, weight: 4, seed: i + 5 })
  return fill(d, last ? inks.red : '#0b6a6a') + within(d, fill(cuts, paper, 'opacity="0.45"'))
    + letters(x + 88, wy(people) - 20, people.toLocaleString('en-GB'), { size: 58, weight: 700, anchor: 'middle', colour: last ? inks.red : ink })
    + letters(x + 88, foot + 52, year, { size: 40, weight: 600, anchor: 'middle' })
}

// The balance trial
const bx = v => n(140 + v * 880)

export const pictures = {
  'rents-by-ward': () => plate({ title: 'Ropewalk’s rents rose by half', accent: '#6b5300', note: 'Median monthly rent, two bedrooms, new tenancies, in dollars', source: 'Source: provincial deposit register; Meridian analysis' }, [
    [500, 1000, 1500].map(v => stroke(`M${rx(v)} 310L${rx(v)} 930`, faint, 2) + letters(rx(v), 292, money(v), { size: 32, anchor: 'middle', colour: grey })),
    letters(360, 292, '0', { size: 32, anchor: 'middle', colour: grey }), letters(1520, 292, 'Rise', { size: 32, anchor: 'end', colour: grey }),
    rents.map(pair), stroke('M360 310L360 930', ink, 4),
  ]),
  'waiting-list-chart': () => plate({ title: 'Each September a longer list', accent: '#0b6a6a', note: 'People waiting for planned treatment at St Brice’s Infirmary, 30 September', source: 'Source: St Brice’s Infirmary, quarterly returns' }, [
    [2000, 4000, 6000].map(v => stroke(`M190 ${wy(v)}L1520 ${wy(v)}`, faint, 2) + letters(172, wy(v) + 11, v.toLocaleString('en-GB'), { size: 32, anchor: 'end', colour: grey })),
    letters(80, wy(6000) - 34, 'people', { size: 32, colour: grey }), letters(172, foot + 11, '0', { size: 32, anchor: 'end', colour: grey }),
    waiting.map(column), stroke(`M190 ${foot}L1520 ${foot}`, ink, 4),
  ]),
  'balance-trial-interval': () => {
    const bar = rect(bx(0.62), 520, bx(1.03) - bx(0.62), 96)
    const cuts = hatch({ x: bx(0.62), y: 520, w: 380, h: 96, angle: -52, gap: 17, length: 70, rest: 10, weight: 3.4, seed: 3 })
    return plate({ title: 'A fifth fewer falls, or perhaps none', accent: '#0b6a6a', note: 'Risk of at least one fall in a year, class against leaflet (risk ratio)', source: 'Source: Vashti-Moor and others, Averill College. 95 per cent confidence interval' }, [
      fill(rect(bx(0), 330, bx(1) - bx(0), 446), '#e4e3d3'),
      [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5].map(v => stroke(`M${bx(v)} 776L${bx(v)} 796`, ink, 3) + letters(bx(v), 840, v % 0.5 ? v.toFixed(2) : v === 0 ? '0' : v.toFixed(1), { size: 38, anchor: 'middle', colour: grey })),
      letters((bx(0) + bx(1)) / 2 - 60, 396, 'fewer fall with the class', { size: 38, anchor: 'middle', face: 'serif', italic: true }),
      letters((bx(1) + bx(1.5)) / 2, 396, 'more fall', { size: 38, anchor: 'middle', face: 'serif', italic: true }),
      fill(bar, '#0b6a6a'), within(bar, fill(cuts, paper, 'opacity="0.45"')),
      stroke(`M${bx(1)} 330L${bx(1)} 776`, inks.red, 6), letters(bx(1), 308, '1 = no difference', { size: 40, weight: 700, anchor: 'middle', colour: inks.red }),
      fill(disc(bx(0.8), 568, 40), paper), fill(disc(bx(0.8), 568, 30), ink),
      letters(bx(0.8), 490, '0.80', { size: 62, weight: 700, anchor: 'middle' }), letters(bx(0.62) - 18, 584, '0.62', { size: 46, weight: 600, anchor: 'end' }), letters(bx(1.03) + 22, 584, '1.03', { size: 46, weight: 600 }),
      letters(bx(0.8), 678, 'best estimate', { size: 36, anchor: 'middle', colour: grey }),
      stroke(`M${bx(0)} 776L${bx(1.5)} 776`, ink, 4),
      letters(140, 918, 'Fell at least once: 67 of 193 offered the class, 84 of 193 sent the leaflet', { size: 36 }),
    ])
  },
}
