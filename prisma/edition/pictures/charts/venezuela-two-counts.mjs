// Two counts of people freed, and the official list that has not been published.
import { chart, fill, ink, inks, letters, paper, rect, stroke } from '../press/chart.mjs'
import { poly } from '../press/knife.mjs'
import { hatch } from '../press/marks.mjs'
import { within } from '../press/sheet.mjs'

const left = 640
const person = 5.6
const x = people => left + people * person
const row = i => 292 + i * 176
const tall = 112

const name = (i, first, second) => letters(left - 34, row(i) + 50, first, { size: 42, weight: 600, anchor: 'end' })
  + letters(left - 34, row(i) + 92, second, { size: 34, anchor: 'end', colour: '#4a4742' })

// “About 100” ends in a torn edge: the figure is a round one.
function about(i, people) {
  const teeth = Array.from({ length: 9 }, (_, k) => [x(people) + (k % 2 ? -13 : 13), row(i) + (k * tall) / 8])
  const d = poly([[left, row(i)], ...teeth, [left, row(i) + tall]])
  const cuts = hatch({ x: left, y: row(i), w: people * person, h: tall, angle: 60, gap: 17, length: 70, weight: 3, seed: 4 })
  return fill(d, inks.slate) + within(d, fill(cuts, paper, 'opacity="0.55"')) + letters(x(people) + 34, row(i) + 76, 'about 100', { size: 58, weight: 700 })
}

export const pictures = {
  'venezuela-two-counts': () => chart({
    title: 'Two counts of people freed', note: 'Reported in Venezuela, to 17 January 2026', accent: '#7d1128',
    source: 'Sources: Foro Penal; Plataforma Unitaria Democrática; published reports',
  }, [
    [50, 100, 150].map(n => stroke(`M${x(n)} ${row(0) - 24}L${x(n)} ${row(3) - 34}`, '#c9c2b2', 2) + letters(x(n), row(3) + 12, n, { size: 34, anchor: 'middle', colour: '#4a4742' })),
    letters(left, row(3) + 12, '0', { size: 34, anchor: 'middle', colour: '#4a4742' }),
    letters(left + 34, row(3) + 56, 'people', { size: 34, colour: '#4a4742' }),
    name(0, 'Foro Penal', 'rights group'), about(0, 100),
    name(1, 'Plataforma Unitaria', 'Democrática, opposition'),
    fill(rect(left, row(1), 130 * person, tall), '#7d1128'),
    letters(x(130) + 26, row(1) + 76, '130', { size: 58, weight: 700 }),
    name(2, 'Official list', 'of names'),
    stroke(rect(left + 2, row(2), 150 * person - 4, tall), ink, 3, 'stroke-dasharray="14 12"'),
    letters(left + 34, row(2) + 73, 'none published', { size: 50, face: 'serif', italic: true, colour: '#4a4742' }),
    stroke(`M${left} ${row(0) - 24}L${left} ${row(3) - 34}`, ink, 4),
  ]),
}
