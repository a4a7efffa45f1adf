// Core TEI-26-07, split lengthwise, beside a ruler: 6.2 pixels to the centimetre, every band at its depth.
import { H, W, at, chance, cut, fill, gouge, hatch, ink, inks, letters, n, over, paper, poly, rect, sheet, smooth, specks, stroke, within } from '../press/draw.mjs'

const cm = 6.2
const long = 214 * cm
const tall = 168
// Depths in centimetres from the harbour floor.
const bands = [[0, 27, '#747a45'], [27, 57, '#3a3a35'], [57, 88, ink], [88, 106, '#a5522c'], [106, 160, '#77787a'], [160, 200, '#a98f6c'], [200, 209, '#d9c6a0'], [209, 214, '#a98f6c']]
const years = [[0, '2026'], [27, '2008'], [57, '1988'], [95, '1963'], [160, '1919'], [214, '1883']]

function half(seed, flip) {
  const random = chance(seed)
  const outline = smooth([[0, 14], [14, 2], [long * 0.3, 0], [long * 0.7, 3], [long - 12, 0], [long, 16], [long + 3, tall * 0.5], [long - 2, tall - 12], [long - 16, tall], [long * 0.6, tall - 3], [long * 0.25, tall], [12, tall - 2], [-3, tall - 18], [-6, tall * 0.5]], true)
  const layers = bands.map(([from, to, colour]) => {
    const side = x => Array.from({ length: 9 }, (_, k) => [x * cm + (x === 0 || x === 214 ? (x ? 20 : -20) : random.near(0, 7)), -8 + (k / 8) * (tall + 16)])
    return fill(poly([...side(from), ...side(to + (to < 214 ? 1.4 : 0)).reverse()]), colour)
  }).join('')
  const line = (from, to, gap, colour, weight, seed) => fill(hatch({ x: from * cm, y: 0, w: (to - from) * cm, h: tall, angle: 90, gap, length: 54, rest: 40, weight, stray: 4, seed }), colour)
  const scales = Array.from({ length: 34 }, () => { const [x, y] = [random.between(200.6, 208.4) * cm, random.between(10, tall - 10)]; return gouge([x - 4, y], [x + 5, y + random.near(0, 3)], 6) }).join('')
  const fibres = Array.from({ length: 26 }, () => { const [x, y] = [random.between(163, 198) * cm, random.between(14, tall - 14)]; return gouge([x, y], [x + random.between(18, 46), y + random.near(0, 12)], 3.4, random.near(0, 9)) }).join('')
  const cinders = Array.from({ length: 46 }, () => { const [x, y, r] = [random.between(107, 158) * cm, random.between(8, tall - 8), random.between(2, 6)]; return poly([[x - r, y], [x, y - r], [x + r * 1.2, y - r * 0.2], [x + r * 0.4, y + r]]) }).join('')
  const body = layers + line(1, 26, 15, '#565b31', 4, 3) + line(29, 57, 13, ink, 5, 4) + line(58, 87, 22, '#4d4b46', 3, 5) + line(89, 105, 9, '#6f3119', 4, 6) + line(107, 159, 20, '#5a5b5e', 4, 7) + line(161, 199, 17, '#86704f', 4, 8)
    + fill(cinders, ink) + fill(fibres, '#5a4326') + fill(scales, '#fdfaf0') + over(fill(rect(-10, flip ? 0 : tall - 34, long + 20, 34), '#b9b2a6'))
  return within(outline, body) + stroke(outline, ink, 6)
}

// A tray cut from a length of gutter.
function gutter(y, h) {
  const d = cut([[-44, y - 18], [long + 44, y - 18], [long + 44, y + h + 18], [-44, y + h + 18]], { seed: y + 2, jitter: 2, step: 240 })
  return fill(d, '#d3d6cd') + fill(rect(-44, y + h + 2, long + 88, 16), '#9aa39d') + stroke(d, ink, 5)
}

function ruler(y) {
  const ticks = Array.from({ length: 215 }, (_, i) => `M${n(i * cm)} ${y}l0 ${i % 10 ? (i % 5 ? 13 : 20) : 30}`)
  return over(fill(rect(-18, y + 12, long + 40, 92), '#b4ab99')) + fill(rect(-26, y, long + 56, 88), '#efdca6') + stroke(ticks.filter((_, i) => i % 10).join(''), ink, 1.8) + stroke(ticks.filter((_, i) => i % 10 === 0).join(''), ink, 3.4) + stroke(rect(-26, y, long + 56, 88), ink, 4)
    + Array.from({ length: 11 }, (_, i) => letters(n(i * 20 * cm), y + 66, i * 20, { size: 33, weight: 600, anchor: 'middle' })).join('') + letters(n(long), y + 66, '214', { size: 33, weight: 700, anchor: 'middle', colour: inks.red })
}

export const pictures = {
  'harbour-core': () => {
    const tag = `<g transform="translate(-4 -164) rotate(-3)">${over(fill(rect(10, 14, 316, 86), '#b4ab99'))}${fill(rect(0, 0, 316, 86), paper)}${stroke(rect(0, 0, 316, 86), ink, 4)}${letters(158, 58, 'TEI-26-07', { size: 48, weight: 700, anchor: 'middle' })}${stroke('M300 20C350 0 330 70 366 96', ink, 4)}</g>`
    const wire = stroke('M560 -96C700 -150 1010 -140 1188 -92', ink, 3) + [[548, -92, -24], [1192, -90, 24]].map(([x, y, r]) => at(x, y, fill(rect(-13, -44, 26, 88), '#8c5a3c') + stroke(rect(-13, -44, 26, 88), ink, 4) + fill(gouge([-5, -36], [-5, 36], 5), inks.straw), { turn: r })).join('')
    const marks = years.map(([d, year]) => stroke(`M${n(d * cm)} 640L${n(d * cm)} 666`, ink, 4) + letters(n(d * cm), 706, year, { size: 40, face: 'serif', weight: 600, anchor: 'middle' })).join('')
    return sheet(W, H, [
      fill(hatch({ x: 0, y: 0, w: W, h: H, angle: -7, gap: 64, length: 340, rest: 200, weight: 5, seed: 12 }), '#b9b09c'), fill(hatch({ x: 0, y: 0, w: W, h: H, angle: -7, gap: 170, length: 460, rest: 200, weight: 7, seed: 13 }), '#d9d1bf'),
      at(104, 300, [
        over(fill(rect(-30, 22, long + 80, 200), '#b4ab99') + fill(rect(-30, 262, long + 80, 210), '#b4ab99')),
        gutter(0, tall), half('upper', true), gutter(238, tall), at(0, 238, half('lower', false)), ruler(480 + 32), marks, tag, wire,
      ].join(''), { turn: -7 }),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 160, seed: 5 }), paper, 'opacity="0.7"'),
    ], { ground: '#cbc3b1' })
  },
}
