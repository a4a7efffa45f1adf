// A page of the bridge log, open on the desk.
import { H, W, camera, chance, fill, gouge, hatch, ink, inks, n, over, paper, poly, ribbon, sheet, smooth, specks, stroke } from '../press/draw.mjs'
import { number, word } from '../parts/script.mjs'

const cam = camera({ eye: [1.2, 10.6, -6.4], target: [0.3, 0, 0.35], lens: 0.98, centre: [0.5, 0.5] })
const turn = -0.13
// Page units: 100 to the metre of the drawing; each page is 560 by 760 with the fold at 0.
const lay = (x, y) => {
  const [u, v] = [x / 100, -y / 100]
  const lift = 0.34 * Math.exp(-Math.abs(u) * 0.9) - 0.3 * Math.exp(-((u / 0.24) ** 2))
  return cam.spot([u * Math.cos(turn) - v * Math.sin(turn), lift, u * Math.sin(turn) + v * Math.cos(turn)])
}
const path = points => 'M' + points.map(([x, y]) => lay(x, y).map(n).join(' ')).join('L')
const run = (x, y, u, v, k = 12) => Array.from({ length: k + 1 }, (_, i) => [x + ((u - x) * i) / k, y + ((v - y) * i) / k])
const page = side => poly([...run(0, -390, side * 570, -384), ...run(side * 570, -384, side * 566, 388), ...run(side * 566, 388, 0, 390), ...run(0, 390, 0, -390)].map(p => lay(...p)))

const edges = [0, 132, 326, 436, 548]

function ruled(left) {
  const x0 = left ? -556 : 16
  const columns = edges.map(e => path(run(x0 + e, -350, x0 + e, 372))).join('')
  const rows = Array.from({ length: 16 }, (_, i) => path(run(x0, -254 + i * 42, x0 + 540, -254 + i * 42, 6))).join('')
  return stroke(rows, '#a9c4c0', 2.6) + stroke(columns, inks.red, 3) + stroke(path(run(x0, -296, x0 + 540, -296)) + path(run(x0, -350, x0 + 540, -350)), inks.red, 4)
}

// Heads of the columns, as small capitals drawn in strokes and laid on the page.
const capitals = { A: 'M0 10L4 0L8 10M2 7L6 7', D: 'M0 0L0 10L4 10L7 7L7 3L4 0L0 0', E: 'M7 0L0 0L0 10L7 10M0 5L5 5', I: 'M2 0L2 10', L: 'M0 0L0 10L6 10', M: 'M0 10L0 0L4 6L8 0L8 10', N: 'M0 10L0 0L7 10L7 0', S: 'M7 1L4 0L1 2L2 5L6 6L7 8L4 10L0 9', T: 'M0 0L8 0M4 0L4 10', U: 'M0 0L0 8L3 10L6 8L6 0', V: 'M0 0L4 10L8 0' }
function heading(text, x, y, size = 2.2) {
  let at = x
  return [...text].map(letter => {
    const d = capitals[letter].replace(/([ML])(\d+) (\d+)/g, (_, c, u, v) => c + lay(at + u * size, y + v * size).map(n).join(' '))
    at += (letter === 'I' ? 7.5 : 12) * size
    return d
  }).join('')
}

const entries = [['2.31', 11], ['4.05', 9], ['14.40', 12], ['15.15', 10], ['3.20', 30], ['16.02', 8], ['4.48', 11], ['5.10', 9], ['17.33', 13], ['6.01', 10], ['6.44', 12], ['18.50', 9], ['7.25', 11], ['20.06', 10], ['8.12', 9], ['21.00', 14], ['9.04', 11], ['21.51', 10]]

