// Room 6, the cold kitchen and the fish quay before dawn.
import { H, W, at, camera, chance, disc, fill, gouge, hatch, ink, inks, n, over, paper, poly, rect, sheet, smooth, specks, stroke, water, within } from '../press/draw.mjs'

// Room 6
const cam = camera({ eye: [1.6, 1.95, -3.9], target: [-0.25, 0.98, 0.6], lens: 0.86 })
const flat = (colour, points, edge = 5) => fill(poly(cam.face(points)), colour) + (edge ? stroke(poly(cam.face(points)), ink, edge) : '')
const ring = (x, y, z, r) => Array.from({ length: 48 }, (_, i) => [x + r * Math.cos(i * Math.PI / 24), y, z + r * Math.sin(i * Math.PI / 24)])

function chair(angle, away) {
  const put = ([s, y, t]) => [s * Math.cos(angle) + (away + t) * -Math.sin(angle), y, s * Math.sin(angle) + (away + t) * Math.cos(angle)]
  const bar = (a, b, w) => {
    const [[x, y], [u, v]] = [cam.spot(put(a)), cam.spot(put(b))]
    return stroke(`M${n(x)} ${n(y)}L${n(u)} ${n(v)}`, ink, n(cam.size(put(a), w)), 'stroke-linecap="round"')
  }
  const face = points => poly(cam.face(points.map(put)))
  const seat = face([[-0.24, 0.46, -0.22], [0.24, 0.46, -0.22], [0.24, 0.46, 0.24], [-0.24, 0.46, 0.24]])
  const rail = face([[-0.25, 0.8, 0.28], [0.25, 0.8, 0.28], [0.25, 1.02, 0.3], [-0.25, 1.02, 0.3]])
  const legs = [[-0.22, -0.2], [0.22, -0.2], [-0.22, 0.24], [0.22, 0.24]].map(([s, t]) => bar([s, 0, t], [s, t > 0 ? 0.98 : 0.46, t + (t > 0 ? 0.04 : 0)], 0.055)).join('')
  const slats = [-0.12, 0, 0.12].map(s => bar([s, 0.46, 0.24], [s, 0.84, 0.28], 0.035)).join('')
  const near = Math.cos(angle) < 0
  const parts = [fill(seat, inks.red) + stroke(seat, ink, 5), slats + fill(rail, '#a4713f') + stroke(rail, ink, 5)]
  return legs + (near ? parts : parts.reverse()).join('')
}

function jug(x, z) {
  const [u, v] = cam.spot([x, 0.76, z])
  const s = cam.size([x, 0.76, z], 1)
  const body = 'M-0.075 0.02C-0.1 -0.08 -0.085 -0.16 -0.06 -0.24L-0.08 -0.28L0.065 -0.28C0.06 -0.2 0.1 -0.1 0.075 0.02C0.04 0.045 -0.04 0.045 -0.075 0.02Z'
  return at(n(u), n(v), stroke('M0.06 -0.22C0.16 -0.24 0.15 -0.05 0.08 -0.04', ink, 0.026) + fill(body, '#d5e3de') + within(body, fill(rect(-0.2, -0.17, 0.4, 0.3), inks.sea, 'opacity="0.65"')) + stroke(body, ink, 0.014) + fill(gouge([-0.05, -0.2], [-0.06, -0.02], 0.02), paper) + stroke('M-0.078 -0.17L0.075 -0.17', ink, 0.008), { scale: n(s) })
}

