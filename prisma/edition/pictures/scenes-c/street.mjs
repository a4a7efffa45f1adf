// The bench on Bell Street, the fog horn on Lantern Hill, and the geese.
import { H, W, camera, chance, cut, disc, dots, engrave, fill, gouge, hatch, ink, inks, over, paper, poly, rect, reeds, sheet, smooth, specks, stroke, water, within } from '../press/draw.mjs'
import { blocks, hull, pairs, path } from './kit.mjs'

function bench() {
  const eye = [-3.5, 2.35, -3.1]
  const cam = camera({ eye, target: [0.1, 0.52, 0.72], lens: 1.12 })
  const sun = [0.34, -0.3, 0.95]
  const wall = 2.2
  const wood = { top: '#c98a4b', front: '#8c5a3c', left: '#a86c3f' }
  const iron = { top: '#35454f', front: ink, left: '#2c363c' }
  const parts = []
  for (const x of [-0.86, 0.8]) {
    parts.push([[x, 0, -0.3], [x + 0.07, 0.92, -0.24], iron], [[x, 0, 0.2], [x + 0.07, 0.46, 0.26], iron], [[x, 0.38, -0.26], [x + 0.07, 0.43, 0.24], iron])
  }
  for (let i = 0; i < 4; i++) parts.push([[-0.95, 0.44, -0.22 + i * 0.125], [0.95, 0.475, -0.12 + i * 0.125], wood])
  for (let i = 0; i < 3; i++) parts.push([[-0.95, 0.54 + i * 0.145, -0.24], [0.95, 0.65 + i * 0.145, -0.2], wood])
  const corners = ([a, b]) => [0, 1, 2, 3, 4, 5, 6, 7].map(k => [k & 1 ? b[0] : a[0], k & 2 ? b[1] : a[1], k & 4 ? b[2] : a[2]])
  const ground = p => [p[0] - sun[0] * (p[1] / sun[1]), p[2] - sun[2] * (p[1] / sun[1])]
  const upright = p => { const t = (wall - p[2]) / sun[2]; return [p[0] + sun[0] * t, p[1] + sun[1] * t] }
  const clip = (points, keep) => points.flatMap((p, i) => {
    const q = points[(i + 1) % points.length]
    const [a, b] = [keep(p), keep(q)]
    const cross = [p[0] + (q[0] - p[0]) * (a / (a - b)), p[1] + (q[1] - p[1]) * (a / (a - b))]
    return [...(a >= 0 ? [p] : []), ...(a >= 0 !== b >= 0 ? [cross] : [])]
  })
  const shade = parts.map(part => {
    const g = clip(hull(corners(part).map(ground)), p => wall - p[1])
    const w = clip(hull(corners(part).map(upright)), p => p[1])
    return (g.length > 2 ? poly(cam.face(g.map(([x, z]) => [x, 0, z]))) : '') + (w.length > 2 ? poly(cam.face(w.map(([x, y]) => [x, y, wall]))) : '')
  }).join('')
  const face = (x, u, y, v) => poly(cam.face([[x, y, wall], [u, y, wall], [u, v, wall], [x, v, wall]]))
  const random = chance('stones')
  let stones = ''
  for (let row = 0; row < 8; row++) {
    for (let x = -3.2 - random() * 0.6; x < 13;) {
      const w = random.between(0.55, 1.25)
      const corner = cam.face([[x + 0.012, row * 0.46 + 0.012, wall], [x + w - 0.012, row * 0.46 + 0.012, wall], [x + w - 0.012, row * 0.46 + 0.45, wall], [x + 0.012, row * 0.46 + 0.45, wall]])
      stones += fill(cut(corner, { seed: Math.round(x * 99 + row), jitter: 2 }), random.either(['#b9ab8c', '#c3b698', '#ad9f83', '#bdb093']))
      if (random() < 0.3) stones += within(poly(corner), fill(hatch({ x: corner[3][0], y: corner[2][1] - 20, w: 300, h: 120, angle: -30, gap: 22, length: 60, rest: 24, weight: 5, seed: Math.round(x * 31 + row) }), '#7c705a'))
      x += w
    }
  }
  const joints = [-1.6, -0.9, -0.2, 0.5, 1.2, 1.9].map(z => path(cam.face([[-9, 0, z], [9, 0, z], [9, 0, z + 0.012], [-9, 0, z + 0.012]]), true)).join('')
  const leaf = (x, y, z, turn, colour) => {
    const at = (a, r) => cam.spot([x + Math.cos(a + turn) * r, y, z + Math.sin(a + turn) * r])
    return fill(smooth([at(0, 0.1), at(0.9, 0.05), at(2.2, 0.05), at(3.14, 0.08), at(4.1, 0.05), at(5.4, 0.05)], true), colour) + stroke(path([at(0, 0.1), at(3.14, 0.13)]), ink, 2.4)
  }
  const tint = () => random.either([inks.rust, inks.ochre, inks.red])
  const fallen = Array.from({ length: 22 }, () => leaf(random.between(-2.4, 3.2), 0.005, random.between(-1, 1.9), random() * 6, tint())).join('')
  const seat = [[-0.7, 0.1], [-0.35, 0.02], [0.1, 0.16], [0.32, -0.02], [0.72, 0.12]].map(([x, z]) => leaf(x, 0.485, z, random() * 6, tint())).join('')
  return sheet(W, H, [
    fill(face(-14, 16, 0, 6), '#8b7f68'), stones,
    fill(poly(cam.face([[-20, 0, -2.8], [20, 0, -2.8], [20, 0, wall], [-20, 0, wall]])), inks.straw), fill(joints, '#c2ad77'),
    fill(dots({ x: 0, y: 620, w: W, h: 460, angle: 28, gap: 30, tone: (x, y) => 0.22 * Math.max(0, (y - 640) / 420) }), '#cbb273'),
    stroke(path([cam.spot([-3, 0, wall]), cam.spot([9, 0, wall])]), ink, 5),
    over(fill(shade, '#7d7390')),
    fallen, blocks(cam, eye, parts, 3), seat,
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 90, seed: 4 }), paper, 'opacity="0.7"'),
  ], { ground: '#b9ab8c' })
}

