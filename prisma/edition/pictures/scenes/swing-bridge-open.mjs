// The span from above, turned in line with the river on its ring of sixty-four rollers.
import { H, W, chance, disc, fill, gouge, hatch, ink, inks, n, over, paper, poly, rect, sheet, specks, stroke, within } from '../press/draw.mjs'

const centre = [800, 520]
const m = 13.4
const turn = (86.5 * Math.PI) / 180
const on = ([s, t]) => [centre[0] + m * (s * Math.cos(turn) - t * Math.sin(turn)), centre[1] + m * (s * Math.sin(turn) + t * Math.cos(turn))]
const bar = (a, b, w, colour = ink) => stroke(`M${on(a).map(n).join(' ')}L${on(b).map(n).join(' ')}`, colour, w)

const left = [[-20, -20], [352, -20], [330, 250], [330, 400], [306, 400], [306, 640], [334, 640], [316, 880], [352, 1090], [-20, 1090]]
const right = [[1620, -20], [1244, -20], [1262, 230], [1262, 400], [1294, 400], [1294, 640], [1258, 640], [1276, 900], [1250, 1090], [1620, 1090]]

function span() {
  const outline = poly([[-32, -4], [32, -4], [32, 4], [-32, 4]].map(on))
  const cross = []
  for (let s = -32; s <= 32; s += 4) cross.push(bar([s, -4], [s, 4], 5))
  for (let s = -32; s < 32; s += 4) cross.push(bar([s, -4], [s + 4, 4], 2.4), bar([s, 4], [s + 4, -4], 2.4))
  const road = poly([[-32, -2.6], [32, -2.6], [32, 2.6], [-32, 2.6]].map(on))
  const dashes = Array.from({ length: 13 }, (_, i) => bar([-30 + i * 5, 0], [-27.6 + i * 5, 0], 4, inks.straw)).join('')
  const roof = [[-3, -3], [3, -3], [3, 3], [-3, 3]].map(on)
  return fill(outline, '#8c5a3c') + fill(road, '#3b4348') + dashes + cross.join('')
    + bar([-32, -4], [32, -4], 13) + bar([-32, 4], [32, 4], 13)
    + fill(poly(roof), inks.red) + [0, 1, 2, 3].map(i => stroke(poly([roof[i], roof[(i + 1) % 4], on([0, 0])]), ink, 4)).join('')
    + within(poly([roof[1], roof[2], on([0, 0])]), fill(hatch({ x: 700, y: 420, w: 200, h: 200, angle: 20, gap: 9, weight: 5, length: 60, rest: 4, seed: 2 }), ink))
}

function pier() {
  const rollers = Array.from({ length: 64 }, (_, i) => {
    const a = (i / 64) * Math.PI * 2
    const [x, y] = [centre[0] + 118 * Math.cos(a), centre[1] + 118 * Math.sin(a)]
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const q = (r, w) => [x + r * c - w * s, y + r * s + w * c]
    return poly([q(-11, -3.2), q(11, -4.2), q(11, 4.2), q(-11, 3.2)])
  }).join('')
  const blocks = Array.from({ length: 24 }, (_, i) => {
    const a = (i / 24) * Math.PI * 2 + 0.1
    return gouge([centre[0] + 142 * Math.cos(a), centre[1] + 142 * Math.sin(a)], [centre[0] + 168 * Math.cos(a), centre[1] + 168 * Math.sin(a)], 4)
  }).join('')
  return over(fill(disc(centre[0] + 26, centre[1] + 30, 172), '#5d8288')) + fill(disc(...centre, 172), inks.fog) + stroke(disc(...centre, 172), ink, 6)
    + fill(blocks, ink) + fill(disc(...centre, 136), '#6c665c') + stroke(disc(...centre, 136) + disc(...centre, 100), ink, 5) + fill(rollers, inks.straw) + stroke(rollers, ink, 1.6)
    + fill(disc(...centre, 96), '#a39c8c')
}

// The ketch from above, heading up the sheet.
function ketch() {
  const hull = 'M0 -150C36 -96 46 -20 42 60C40 104 28 128 0 134C-28 128 -40 104 -42 60C-46 -20 -36 -96 0 -150Z'
  const deck = 'M0 -122C24 -80 32 -16 29 58C28 92 18 110 0 114C-18 110 -28 92 -29 58C-32 -16 -24 -80 0 -122Z'
  const wake = [0, 1, 2, 3, 4].map(i => gouge([-34 - i * 15, 150 + i * 44], [-52 - i * 22, 236 + i * 44], 6, -4) + gouge([34 + i * 15, 150 + i * 44], [52 + i * 22, 236 + i * 44], 6, 4)).join('')
  return `<g transform="translate(1086 610) rotate(4)">${over(fill(hull, '#5d8288', 'transform="translate(18 22)"'))}${fill(wake, paper)}${fill(hull, ink)}${fill(deck, inks.straw)}`
    + [-18, -6, 6, 18].map(x => stroke(`M${x} -84L${x} 104`, '#b79a5c', 2)).join('')
    + fill(rect(-15, -52, 30, 40), '#8c5a3c') + stroke(rect(-15, -52, 30, 40), ink, 4) + fill(rect(-13, 26, 26, 34), inks.red) + stroke(rect(-13, 26, 26, 34), ink, 4)
    + fill(gouge([-4, -24], [34, 88], 15, 4) + gouge([3, 70], [-18, 146], 10, 2), paper) + stroke('M-4 -24L34 88M3 70L-18 146', ink, 4)
    + fill(disc(-2, -26, 8) + disc(3, 70, 6), ink) + stroke('M0 -140L0 -208', ink, 6) + `</g>`
}

