// The Town Auditor's desk by lamplight, the invoice for eleven gates above it.
import { H, W, chance, cut, disc, engrave, fill, gouge, hatch, ink, inks, letters, n, over, paper, poly, rect, sheet, smooth, specks, stroke, within } from '../press/draw.mjs'

const wall = '#5c1a25'
const top = 770

function book(x, y, w, h, colour, seed, { bands = true, turn = 0 } = {}) {
  const random = chance(seed)
  const d = cut([[0, 0], [w, 0], [w, h], [0, h]], { seed, jitter: 1.4 })
  const gilt = bands ? [0.12, 0.2, 0.78, 0.86].map(t => rect(w * t, 3, 6, h - 6)).join('') : ''
  const label = bands ? fill(rect(w * 0.36, h * 0.2, w * 0.28, h * 0.6), random.either([inks.straw, paper])) + stroke(`M${n(w * 0.4)} ${n(h * 0.45)}L${n(w * 0.6)} ${n(h * 0.45)}M${n(w * 0.42)} ${n(h * 0.64)}L${n(w * 0.56)} ${n(h * 0.64)}`, ink, 3) : ''
  const pages = bands ? '' : fill(rect(0, h * 0.18, w - 10, h * 0.64), inks.straw) + stroke(`M4 ${n(h * 0.4)}L${n(w - 12)} ${n(h * 0.4)}M4 ${n(h * 0.6)}L${n(w - 12)} ${n(h * 0.6)}`, '#a58c58', 2.4)
  return `<g transform="translate(${x} ${y}) rotate(${turn})">${fill(d, colour)}${pages}${fill(gilt, inks.ochre)}${label}${fill(gouge([6, h - 3], [w - 6, h - 3], 5), ink)}${stroke(d, ink, 4)}</g>`
}

function stack(x, books) {
  let y = top
  return books.map(([dx, w, h, colour, bands], i) => {
    y -= h
    return book(x + dx, y, w, h, colour, `${x}${i}`, { bands: bands !== 0, turn: ((i * 7) % 5 - 2) * 0.25 })
  }).join('')
}

function invoice() {
  const [x, y, w, h] = [612, 96, 400, 470]
  const gate = (gx, gy) => `M${gx} ${gy}L${gx} ${gy + 44}M${gx + 40} ${gy + 4}L${gx + 40} ${gy + 44}M${gx} ${gy + 12}L${gx + 40} ${gy + 12}M${gx} ${gy + 36}L${gx + 40} ${gy + 36}M${gx} ${gy + 36}L${gx + 40} ${gy + 12}M${gx + 13} ${gy + 8}L${gx + 13} ${gy + 42}M${gx + 27} ${gy + 8}L${gx + 27} ${gy + 42}`
  const gates = Array.from({ length: 11 }, (_, i) => gate(x + 62 + (i % 6) * 50, y + 212 + Math.floor(i / 6) * 62)).join('')
  return over(fill(rect(x + 20, y + 26, w, h), '#6b5050')) + fill(rect(x - 26, y - 26, w + 52, h + 52), ink) + stroke(rect(x - 15, y - 15, w + 30, h + 30), inks.ochre, 5)
    + fill(rect(x, y, w, h), inks.paper) + fill(rect(x + 28, y + 28, w - 56, h - 56), '#fbf6ea')
    + letters(x + w / 2, y + 92, 'INVOICE', { size: 50, face: 'serif', weight: 700, anchor: 'middle', spacing: 6 }) + stroke(`M${x + 60} ${y + 112}L${x + w - 60} ${y + 112}`, ink, 3)
    + letters(x + w / 2, y + 154, '11 gates, left-handed', { size: 32, face: 'serif', italic: true, anchor: 'middle' }) + letters(x + w / 2, y + 190, '1994', { size: 26, face: 'serif', anchor: 'middle' })
    + stroke(gates, ink, 3) + stroke(`M${x + 62} ${y + 362}L${x + w - 62} ${y + 362}M${x + 62} ${y + 392}L${x + 250} ${y + 392}`, '#8c8574', 3)
    + `<g transform="translate(${x + 278} ${y + 396}) rotate(-14)">${stroke(rect(-66, -26, 132, 52), inks.red, 5)}${letters(0, 13, 'PAID', { size: 38, weight: 700, colour: inks.red, anchor: 'middle', spacing: 4 })}</g>`
}