function roomSix() {
  const [wall, floor] = ['#b9b4cc', '#a07a50']
  const window = x => flat('#eee9d2', [[x, 1.35, 3], [x + 1.05, 1.35, 3], [x + 1.05, 3.6, 3], [x, 3.6, 3]], 8)
    + stroke(poly(cam.face([[x + 0.35, 1.35, 3], [x + 0.7, 1.35, 3], [x + 0.7, 3.6, 3], [x + 0.35, 3.6, 3]])) + poly(cam.face([[x, 1.9, 3], [x + 1.05, 1.9, 3], [x + 1.05, 2.5, 3], [x, 2.5, 3]])), ink, 5) + flat('#dcd7e2', [[x - 0.1, 1.27, 2.94], [x + 1.15, 1.27, 2.94], [x + 1.15, 1.35, 2.94], [x - 0.1, 1.35, 2.94]], 4)
  const light = x => over(fill(poly(cam.face([[x - 0.5, 0.005, 1.9], [x + 0.5, 0.005, 1.9], [x - 0.3, 0.005, -0.9], [x - 1.3, 0.005, -0.9]])), '#e8cf93'))
  const floorFace = poly(cam.face([[-4, 0, -3.8], [4, 0, -3.8], [4, 0, 3], [-4, 0, 3]]))
  const boards = Array.from({ length: 24 }, (_, i) => stroke(poly(cam.face([[-4 + i * 0.34, 0, -3.8], [-4 + i * 0.34, 0, 3], [-4 + i * 0.34, 0, 3]])), '#7a5a38', 4)).join('')
  const wallFace = poly(cam.face([[-4, 0.9, 3], [4, 0.9, 3], [4, 4.4, 3], [-4, 4.4, 3]]))
  const [cx, cy] = cam.spot([1.02, 2.3, 2.98])
  const r = cam.size([1.02, 2.3, 2.98], 0.3)
  const top = cam.face(ring(0, 0.76, 0, 0.86))
  const under = cam.face(ring(0, 0.69, 0, 0.86))
  const plate = cam.face(ring(-0.5, 0.775, 0.2, 0.2))
  const biscuits = [[-0.58, 0.24], [-0.44, 0.28], [-0.5, 0.15], [-0.4, 0.17], [-0.6, 0.13], [-0.5, 0.22]].map(([x, z], i) => {
    const d = poly(cam.face(ring(x, 0.79 + (i === 5 ? 0.03 : 0), z, 0.07)))
    return fill(d, inks.ochre) + stroke(d, '#6b4a1c', 4)
  }).join('')
  const shade = over(fill(poly(cam.face(ring(0.15, 0.002, 0.1, 0.95))), '#8a6a48'))
  const leg = [cam.spot([-0.12, 0.7, 0]), cam.spot([0.12, 0.7, 0]), cam.spot([0.12, 0.02, 0]), cam.spot([-0.12, 0.02, 0])]
  return [
    fill(wallFace, wall), within(wallFace, fill(hatch({ x: 0, y: 0, w: W, h: 700, angle: 70, gap: 22, length: 130, rest: 60, weight: 4, seed: 4 }), '#a19bb9')),
    flat('#6d648f', [[-4, 0, 3], [4, 0, 3], [4, 0.95, 3], [-4, 0.95, 3]]), flat('#cfcbdc', [[-4, 0.92, 2.98], [4, 0.92, 2.98], [4, 1, 2.98], [-4, 1, 2.98]], 4),
    fill(floorFace, floor), within(floorFace, boards + light(-2.5) + light(-0.7)), window(-3.4), window(-1.65),
    fill(disc(cx, cy, r), ink), fill(disc(cx, cy, r * 0.84), paper), at(cx, cy, Array.from({ length: 12 }, (_, i) => at(0, 0, fill(rect(-2.5, -r * 0.78, 5, r * 0.14), ink), { turn: i * 30 })).join('') + stroke(`M0 0L${n(-r * 0.2)} ${n(-r * 0.42)}`, ink, 10, 'stroke-linecap="round"') + stroke(`M0 0L${n(r * 0.5)} ${n(r * 0.45)}`, ink, 7, 'stroke-linecap="round"') + fill(disc(0, 0, 7), inks.red)),
    shade, chair(0, 1.1), chair(Math.PI / 2, 1.15), fill(poly(leg), '#5b3a24') + stroke(poly(leg), ink, 5),
    chair(-Math.PI / 2, 1.15),
    fill(poly(under), '#5b3a24') + stroke(poly(under), ink, 6), fill(poly(top), '#b98552'), within(poly(top), fill(hatch({ x: 300, y: 500, w: 1000, h: 400, angle: 4, gap: 17, length: 180, rest: 50, weight: 4, seed: 6 }), '#94663a')), stroke(poly(top), ink, 6),
    fill(poly(plate), paper) + stroke(poly(plate), ink, 5), biscuits, jug(0.02, 0.46), jug(0.42, 0.06),
    chair(Math.PI, 1.25),
  ]
}

// The kitchen at seven degrees.
function radiator() {
  const one = x => {
    const d = `M${x} 640C${x} 600 ${x + 56} 600 ${x + 56} 640L${x + 56} 906C${x + 56} 946 ${x} 946 ${x} 906Z`
    return fill(d, '#c3cbc4') + within(d, fill(hatch({ x: x + 26, y: 600, w: 34, h: 360, angle: 90, gap: 12, length: 150, rest: 8, weight: 8, seed: x }), '#4b5f6b')) + stroke(d, ink, 6) + stroke(`M${x + 20} 660L${x + 20} 890`, paper, 5)
  }
  return fill(rect(610, 930, 26, 76) + rect(1200, 930, 26, 76), ink) + stroke('M1240 880L1330 880L1330 1010', ink, 26) + stroke('M1240 880L1330 880L1330 1010', '#8c9a98', 14) + fill(rect(1254, 852, 40, 56), ink) + fill(disc(1274, 838, 30, 16), inks.red) + stroke(disc(1274, 838, 30, 16), ink, 5)
    + Array.from({ length: 11 }, (_, i) => one(600 + i * 58)).join('')
}