function road(x, w, way) {
  const strip = rect(x, 462, w, 116)
  const end = way > 0 ? x + w : x
  const gate = end - way * 44
  return fill(strip, '#3b4348') + stroke(`M${x} 462L${x + w} 462M${x} 578L${x + w} 578`, ink, 9)
    + Array.from({ length: 6 }, (_, i) => stroke(`M${x + 14 + i * 58} 520L${x + 44 + i * 58} 520`, inks.straw, 5)).join('')
    + stroke(`M${gate} 456L${gate} 584`, paper, 13) + stroke(`M${gate} 456L${gate} 584`, inks.red, 13, 'stroke-dasharray="16 16"') + fill(disc(gate, 452, 12), ink)
}

// A car or van from above.
const vehicle = (x, y, long, colour) => fill(rect(x, y, long, 38), colour) + stroke(rect(x, y, long, 38), ink, 4) + fill(rect(x + long * 0.62, y + 5, long * 0.14, 28), ink) + fill(rect(x + long * 0.12, y + 6, long * 0.08, 26), ink)

// A quay: coping stones along the water, setts inland.
function quay(points, i) {
  const d = poly(points)
  const coping = within(d, stroke(d, inks.fog, 44) + stroke(d, ink, 6) + fill(hatch({ x: i ? 1236 : 286, y: 0, w: 72, h: H, angle: 0, gap: 46, length: 60, rest: 0, weight: 3, stray: 0.5, seed: 6 }), ink))
  return fill(d, '#dccfa6') + within(d, fill(hatch({ x: i ? 1290 : 0, y: 0, w: 320, h: H, angle: 8, gap: 27, length: 15, rest: 60, weight: 4, seed: i + 2 }), '#b9a780')) + coping + stroke(d, ink, 6)
}

// Terraces: long roofs in steps, each half in shade.
function terrace(x, y, turn, seed) {
  const random = chance(seed)
  let at = 0
  let out = ''
  while (at < 330) {
    const long = random.between(54, 118)
    const deep = random.between(92, 128)
    const step = random.near(0, 9)
    const tile = random.either(['#b5552d', '#a04a2a', '#4b5f6b', '#586b74', '#94222f'])
    const back = rect(step, at, deep / 2, long)
    const front = rect(step + deep / 2, at, deep / 2, long)
    out += over(fill(rect(step + 16, at + 16, deep, long), '#b9a780')) + fill(back, tile) + fill(front, tile)
      + within(front, fill(hatch({ x: step + deep / 2, y: at, w: deep / 2, h: long, angle: 0, gap: 11, weight: 5, length: 46, rest: 5, stray: 0.6, seed: at }), ink))
      + stroke(back + front, ink, 4) + fill(rect(step + deep / 2 - 9, at + long - 12, 18, 24), ink)
    at += long
  }
  return `<g transform="translate(${x} ${y}) rotate(${turn})">${out}</g>`
}

export const pictures = {
  'swing-bridge-open': () => sheet(W, H, [
    fill(hatch({ x: 290, y: -20, w: 1020, h: 1110, angle: 90, gap: 34, length: 150, rest: 110, weight: 6, stray: 8, seed: 3 }), '#6d9698'),
    over(fill(poly(left.map(([x, y]) => [x + 30, y + 8])), '#7fa3a4')),
    [left, right].map(quay),
    terrace(24, -90, 3, 'a'), terrace(176, 20, -2, 'b'), terrace(-60, 640, -4, 'c'), terrace(140, 668, 2, 'd'), terrace(1330, -40, -3, 'e'), terrace(1482, -70, 2, 'f'), terrace(1346, 650, 3, 'g'), terrace(1500, 700, -3, 'i'),
    road(-10, 322, 1), road(1288, 330, -1), vehicle(1420, 472, 84, inks.ochre), vehicle(1526, 474, 74, paper),
    pier(), over(fill(poly([[-32, -4], [32, -4], [32, 4], [-32, 4]].map(on).map(([x, y]) => [x + 26, y + 30])), '#5d8288')), span(), ketch(),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 130, seed: 4 }), paper, 'opacity="0.7"'),
  ], { ground: '#8fb5b3' }),
}