function horn() {
  const steps = Array.from({ length: 30 }, (_, i) => i / 29)
  const axis = t => [430 + t * 650, 470 + t * 26]
  const radius = t => 46 + 26 * t + 158 * t ** 4.2
  const upper = steps.map(t => [axis(t)[0], axis(t)[1] - radius(t)])
  const lower = steps.map(t => [axis(t)[0], axis(t)[1] + radius(t)])
  const [mx, my] = axis(1)
  const bell = disc(mx, my, 74, 232)
  const body = 'M' + [...upper, ...lower.reverse()].map(p => p.map(Math.round).join(' ')).join('L') + 'Z'
  const ribs = [0.1, 0.42, 0.7].map(t => { const [x, y] = axis(t); const r = radius(t) + 12; return fill(poly([[x - 14, y - r], [x + 16, y - r], [x + 16, y + r], [x - 14, y + r]]), ink) + stroke(`M${x - 6} ${y - r + 8}L${x - 6} ${y - r * 0.2}`, inks.mist, 5) }).join('')
  const shine = [0.62, 0.74, 0.86].map((k, i) => stroke('M' + steps.slice(2, 28).map(t => [axis(t)[0], axis(t)[1] - radius(t) * k].map(Math.round).join(' ')).join('L'), inks.mist, 7 - i * 2)).join('')
  const wall = pairs('-20 150 500 40 500 806 -20 900')
  const cliff = pairs('-20 852 330 806 560 792 660 840 690 930 790 1000 800 1100 -20 1100')
  const fog = [[560, 40, 0.0], [680, 60, 0.2], [800, 80, 0.4], [930, 90, 0.6]]
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#c3cfca'),
    fill(engrave({ x: 380, y: 0, w: 1240, h: 620, angle: -2, gap: 24, step: 30, sway: 8, seed: 5, tone: (x, y) => Math.max(0, 0.42 - y / 1300) }), '#9fb3b2'),
    fog.map(([y, h, k], i) => fill(smooth([[-60, y + 60], [240, y + 10], [520, y + h * 0.8], [820, y - 10], [1100, y + h * 0.7], [1380, y], [1680, y + 40], [1700, 1160], [-60, 1160]], true), ['#cfd8d2', '#dbe0d8', '#e6e7de', paper][i]) + fill(water({ x: 300, y: y + 40, w: 1300, h: 70, near: 26, far: 20, fat: 5, length: 240, rest: 1.8, seed: 7 + i }), ['#b3c2be', '#c2cdc7', '#cdd4cc', '#d5d9d0'][i], `opacity="${1 - k * 0.4}"`)),
    fill(smooth(cliff.slice(0, -2)) + 'L800 1100L-20 1100Z', inks.moss), within(poly(cliff), fill(reeds({ along: (t, r) => [r.between(-10, 700), r.between(840, 1060)], count: 120, height: [26, 60], lean: 22, width: 5, seed: 4 }), '#2c4029')),
    fill(poly(wall), paper), within(poly(wall), fill(hatch({ x: -20, y: 40, w: 520, h: 860, angle: 90, gap: 34, length: 120, rest: 70, weight: 4, seed: 2 }), '#d3ccba') + over(fill(poly(pairs('380 70 500 40 500 806 430 816')), '#cbc6b8')) + fill(hatch({ x: 430, y: 560, w: 80, h: 250, angle: -60, gap: 14, length: 60, rest: 6, weight: 5, seed: 3 }), '#6c665c')),
    stroke(poly(wall), ink, 6), fill(poly(pairs('-20 60 -20 160 524 48 500 -30 380 -30')), inks.slate), within(poly(pairs('-20 60 -20 160 524 48 500 -30 380 -30')), fill(hatch({ x: -20, y: -40, w: 560, h: 220, angle: -12, gap: 22, length: 60, rest: 10, weight: 4, seed: 8 }), ink)), stroke('M-20 160L524 48', ink, 9),
    fill(poly(pairs('90 330 190 312 190 560 90 574')), inks.night), stroke(poly(pairs('90 330 190 312 190 560 90 574')) + 'M140 321L140 567M90 452L190 436', ink, 8) + stroke('M76 582L206 564', ink, 12),
    over(fill(smooth(pairs('452 540 500 560 500 660 462 640 440 590'), true), '#b5b0a2')),
    fill(body, ink), shine, within(body, fill(hatch({ x: 430, y: 500, w: 680, h: 240, angle: 4, gap: 15, length: 90, rest: 30, weight: 4, seed: 9 }), '#4b5f6b')),
    ribs, fill(disc(440, 470, 30, 84), '#35454f') + stroke(disc(440, 470, 30, 84), ink, 7) + [0, 1, 2, 3, 4, 5].map(i => fill(disc(440 + 21 * Math.cos(i * 1.05), 470 + 68 * Math.sin(i * 1.05), 6), inks.mist)).join(''),
    fill(bell, inks.rust) + within(bell, over(fill(disc(mx + 34, my + 6, 66, 200), '#8c5a3c')) + fill(disc(mx + 20, my, 34, 110), ink) + fill(hatch({ x: mx - 80, y: my - 240, w: 170, h: 480, angle: 78, gap: 13, length: 90, rest: 20, weight: 4, seed: 6 }), ink)), stroke(bell, ink, 12) + stroke(disc(mx - 3, my, 68, 222), '#d9a441', 4),
    fill(smooth(pairs('560 900 700 850 900 880 1100 846 1380 890 1680 850 1700 1160 520 1160'), true), '#e6e7de', 'opacity="0.86"'),
    fill(gouge([1240, 250], [1290, 226], 9, -10) + gouge([1290, 226], [1344, 244], 9, -10) + gouge([1400, 170], [1436, 152], 7, -8) + gouge([1436, 152], [1474, 166], 7, -8), ink),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 90, seed: 2 }), ink, 'opacity="0.25"'),
  ])
}