function frost() {
  const random = chance('frost')
  let d = ''
  const fern = (x, y, angle, long, depth) => {
    const [u, v] = [x + Math.cos(angle) * long, y + Math.sin(angle) * long]
    d += gouge([x, y], [u, v], depth ? 5 : 8, random.near(0, 6))
    if (depth > 1) return
    for (let k = 1; k < 6; k++) {
      const t = k / 6
      for (const side of [-1, 1]) fern(x + (u - x) * t, y + (v - y) * t, angle + side * 0.9, long * 0.34 * (1.1 - t), depth + 1)
    }
  }
  for (let i = 0; i < 7; i++) fern(656 + i * 88, 540, -Math.PI / 2 + random.near(0, 0.4), random.between(110, 260), 0)
  for (let i = 0; i < 4; i++) {
    fern(640, 170 + i * 90, random.near(0, 0.4), random.between(100, 170), 0)
    fern(1200, 150 + i * 90, Math.PI + random.near(0, 0.4), random.between(100, 170), 0)
  }
  return d
}

function coatedChair() {
  const coat = smooth([[150, 470], [210, 436], [330, 436], [400, 474], [430, 620], [452, 860], [330, 884], [276, 872], [230, 886], [100, 862], [116, 640]], true)
  const sleeve = side => smooth([[275 + side * 118, 470], [275 + side * 168, 540], [275 + side * 196, 700], [275 + side * 188, 808], [275 + side * 132, 806], [275 + side * 124, 690]], true)
  return stroke('M150 560L136 1050M404 560L420 1050', ink, 30) + stroke('M150 560L136 1050M404 560L420 1050', '#a4713f', 18) + stroke('M110 900L450 900', ink, 40) + stroke('M114 900L446 900', '#a4713f', 28) + stroke('M150 424L150 520M404 424L404 520', ink, 30)
    + [-1, 1].map(side => fill(sleeve(side), '#274450') + stroke(sleeve(side), ink, 6)).join('') + fill(coat, '#274450')
    + within(coat, fill(hatch({ x: 90, y: 430, w: 170, h: 470, angle: 85, gap: 15, length: 120, rest: 12, weight: 8, seed: 5 }), ink) + stroke('M282 530L276 880', ink, 7)) + stroke(coat, ink, 7)
    + fill('M196 444L236 420L322 420L356 446L312 560L278 486L242 560Z', '#3d6270') + stroke('M196 444L236 420L322 420L356 446L312 560L278 486L242 560Z', ink, 6)
    + fill(disc(300, 610, 11) + disc(298, 690, 11) + disc(296, 770, 11), inks.ochre) + stroke('M340 720L400 712M150 722L214 716', ink, 8)
    + fill(smooth([[170, 452], [240, 410], [320, 410], [384, 452], [376, 480], [310, 446], [240, 446], [176, 482]], true), inks.red) + stroke(smooth([[170, 452], [240, 410], [320, 410], [384, 452], [376, 480], [310, 446], [240, 446], [176, 482]], true), ink, 5) + fill('M356 460L392 470L404 690L350 694Z', inks.red) + stroke('M356 460L392 470L404 690L350 694Z', ink, 5) + stroke('M352 640L402 636M352 664L404 660', paper, 7)
}

// Minus ten to forty; the column stands at seven.
function thermometer() {
  const y = t => 560 - (t + 10) * 8
  const marks = Array.from({ length: 26 }, (_, i) => {
    const t = -10 + i * 2
    return `M${t % 10 ? 1434 : 1422} ${y(t)}L1456 ${y(t)}`
  }).join('')
  const figure = t => `<text x="1412" y="${y(t) + 12}" font-family="Public Sans, sans-serif" font-size="34" font-weight="700" text-anchor="end" fill="${ink}">${t}</text>`
  return over(fill(rect(1352, 108, 176, 560), '#8fa39c'), { dx: 12, dy: 16 }) + fill(rect(1352, 108, 176, 560), '#e8dcbc') + stroke(rect(1352, 108, 176, 560), ink, 7) + stroke(marks, ink, 4) + [0, 10, 20, 30, 40].map(figure).join('')
    + fill(rect(1470, 132, 24, 470), paper) + stroke(rect(1470, 132, 24, 470), ink, 5) + fill(rect(1474, y(7), 16, 620 - y(7)), inks.red) + fill(disc(1482, 618, 27), inks.red) + stroke(disc(1482, 618, 27), ink, 5) + fill(poly([[1500, y(7)], [1522, y(7) - 13], [1522, y(7) + 13]]), inks.red)
}

