// The steel wall on the river bank, where it stops, and the pegs that carry its line on.
import { H, W, box, camera, chance, engrave, fill, gouge, hatch, ink, inks, n, noise, over, paper, poly, reeds, sheet, smooth, specks, stroke, water, within } from '../press/draw.mjs'
import { members } from '../parts/bridge.mjs'

const cam = camera({ eye: [5.4, 2.5, -13], target: [0.6, 1.75, 8], lens: 0.86, centre: [0.5, 0.47] })
const horizon = cam.spot([0, 2.5, 5000])[1]
const end = 5.2
const shut = '#5f2f1e'

// One bay of sheet piling: out-pan, web, in-pan, web.
function bay(z) {
  const [o, i, a] = [0.42, 0, 0.28]
  const strip = (x, u, from, to) => cam.face([[x, -0.2, from], [u, -0.2, to], [u, 2.7, to], [x, 2.7, from]])
  const faces = [[o, o, z, z + 0.55, inks.rust], [o, i, z + 0.55, z + 0.55 + a, shut], [i, i, z + 0.55 + a, z + 1.1 + a, '#9a4526'], [i, o, z + 1.1 + a, z + 1.1 + 2 * a, '#cf7a4c']]
  return faces.map(([x, u, from, to, colour]) => fill(poly(strip(x, u, from, to)), colour)).join('')
    + stroke(`M${cam.spot([o, 2.7, z + 0.28]).map(n)}L${cam.spot([o, -0.2, z + 0.28]).map(n)}`, shut, n(cam.size([o, 1, z], 0.03)))
}

function wall() {
  const bays = []
  for (let z = end - 1.66; z > -12.4; z -= 1.66) bays.unshift(z)
  const near = Math.max(bays[0], -12.2)
  const face = poly(cam.face([[0.42, -0.2, near], [0.42, -0.2, end], [0.42, 2.7, end], [0.42, 2.7, near]]))
  const streaks = hatch({ x: 0, y: 250, w: 1000, h: 700, angle: 88, gap: 30, length: 120, rest: 90, weight: x => 9 - x / 130, seed: 11 })
  const cap = box([-0.35, 2.7, -12.4], [0.75, 3.25, end + 0.12])
  const tone = { left: inks.fog, top: paper, front: inks.fog, right: '#aaa595', back: '#8d887a', foot: ink }
  const joints = [-9, -6, -3, 0, 3].map(z => stroke(`M${cam.spot([0.75, 2.7, z]).map(n)}L${cam.spot([0.75, 3.25, z]).map(n)}L${cam.spot([-0.35, 3.25, z]).map(n)}`, ink, n(cam.size([0.7, 3, z], 0.03)))).join('')
  const bars = [-0.15, 0.1, 0.35, 0.58].map((x, i) => stroke(`M${cam.spot([x, 3.05 - (i % 2) * 0.2, end]).map(n)}L${cam.spot([x + 0.02, 3.1 - (i % 2) * 0.2, end + 1.1 + i * 0.16]).map(n)}`, ink, 5)).join('')
  const shade = poly(cam.face([[0.44, 2.7, -12.4], [0.44, 2.7, end], [0.44, 2.28, end], [0.44, 2.28, -12.4]]))
  return fill(face, shut) + bays.reverse().map(bay).join('') + within(face, fill(streaks, shut)) + fill(shade, ink, 'opacity="0.8"')
    + bars + cap.filter(([name]) => name !== 'foot').map(([name, points]) => fill(poly(cam.face(points)), name === 'back' ? '#8d887a' : tone[name])).join('') + joints
}

function pegs() {
  const out = []
  for (let k = 0; k < 9; k++) {
    const z = 7.4 + k * 2.7
    const x = 0.3 + k * 0.1
    const [a, b] = [cam.spot([x, 0, z]), cam.spot([x, 1.15, z])]
    const w = cam.size([x, 0, z], 0.1)
    out.unshift(fill(poly([[a[0] - w / 2, a[1]], [a[0] + w / 2, a[1]], [b[0] + w / 2, b[1]], [b[0] - w / 2, b[1]]]), paper)
      + fill(poly([[b[0] - w / 2 - 1, b[1]], [b[0] + w / 2 + 1, b[1]], [b[0] + w / 2 + 1, b[1] + w * 2.6], [b[0] - w / 2 - 1, b[1] + w * 2.6]]), inks.red)
      + stroke(`M${n(a[0] + w / 2)} ${n(a[1])}L${n(b[0] + w / 2)} ${n(b[1])}`, ink, n(Math.max(1.4, w * 0.3))))
  }
  const string = Array.from({ length: 9 }, (_, k) => cam.spot([0.3 + k * 0.1, 0.95, 7.4 + k * 2.7]))
  return stroke('M' + [cam.spot([0.3, 1.1, end + 0.3]), ...string].map(p => p.map(n).join(' ')).join('L'), inks.red, 2.4) + out.join('')
}