// A brent goose in flight to the left, about 200 long; `beat` lifts or lowers the wings.
function goose(x, y, s, beat, turn = 0) {
  const wing = beat > 0 ? 'M-6 -8C10 -50 40 -96 92 -124C84 -84 66 -34 46 -4Z' : 'M-8 2C6 40 30 78 72 104C72 66 62 28 46 0Z'
  const off = beat > 0 ? 'M-10 -10C-26 -46 -30 -78 -22 -112C2 -88 16 -50 20 -12Z' : 'M-12 4C-22 34 -20 58 -8 84C10 62 18 34 20 4Z'
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})">`
    + fill(off, '#35322f') + fill('M60 -10C84 -10 100 -6 118 -14L112 2C96 12 72 12 56 8Z', paper)
    + fill('M-46 -12C-20 -24 34 -22 66 -10C86 -2 70 12 40 16C0 22 -34 14 -50 4Z', '#5b5550') + fill('M-40 6C-10 18 30 18 62 8C46 22 0 26 -40 6Z', '#cdc9bb')
    + fill('M104 -14L128 -16L112 2Z', ink)
    + fill('M-40 -14C-64 -20 -84 -18 -96 -22C-106 -30 -124 -28 -130 -18L-144 -10L-128 -7C-116 -2 -100 -4 -88 2C-70 10 -56 14 -40 8Z', ink) + fill('M-92 -18C-86 -22 -80 -20 -76 -16L-82 -8Z', paper)
    + fill(wing, '#2b2826') + fill(beat > 0 ? gouge([18, -40], [66, -92], 5, 3) + gouge([30, -28], [66, -74], 4, 3) : gouge([14, 34], [52, 78], 5) + gouge([28, 22], [58, 66], 4), '#7d756c') + '</g>'
}

