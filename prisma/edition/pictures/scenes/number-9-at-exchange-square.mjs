// A Number 9 at its stop in Exchange Square, and six people for it.
import { H, W, at, chance, disc, engrave, fill, gouge, hatch, ink, inks, letters, n, noise, over, paper, poly, rect, sheet, specks, stroke, within } from '../press/draw.mjs'
import { bus } from '../parts/bus.mjs'
import { person } from '../parts/people.mjs'

const kerb = 930
const far = '#b7beb4'

function tower() {
  const [x, foot] = [330, 760]
  const shaft = poly([[x, foot], [x + 6, 190], [x + 174, 190], [x + 180, foot]])
  const roof = poly([[x - 14, 196], [x + 90, 8], [x + 194, 196]])
  const clock = [x + 90, 290]
  const hand = (turn, long, w) => gouge([clock[0] - Math.sin(turn) * 10, clock[1] + Math.cos(turn) * 10], [clock[0] + Math.sin(turn) * long, clock[1] - Math.cos(turn) * long], w)
  const ticks = Array.from({ length: 12 }, (_, i) => { const a = (i * Math.PI) / 6; return `M${n(clock[0] + 48 * Math.sin(a))} ${n(clock[1] - 48 * Math.cos(a))}L${n(clock[0] + 58 * Math.sin(a))} ${n(clock[1] - 58 * Math.cos(a))}` }).join('')
  return fill(shaft, '#a8764f') + within(shaft, fill(hatch({ x: x + 96, y: 190, w: 90, h: 580, angle: 0, gap: 15, weight: 6, length: 70, rest: 10, seed: 3 }), '#5f3a28') + fill(hatch({ x, y: 190, w: 180, h: 580, angle: 0, gap: 46, weight: 3, length: 60, rest: 60, seed: 4 }), '#7d5237'))
    + fill(roof, inks.slate) + within(roof, fill(hatch({ x: x + 88, y: 0, w: 110, h: 200, angle: 62, gap: 13, weight: 6, length: 90, seed: 5 }), ink)) + stroke(roof, ink, 5) + stroke(`M${x + 90} 8L${x + 90} -30`, ink, 5)
    + fill(rect(x - 18, 190, 216, 22) + rect(x - 10, 376, 200, 16), '#6b4630') + fill(disc(...clock, 70), ink) + fill(disc(...clock, 62), paper) + stroke(ticks, ink, 5) + fill(hand(2.06, 34, 7) + hand(3.3, 52, 5.5), ink) + fill(disc(...clock, 6), inks.red)
    + fill(`M${x + 64} 470L${x + 64} 430C${x + 64} 404 ${x + 116} 404 ${x + 116} 430L${x + 116} 520L${x + 64} 520Z`, '#3b2a22') + stroke(shaft, ink, 5)
}

function front(x, w, h, colour, rows, bays, seed) {
  const random = chance(seed)
  const top = 800 - h
  const out = [fill(rect(x, top, w, h), colour), fill(rect(x - 8, top - 14, w + 16, 20), '#6e7a79'), within(rect(x, top, w, h), fill(hatch({ x: x + w * 0.62, y: top + 8, w: w * 0.38, h: h - 10, angle: 74, gap: 22, length: 100, rest: 20, weight: 4, seed }), '#8e9a96'))]
  for (let r = 0; r < rows; r++) for (let b = 0; b < bays; b++) {
    const [wx, wy, ww, wh] = [x + (w / bays) * (b + 0.26), top + 46 + r * ((h - 60) / rows), (w / bays) * 0.46, ((h - 60) / rows) * 0.62]
    out.push(fill(rect(wx, wy, ww, wh), random() < 0.12 ? inks.ochre : '#5a6a6c'), fill(rect(wx + ww / 2 - 2, wy, 4, wh) + rect(wx, wy + wh * 0.45, ww, 4), colour), fill(rect(wx - 5, wy + wh, ww + 10, 7), '#6e7a79'))
  }
  return out.join('')
}

const queue = [
  [476, 214, { coat: inks.slate, hat: 'cap', hatColour: '#2c3e4a', bag: null, seed: 1 }],
  [368, 198, { coat: '#a23b2c', hair: '#d8d3c8', stick: true, skirt: true, long: 0.68, broad: 0.95, lean: 3, seed: 2 }],
  [284, 226, { coat: '#2a3437', skin: '#7d5038', hat: 'none', bag: inks.ochre, long: 0.5, seed: 3 }],
  [200, 204, { coat: inks.ochre, hair: '#6a3a22', hat: 'wool', hatColour: inks.red, long: 0.46, broad: 0.9, seed: 4 }],
  [122, 214, { coat: '#55683f', skin: '#b98763', hat: 'scarf', hatColour: inks.sea, skirt: true, long: 0.74, bag: '#8c5a3c', seed: 5 }],
  [46, 220, { coat: '#4a3f3b', hat: 'brim', hatColour: '#2a2422', long: 0.7, broad: 1.12, seed: 6 }],
]

export const pictures = {
  'number-9-at-exchange-square': () => {
    const cloud = noise('square')
    const sky = (x, y) => Math.max(0, cloud(x / 420, y / 110) * 0.55 + 0.2)
    const stop = stroke(`M566 ${kerb}L566 520`, ink, 11) + fill(rect(508, 470, 118, 92), '#174f86') + stroke(rect(508, 470, 118, 92), ink, 5) + letters(567, 546, '9', { size: 84, weight: 700, colour: paper, anchor: 'middle' })
    return sheet(W, H, [
      fill(engrave({ x: 0, y: 0, w: W, h: 720, angle: -3, gap: 25, tone: sky, seed: 5, sway: 4, step: 24 }), '#b9c4bd'),
      front(-60, 330, 430, far, 3, 4, 'bank'), front(560, 420, 500, '#c2c3b3', 4, 5, 'exchange'), front(1010, 300, 420, far, 3, 4, 'inn'), front(1340, 320, 540, '#c9c3ad', 4, 3, 'customs'),
      tower(), fill(rect(0, 790, W, 290), '#b5ac98'), fill(hatch({ x: 0, y: 800, w: W, h: 130, angle: 0, gap: 26, length: 90, rest: 60, weight: 4, seed: 8 }), '#938a78'),
      over(fill(poly([[590, kerb + 12], [1540, kerb + 12], [1600, kerb + 74], [640, kerb + 74]]), '#8d8677')),
      at(640, kerb + 18, bus({ number: '9', place: 'Fenner’s Marsh', riders: [240, 350, 410, 520, 650, 700, 800] }), { scale: 1.16 }),
      fill(rect(0, kerb, 612, 150), '#cbc2ac'), fill(rect(0, kerb + 66, W, 90), '#cbc2ac'), fill(rect(0, kerb + 62, W, 12), '#8d8677'), fill(rect(0, kerb - 6, 612, 80), '#cbc2ac'),
      fill(hatch({ x: 0, y: kerb + 80, w: W, h: 70, angle: 0, gap: 31, length: 170, rest: 50, weight: 5, seed: 9 }), '#a29985'),
      over(fill(queue.map(([x]) => poly([[x - 20, kerb + 38], [x + 24, kerb + 36], [x + 130, kerb + 74], [x + 86, kerb + 78]])).join(''), '#a89f8b')),
      stop, queue.map(([x, tall, who]) => at(x, kerb + 52, person(who), { scale: (tall * 1.46) / 100 })).reverse(),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 130, seed: 8 }), paper, 'opacity="0.6"'),
    ], { ground: '#e6e2d3' })
  },
}