function houses() {
  const random = chance('sluice lane')
  return Array.from({ length: 9 }, (_, i) => {
    const x = 560 + i * 58 - (i % 3) * 8
    const h = random.between(26, 48)
    const w = random.between(44, 66)
    const y = horizon + 10
    return fill(poly([[x, y], [x, y - h], [x + w / 2, y - h - 24], [x + w, y - h], [x + w, y]]), i % 2 ? '#6d7f86' : '#7f8f93') + fill(poly([[x + w * 0.72, y - h - 8], [x + w * 0.72, y - h - 32], [x + w * 0.86, y - h - 32], [x + w * 0.86, y - h]]), '#5d6f76')
      + fill(poly([[x + w * 0.3, y - h + 10], [x + w * 0.5, y - h + 10], [x + w * 0.5, y - h + 24], [x + w * 0.3, y - h + 24]]), '#dfe0d4')
  }).join('')
}

const farBridge = () => {
  const put = ([s, y]) => [1215 + s * 5.2, horizon - 24 - y * 4.6]
  return members[0].map(([a, b, w]) => stroke(`M${put(a).map(n)}L${put(b).map(n)}`, '#54666e', n(Math.max(1.8, w * 5)))).join('')
    + fill(poly([[1186, horizon - 22], [1244, horizon - 22], [1250, horizon + 14], [1180, horizon + 14]]), '#54666e')
    + fill(poly([[1196, horizon - 66], [1234, horizon - 66], [1234, horizon - 84], [1215, horizon - 96], [1196, horizon - 84]]), '#54666e')
    + fill(poly([[900, horizon - 24], [1050, horizon - 24], [1050, horizon + 14], [900, horizon + 14]]), '#54666e') + fill(poly([[1380, horizon - 24], [1640, horizon - 24], [1640, horizon + 14], [1380, horizon + 14]]), '#54666e')
}

export const pictures = {
  'flood-wall-unfinished-end': () => {
    const ground = [[-20, 1090], [-20, horizon + 8], [760, horizon + 6], [1010, horizon + 12], [930, 560], [1010, 640], [1120, 740], [1240, 880], [1330, 1090]]
    const cloud = noise('rain')
    const sky = (x, y) => Math.max(0, 0.2 + cloud(x / 330, y / 90) * 0.55 + cloud(x / 120, y / 40) * 0.16 - 0.1 * (y / horizon))
    const edge = (t, random) => { const k = Math.floor(random() * 4); return [930 + k * 95 + random() * 150, 590 + k * 108 + random() * 90] }
    const foot = (t, random) => { const k = random(); return [1640 - 860 * k ** 1.7, random.between(1040, 1120) + 120 * k ** 3] }
    const mid = (t, random) => [random.between(700, 1010), random.between(horizon + 20, 600)]
    return sheet(W, H, [
      fill(engrave({ x: 0, y: 0, w: W, h: horizon, angle: -2, gap: 26, tone: sky, seed: 4, sway: 4, step: 20 }), '#9fb3b1'),
      fill(hatch({ x: 0, y: 0, w: W, h: horizon, angle: 104, gap: 60, length: 120, rest: 190, weight: 3, seed: 21 }), '#6f8a8c'),
      farBridge(), houses(),
      fill(poly([[880, horizon + 10], [W, horizon + 8], [W, H], [880, H]]), '#86a9a6'),
      fill(water({ x: 900, y: horizon + 20, w: 760, h: 640, near: 30, far: 9, fat: 7, length: 200, rest: 0.8, seed: 13 }), '#54797c'),
      fill(water({ x: 1000, y: horizon + 50, w: 640, h: 520, near: 60, far: 26, fat: 8, length: 170, rest: 1.8, seed: 17 }), paper),
      fill(smooth(ground, true), '#b7a878'),
      fill(hatch({ x: 0, y: horizon + 20, w: 1300, h: 640, angle: -8, gap: 26, length: 60, rest: 70, weight: (x, y) => (y - horizon) / 110, seed: 14 }), '#7a6c45'),
      fill(reeds({ along: mid, count: 130, height: [24, 66], lean: 9, width: 3.4, seed: 2 }), inks.olive),
      pegs(), over(fill(poly(cam.face([[0.5, 0, -12.4], [0.5, 0, end], [2.4, 0, end - 0.9], [2.6, 0, -12.4]])), '#8d7b52')), wall(),
      fill(reeds({ along: edge, count: 120, height: [60, 150], lean: 16, width: 6, seed: 3 }), '#5c5f31'),
      fill(reeds({ along: foot, count: 110, height: [120, 330], lean: 34, width: 11, seed: 4 }), ink), fill(reeds({ along: foot, count: 60, height: [90, 260], lean: 40, width: 9, seed: 5 }), inks.olive),
      Array.from({ length: 9 }, (_, i) => { const x = 960 + i * 74; const y = 850 - (i * 97) % 130; return stroke(`M${x - 30} 1080Q${x - 14} ${y + 100} ${x} ${y}`, ink, 4) + fill(gouge([x - 5, y + 66], [x + 9, y - 40], 15), shut) }),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 5 }), paper, 'opacity="0.7"'),
    ], { ground: '#d9ddd2' })
  },
}