function written(left) {
  const random = chance(left ? 'verso' : 'recto')
  const x0 = left ? -556 : 16
  const rows = left ? entries.slice(0, 15) : entries.slice(5, 12)
  return rows.map(([time, minutes], i) => {
    const y = -260 + i * 42
    const weight = random.between(3, 4)
    const strokes = [...number(time, x0 + 14, y, 2), ...word(Math.floor(random.between(5, 9)), x0 + 146, y, random, 2.1), ...(random() < 0.3 ? word(3, x0 + 274, y, random, 1.9) : []), ...word(random() < 0.6 ? 4 : 3, x0 + 338, y, random, 2.1), ...number(minutes, x0 + 462, y, 2)]
    const pencil = left && i === 4
    return stroke(strokes.map(points => smooth(points.map(([x, v]) => lay(x, v)))).join(''), pencil ? '#77736a' : '#1d2c4a', n(pencil ? 2.6 : weight), 'stroke-linecap="round"')
  }).join('')
}

function pencil() {
  const [a, b] = [lay(5, 330), lay(-2, -196)]
  const t = k => [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k]
  const side = (k, s) => { const l = Math.hypot(b[0] - a[0], b[1] - a[1]); return [t(k)[0] - ((b[1] - a[1]) / l) * s, t(k)[1] + ((b[0] - a[0]) / l) * s] }
  const slab = (from, to, w, u = w) => poly([side(from, -w), side(to, -u), side(to, u), side(from, w)])
  return over(fill(slab(0, 0.98, 15, 12), '#b9ac90', 'transform="translate(16 10)"')) + fill(slab(0, 0.06, 13), inks.rust) + fill(slab(0.06, 0.1, 13), inks.fog) + fill(slab(0.1, 0.88, 13, 11.5), inks.ochre) + fill(poly([side(0.1, 3), side(0.88, 3), side(0.88, 11.5), side(0.1, 13)]), '#9a6a1c') + fill(poly([side(0.88, -11.5), t(1), side(0.88, 11.5)]), inks.straw) + fill(poly([side(0.96, -4), t(1), side(0.96, 4)]), ink)
    + stroke(poly([side(0, -13), side(0.88, -11.5), t(1), side(0.88, 11.5), side(0, 13)]), ink, 4)
}

export const pictures = {
  'swing-bridge-log': () => {
    const cover = poly([[-596, -412], [596, -408], [592, 414], [-592, 414]].map(p => lay(...p)))
    const gutter = side => poly([...run(0, -390, 0, 390), ...run(side * 34, 390, side * 26, -390)].map(p => lay(...p)))
    const leaves = side => [1, 3].map(i => path(run(side * (570 + i * 5), -380 + i * 4, side * (566 + i * 5), 392 + i * 3))).join('')
    const ring = [[1330, 116], [1450, 92], [1548, 150], [1560, 258], [1470, 322], [1352, 300], [1296, 214]]
    return sheet(W, H, [
      fill(hatch({ x: 0, y: 0, w: W, h: H, angle: 8, gap: 58, length: 380, rest: 120, weight: 9, seed: 3 }), '#552e19'),
      stroke(smooth(ring, true), '#552e19', 13), over(fill(cover, '#8d7768', 'transform="translate(26 34)"')),
      fill(cover, '#5c1a25') + stroke(cover, ink, 6), fill(page(-1), '#efe6cf') + fill(page(1), '#f5eedb'), stroke(leaves(-1) + leaves(1), '#a2977c', 2.4),
      [true, false].map(ruled).join(''), stroke([[-556], [16]].map(([x]) => heading('TIME', x + 14, -334) + heading('VESSEL', x + 148, -334) + heading('TIDE', x + 338, -334) + heading('MIN', x + 452, -334)).join(''), ink, 4.4, 'stroke-linecap="round"'),
      written(true), written(false),
      over(fill(gutter(-1), '#d9cdb0') + fill(gutter(1), '#cdbf9f')),
      stroke(page(-1) + page(1), ink, 4.5), pencil(), fill(ribbon([lay(40, 380), lay(62, 430), lay(40, 500)], () => 15), inks.red), fill(gouge(lay(-560, 400), lay(-40, 404), 6), '#3a0f17'),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 50, seed: 2 }), paper, 'opacity="0.6"'),
    ], { ground: '#7a4526' })
  },
}