// The fish quay.
function crates(tall, seed) {
  const random = chance(seed)
  return Array.from({ length: tall }, (_, i) => {
    const x = random.near(0, 5)
    const y = -60 - i * 62
    const d = rect(x - 82, y, 164, 58)
    return fill(d, i % 3 === 1 ? '#c9a15c' : i % 3 ? '#8fb0b3' : '#a9c4c0') + fill(rect(x - 82, y, 46, 58), '#3a5f6b') + fill(rect(x - 20, y + 14, 66, 12), ink) + stroke(d + `M${x - 82} ${y + 36}L${x + 82} ${y + 36}`, ink, 5)
      + (i === tall - 1 ? fill([0, 1, 2, 3, 4].map(k => gouge([x - 70 + k * 26, y + 2], [x - 34 + k * 26, y - 18], 13, 4)).join(''), paper) : '')
  }).join('')
}

function porter(coat, light) {
  const body = 'M-64 -238C-70 -290 -30 -312 8 -308C52 -304 84 -280 84 -230L74 -90L-58 -90Z'
  const legs = 'M-58 -96L-96 -4L-104 20L-42 20L-40 0L-2 -70L24 -4L22 20L90 20L74 -4L74 -96Z'
  const arm = 'M56 -286L104 -230L168 -196L172 -172L150 -164L84 -190L48 -224Z'
  const apron = 'M-62 -190L78 -190L84 -60L-68 -56Z'
  return fill(arm, coat) + stroke(arm, ink, 5) + fill(legs, '#0d1a20') + fill(body, coat) + within(body, fill(hatch({ x: -70, y: -310, w: 80, h: 230, angle: 86, gap: 12, length: 90, rest: 8, weight: 7, seed: 4 }), '#0d1a20')) + stroke(body, ink, 5)
    + within(apron, fill(apron, '#1f3a45') + stroke('M-66 -150L82 -150', light, 9)) + stroke(apron, ink, 4) + fill(disc(24, -338, 37, 41), '#7d5a45') + fill('M-20 -340C-22 -400 72 -404 70 -342C40 -330 10 -330 -20 -340Z', ink) + stroke('M-18 -342C10 -328 44 -328 70 -342', light, 6)
    + fill(gouge([76, -276], [88, -206], 9, -4) + gouge([58, -370], [68, -344], 6, -3) + gouge([70, -84], [72, 0], 7, -2), light)
}

const barrow = (x, y, scale, tall, coat, seed) => at(x, y, over(fill(disc(90, 26, 260, 20), '#0f2029')) + stroke('M150 -180L268 10', ink, 14) + at(280, -10, crates(tall, seed) + fill(rect(-92, -4, 184, 14), ink)) + fill(disc(230, 12, 30), ink) + fill(disc(230, 12, 12), '#8fb0b3') + porter(coat, '#f0c56a'), { scale })

function scales() {
  return fill(rect(40, 850, 320, 46), '#3a5f6b') + stroke(rect(40, 850, 320, 46), ink, 7) + fill(poly([[40, 850], [90, 806], [400, 806], [360, 850]]), '#8fb0b3') + stroke(poly([[40, 850], [90, 806], [400, 806], [360, 850]]), ink, 7) + fill(hatch({ x: 80, y: 812, w: 290, h: 34, angle: 0, gap: 11, length: 50, weight: 4, seed: 3 }), '#3a5f6b')
    + fill(rect(96, 470, 46, 360), '#24414d') + stroke(rect(96, 470, 46, 360), ink, 7) + fill(disc(119, 420, 104), ink) + fill(disc(119, 420, 88), '#f1e3b8') + Array.from({ length: 20 }, (_, i) => at(119, 420, fill(rect(-2.5, -80, 5, i % 5 ? 12 : 22), ink), { turn: i * 18 })).join('') + at(119, 420, fill(poly([[-6, 18], [0, -66], [6, 18]]), inks.red), { turn: 62 }) + fill(disc(119, 420, 10), ink)
}