function feeding(x, y, s, down) {
  return `<g transform="translate(${x} ${y}) scale(${s})">` + fill('M-60 0C-52 -34 -10 -46 40 -40C64 -36 84 -48 96 -54L90 -22C84 -6 64 0 50 2Z', '#4a4541') + fill('M52 -38C70 -38 84 -48 98 -56L92 -20C78 -14 62 -18 52 -38Z', paper) + fill('M-56 0C-20 -14 30 -14 60 0Z', '#cdc9bb')
    + (down ? fill('M-30 -38C-58 -48 -78 -32 -88 2L-72 2C-66 -16 -56 -24 -40 -18Z', ink) : fill('M-34 -36C-62 -54 -58 -90 -70 -104C-78 -114 -96 -112 -102 -104L-116 -96L-98 -92C-86 -70 -80 -40 -54 -12Z', ink) + fill('M-74 -74L-58 -78L-60 -66Z', paper)) + fill(gouge([-20, -26], [44, -30], 4, -3), '#8c857c') + '</g>'
}

function geese() {
  const horizon = 640
  const random = chance('geese')
  const line = Array.from({ length: 14 }, (_, i) => {
    const t = i / 13
    const x = 170 + t ** 0.82 * 1370 + random.near(0, 26)
    const y = 430 - Math.sin(t * 2.6) * 190 - t * 120 + random.near(0, 46)
    return goose(Math.round(x), Math.round(y), 0.88 - 0.5 * t, i % 3 === 1 ? -1 : 1, random.near(-2, 5))
  }).reverse().join('')
  const weed = (t, r) => { const [x, y, a, b] = r.either([[360, 852, 400, 26], [880, 862, 280, 22], [980, 946, 310, 28], [330, 1000, 500, 46], [330, 1000, 500, 46], [1480, 1010, 160, 18]]); const q = r() * 6.3; const k = Math.sqrt(r()); return [x + a * k * Math.cos(q), y + b * k * Math.sin(q)] }
  return sheet(W, H, [
    fill(rect(0, 0, W, horizon), '#a9aeb0'),
    fill(engrave({ x: 0, y: 0, w: W, h: horizon, angle: -1, gap: 22, step: 26, sway: 7, seed: 3, tone: (x, y) => Math.max(0, 0.6 - y / 640) }), '#6f7b82'),
    fill(rect(0, 520, W, 130), '#dcb887'), fill(engrave({ x: 0, y: 500, w: W, h: 60, gap: 11, step: 30, seed: 6, tone: (x, y) => Math.max(0, 0.9 - (y - 500) / 60) }), '#a9aeb0'),
    fill(smooth(pairs('-40 640 -40 606 240 598 480 612 760 604 1100 616 1400 600 1660 610 1660 650')), '#4b5f6b'),
    fill(rect(0, horizon, W, 430), '#8d999c'), fill(water({ x: -60, y: horizon + 8, w: 1720, h: 190, near: 22, far: 8, fat: 6, length: 220, rest: 0.7, seed: 5 }), '#dcb887'),
    fill(water({ x: -60, y: horizon + 16, w: 1720, h: 410, near: 34, far: 10, fat: 8, length: 190, rest: 0.9, seed: 9 }), '#5d6b72'),
    fill([[360, 852, 420, 30], [880, 862, 300, 26], [980, 946, 330, 32], [330, 1000, 520, 52], [1480, 1010, 180, 22]].map(([x, y, a, b]) => disc(x, y, a, b)).join(''), '#33502f'),
    fill(reeds({ along: weed, count: 260, height: [14, 46], lean: -30, width: 6, seed: 6 }), '#7a9a55'), fill(reeds({ along: weed, count: 120, height: [14, 40], lean: -34, width: 5, seed: 16 }), '#17281a'),
    [[300, 846, 0.8, 1], [520, 872, 1, 0], [800, 858, 0.85, 1], [980, 930, 1.15, 1], [330, 980, 1.35, 1]].map(([x, y, s, d]) => feeding(x, y, s, d) + fill(gouge([x - 90 * s, y + 6], [x + 90 * s, y + 6], 6), '#a9aeb0')),
    line,
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 80, seed: 8 }), paper, 'opacity="0.6"'),
  ])
}

export const pictures = { 'bench-facing-a-wall': bench, 'lantern-hill-fog-horn': horn, 'geese-over-the-marsh': geese }