function lamp() {
  const shade = 'M1118 420C1140 330 1220 290 1306 300C1330 304 1344 316 1350 336L1368 452C1290 402 1204 396 1118 420Z'
  return stroke('M1322 322L1412 470L1330 742', inks.ink, 15, 'stroke-linecap="round"') + fill(disc(1412, 470, 15), ink) + fill(smooth([[1222, 770], [1236, 742], [1330, 726], [1424, 742], [1440, 770]], true), ink)
    + fill('M1128 428C1200 402 1290 408 1362 456C1330 486 1160 474 1128 428Z', '#f6dc9a') + fill(shade, inks.moss) + within(shade, fill(hatch({ x: 1110, y: 290, w: 270, h: 170, angle: 62, gap: 14, weight: x => (x - 1130) / 26, length: 80, rest: 8, seed: 4 }), ink)) + stroke(shade, ink, 5)
    + fill(gouge([1150, 396], [1246, 322], 8, -8), paper)
}

function desk() {
  const front = rect(0, top + 34, W, H)
  const panel = (x, w) => stroke(rect(x, top + 96, w, 150), '#3c2013', 7) + fill(gouge([x + 8, top + 240], [x + w - 8, top + 240], 7), ink) + fill(disc(x + w / 2, top + 168, 14), inks.ochre) + stroke(disc(x + w / 2, top + 168, 14), ink, 4)
  return fill(rect(0, top, W, 40), '#b3713f') + fill(front, '#7c4526') + within(front, fill(hatch({ x: 0, y: top + 40, w: W, h: 270, angle: 1, gap: 21, length: 240, rest: 60, weight: 4, seed: 17 }), '#4f2a17'))
    + stroke(`M0 ${top + 38}L${W} ${top + 38}`, ink, 7) + panel(60, 420) + panel(1120, 420) + fill(rect(560, top + 74, 480, 260), ink) + fill(poly([[600, top + 74], [1000, top + 74], [960, 1067], [640, 1067]]), '#2a1610')
}

export const pictures = {
  'town-auditors-desk': () => {
    const cone = [[1126, 424], [1364, 456], [1660, 770], [700, 770]]
    const pool = (x, y) => {
      const r = Math.hypot((x - 1180) / 1.25, (y - 560))
      return Math.min(0.85, Math.max(0.05, (r - 250) / 760))
    }
    const ruler = poly([[520, top + 4], [1010, top - 14], [1012, top + 4], [524, top + 22]])
    return sheet(W, H, [
      fill(engrave({ x: 0, y: 0, w: W, h: top, angle: 90, gap: 19, tone: pool, seed: 8, sway: 2 }), '#2b0f14'),
      fill(poly(cone), '#b8603f'), within(poly(cone), fill(hatch({ x: 690, y: 420, w: 980, h: 360, angle: 38, gap: 26, length: 130, rest: 40, weight: 4, seed: 9 }), '#d98f52')),
      invoice(), desk(),
      stack(96, [[0, 400, 74, inks.slate], [14, 372, 58, inks.red], [-10, 392, 82, '#3d5a49'], [26, 340, 50, '#a58c58', 0], [4, 380, 66, '#2c3e4a'], [40, 310, 44, inks.rust]]),
      stack(1450, [[0, 260, 66, '#3d5a49', 0], [-18, 290, 54, inks.slate, 0], [10, 250, 72, inks.red, 0]]),
      lamp(), fill(ruler, inks.straw) + stroke(ruler, ink, 4) + stroke(Array.from({ length: 30 }, (_, i) => `M${n(540 + i * 15.6)} ${n(top + 3 - i * 0.58)}l0.4 ${i % 5 ? 6 : 11}`).join(''), ink, 2.6),
      fill(poly([[640, top - 4], [980, top - 18], [1080, top + 2], [700, top + 16]]), '#fbf6ea') + stroke(poly([[640, top - 4], [980, top - 18], [1080, top + 2], [700, top + 16]]), ink, 3) + stroke(`M700 ${top - 1}L960 ${top - 11}M730 ${top + 5}L990 ${top - 6}`, '#8c8574', 2.6),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 140, seed: 3 }), paper, 'opacity="0.6"'),
    ], { ground: wall })
  },
}