export const pictures = {
  'room-six': () => sheet(W, H, [roomSix(), fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 3 }), paper, 'opacity="0.6"')], { ground: '#b9b4cc' }),
  'cold-radiator': () => sheet(W, H, [
    fill(rect(0, 0, W, H), '#b4c6bd'), fill(hatch({ x: 0, y: 0, w: W, h: 1000, angle: 58, gap: 48, length: 150, rest: 130, weight: 5, seed: 4 }), '#9db2a8'), fill(rect(0, 1000, W, 70), '#6d5a48'), stroke(`M0 1000L${W} 1000`, ink, 8),
    fill(rect(600, 70, 640, 490), paper), stroke(rect(600, 70, 640, 490), ink, 8), fill(rect(632, 102, 576, 426), '#5d8593'), within(rect(632, 102, 576, 426), fill(frost(), paper)), stroke(rect(632, 102, 576, 426), ink, 7), fill(rect(908, 102, 24, 426) + rect(632, 296, 576, 22), paper), stroke('M908 102L908 528M932 102L932 528M632 296L908 296M632 318L908 318M932 296L1208 296M932 318L1208 318', ink, 4), fill(rect(570, 548, 700, 32), paper) + stroke(rect(570, 548, 700, 32), ink, 7),
    over(fill(rect(600, 630, 660, 340), '#8fa39c'), { dx: 14, dy: 20 }), radiator(), coatedChair(), thermometer(),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 3 }), paper, 'opacity="0.6"'),
  ]),
  'fish-dock-before-dawn': () => {
    const lamp = (x, y, s) => fill(poly([[x - 16 * s, y], [x + 16 * s, y], [x + 170 * s, y + 420 * s], [x - 170 * s, y + 420 * s]]), '#f0c56a', 'opacity="0.16"') + stroke(`M${x} ${y - 10}L${x} ${y - 60 * s}L${x - 90 * s} ${y - 60 * s}L${x - 90 * s} ${y + 470 * s}`, '#0a171e', 11 * s) + fill(poly([[x - 20 * s, y - 26 * s], [x + 20 * s, y - 26 * s], [x + 58 * s, y], [x - 58 * s, y]]), '#0a171e') + fill(disc(x, y, 50 * s, 9 * s), '#f6d27a')
    const random = chance('wet')
    const shine = (x, y, w) => Array.from({ length: 22 }, (_, i) => gouge([random.near(x - w - i * 2, 30), y + i * 17], [random.near(x + w + i * 2, 30), y + i * 17 + 1], 7, 2)).join('')
    const boat = 'M960 570L1600 560L1620 460L1540 480L1220 500L1010 490Z'
    return sheet(W, H, [
      fill(hatch({ x: 0, y: 0, w: W, h: 560, angle: -5, gap: 24, length: 220, rest: 130, weight: 4, stray: 5, seed: 4 }), '#254a59'),
      fill(rect(0, 540, W, 60), '#0f2631'), fill(water({ x: 0, y: 544, w: W, h: 60, near: 16, far: 8, fat: 5, length: 150, seed: 4 }), '#3a5f6b'),
      fill('M440 560L440 330L700 250L960 330L960 560Z', '#132a35') + stroke('M440 330L700 250L960 330', '#3a5f6b', 6) + fill([480, 560, 640, 720, 800, 880].map(x => rect(x, 420, 46, 60)).join(''), '#1f3f4c'),
      fill(boat, '#0a171e') + fill(rect(1330, 390, 130, 100), '#0a171e') + fill(rect(1352, 412, 36, 30), '#f0c56a') + stroke('M1260 500L1260 220M1260 240L1100 490M1260 230L1540 480M1500 490L1500 330', '#0a171e', 8) + stroke('M1012 494C1200 510 1400 500 1610 470', '#8fb0b3', 5),
      fill(rect(0, 590, W, 480), '#24414d'), stroke(`M0 590L${W} 590`, '#0a171e', 14), fill(hatch({ x: 0, y: 610, w: W, h: 460, angle: 0, gap: 26, length: 170, rest: 90, weight: 7, seed: 6 }), '#18303b'), fill(water({ x: 0, y: 620, w: W, h: 450, near: 40, far: 14, fat: 5, length: 170, rest: 1.6, seed: 12 }), '#4f7680'),
      lamp(300, 130, 1), lamp(1010, 200, 0.86), fill(shine(300, 640, 54) + shine(1010, 640, 46), '#e9b44c'),
      barrow(1366, 740, 0.62, 6, '#3a5f6b', 'a'), scales(), barrow(500, 846, 0.86, 6, '#94222f', 'b'), barrow(900, 1004, 1.2, 6, '#2f727a', 'c'),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 140, seed: 3 }), paper, 'opacity="0.5"'),
    ], { ground: '#1b3946' })
  },
}
