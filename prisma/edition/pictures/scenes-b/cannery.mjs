// Penhale Cannery: the line, the packing end, the fitter’s bench, the time clock.
import { H, W, at, camera, chance, disc, dots, fill, gouge, hatch, ink, inks, letters, n, over, paper, poly, rect, sheet, smooth, specks, stroke, within } from '../press/draw.mjs'

const steel = '#a9c4c0'
const tile = '#dfe2d3'

// The worker of the lead picture, 1 unit to the pixel, seen from behind; the origin is between the shoulders.
function worker() {
  const coat = smooth([[-66, -64], [-150, -30], [-196, 60], [-186, 250], [-206, 560], [210, 560], [186, 260], [196, 60], [150, -30], [66, -64]], true)
  const arm = smooth([[110, -34], [196, 10], [310, 92], [430, 96], [520, 70], [560, 84], [548, 108], [520, 128], [430, 156], [300, 186], [170, 150]], true)
  const left = smooth([[-150, -30], [-206, 60], [-236, 240], [-214, 390], [-176, 388], [-160, 240], [-130, 90]], true)
  return fill(arm, '#2b4d5c') + within(arm, fill(hatch({ x: 100, y: 100, w: 480, h: 110, angle: 8, gap: 13, length: 80, rest: 10, weight: 6, seed: 3 }), ink)) + stroke(arm, ink, 6)
    + fill(smooth([[512, 70], [572, 60], [640, 86], [690, 128], [676, 138], [640, 122], [662, 150], [640, 156], [604, 132], [560, 130], [520, 128]], true), inks.clay) + stroke(smooth([[512, 70], [572, 60], [640, 86], [690, 128], [676, 138], [640, 122], [662, 150], [640, 156], [604, 132], [560, 130], [520, 128]], true), ink, 5)
    + fill(rect(494, 62, 32, 74), paper) + stroke(rect(494, 62, 32, 74), ink, 5)
    + fill(coat, '#2b4d5c') + fill(left, '#2b4d5c') + within(coat, fill(hatch({ x: -210, y: -60, w: 190, h: 620, angle: 84, gap: 15, length: 130, rest: 14, weight: 7, seed: 8 }), ink)) + stroke(coat, ink, 6) + stroke(left, ink, 5)
    + fill(poly([[-116, -46], [-84, -56], [20, 214], [-10, 232]]) + poly([[116, -46], [84, -56], [-20, 214], [10, 232]]), paper) + stroke(poly([[-116, -46], [-84, -56], [20, 214], [-10, 232]]) + poly([[116, -46], [84, -56], [-20, 214], [10, 232]]), ink, 4)
    + fill(poly([[-190, 212], [188, 212], [190, 262], [-192, 262]]), paper) + stroke(poly([[-190, 212], [188, 212], [190, 262], [-192, 262]]), ink, 4)
    + fill(smooth([[0, 236], [-70, 206], [-78, 262], [0, 242], [76, 264], [72, 208]], true) + 'M-8 240L-52 420L-22 424L4 246Z' + 'M6 240L36 440L66 430L18 240Z', paper) + stroke(smooth([[0, 236], [-70, 206], [-78, 262], [0, 242], [76, 264], [72, 208]], true) + 'M-8 240L-52 420L-22 424L4 246Z' + 'M6 240L36 440L66 430L18 240Z', ink, 4)
    + fill('M-46 -150L-54 -40C-20 -16 20 -16 54 -40L46 -150Z', inks.clay) + stroke('M-46 -150L-54 -40C-20 -16 20 -16 54 -40L46 -150Z', ink, 5) + fill(hatch({ x: -46, y: -120, w: 44, h: 80, angle: 80, gap: 11, length: 50, weight: 5, seed: 2 }), ink)
    + fill('M-84 -190C-84 -120 -50 -102 0 -102C50 -102 84 -120 84 -190Z', '#4a2f22') + fill('M-96 -182C-110 -300 -60 -330 0 -330C60 -330 110 -300 96 -182C60 -150 -60 -150 -96 -182Z', paper) + stroke('M-96 -182C-110 -300 -60 -330 0 -330C60 -330 110 -300 96 -182C60 -150 -60 -150 -96 -182Z', ink, 6)
    + stroke('M-98 -206C-60 -176 60 -176 98 -206', ink, 5) + fill(gouge([-60, -300], [-74, -220], 8, 3) + gouge([-34, -314], [-44, -210], 8, 3) + gouge([-8, -318], [-12, -206], 6, 1), steel)
}

// The long room.
const cam = camera({ eye: [0, 2.5, -1.2], target: [0, 1.25, 9], lens: 0.82, centre: [0.5, 0.43] })
const quad = (colour, ...points) => fill(poly(cam.face(points)), colour)

// Drawn in centimetres above the floor.
function packer(x, z, i) {
  const px = cam.size([x, 1.1, z], 1) / 100
  const [u, v] = cam.spot([x, 0, z])
  const lean = x < 0 ? 1 : -1
  const f = (a, b) => [a * lean, -b]
  const line = 4 / px
  const body = smooth([[-31, 34], [-27, 84], [-32, 122], [-20, 142], [20, 142], [31, 124], [26, 84], [32, 34]].map(([a, b]) => f(a, b)), true)
  const legs = poly([f(-22, 44), f(-20, 6), f(-24, 0), f(-2, 0), f(-1, 44)]) + poly([f(3, 44), f(4, 0), f(26, 0), f(22, 6), f(22, 44)])
  const arm = smooth([f(12, 138), f(32, 124), f(54, 104), f(74, 102), f(75, 93), f(50, 90), f(26, 100), f(10, 112)], true)
  const hand = smooth([f(73, 103), f(84, 102), f(92, 95), f(88, 92), f(80, 92), f(73, 93)], true)
  return at(n(u), n(v), fill(legs, ink) + fill(hand, inks.clay) + stroke(hand, ink, line * 0.7) + fill(arm, '#2b4d5c') + stroke(arm, ink, line)
    + fill(body, '#2b4d5c') + within(body, fill(hatch({ x: -36, y: -146, w: 36 + lean * -8, h: 116, angle: 88, gap: 7, length: 50, rest: 5, weight: 3.4, seed: i + 3 }), ink)) + stroke(body, ink, line)
    + stroke('M-19 -140L7 -86M19 -140L-7 -86', paper, 6) + stroke('M-28 -84L27 -84', paper, 9) + fill('M-3 -84L-14 -44L-5 -42L3 -84ZM2 -84L9 -48L15 -50L6 -86Z', paper)
    + fill(rect(-8, -152, 16, 14), inks.clay) + fill('M-15 -160C-15 -146 -8 -144 0 -144C8 -144 15 -146 15 -160Z', '#4a2f22') + fill('M-18 -160C-22 -188 22 -188 18 -160C10 -154 -10 -154 -18 -160Z', i % 3 ? paper : steel) + stroke('M-18 -160C-22 -188 22 -188 18 -160C10 -154 -10 -154 -18 -160Z', ink, line), { scale: Math.round(px * 1000) / 1000 })
}

function tins() {
  let out = ''
  for (let z = 15; z > 1.1; z -= 0.42) {
    for (const x of [-0.42, -0.14, 0.14, 0.42]) {
      const [u, v] = cam.spot([x, 1, z])
      const r = cam.size([x, 1, z], 0.115)
      const ry = r * 0.55
      out += fill(disc(u, v, r, ry), ink) + fill(disc(u, v - r * 0.28, r, ry), paper) + fill(disc(u, v - r * 0.28, r * 0.78, ry * 0.76), '#b5552d')
        + (r > 12 ? fill(gouge([u - r * 0.6, v - r * 0.2], [u + r * 0.6, v - r * 0.36], r * 0.24), inks.slate) + fill(gouge([u - r * 0.5, v - r * 0.42], [u + r * 0.5, v - r * 0.5], r * 0.18), steel) : '')
    }
  }
  return out
}

function packing() {
  const lamps = [12, 8.4, 5.6, 3.4].map(z => {
    const [x, y] = cam.spot([0, 3.1, z])
    const s = cam.size([0, 3.1, z], 1)
    return fill(poly([[x - 0.1 * s, y], [x + 0.1 * s, y], [x + s * 0.9, y + s * 1.9], [x - s * 0.9, y + s * 1.9]]), '#f3dca0', 'opacity="0.32"') + stroke(`M${n(x)} -20L${n(x)} ${n(y - s * 0.2)}`, ink, Math.max(2, s * 0.02))
      + fill(poly([[x - s * 0.1, y - s * 0.22], [x + s * 0.1, y - s * 0.22], [x + s * 0.42, y], [x - s * 0.42, y]]), ink) + fill(disc(x, y, s * 0.36, s * 0.06), '#f6d27a')
  }).join('')
  const beams = [3, 5, 7, 9, 11, 13].map(z => quad('#35505a', [-5, 3.9, z], [5, 3.9, z], [5, 3.6, z], [-5, 3.6, z])).join('')
  const windows = side => [2.4, 4.4, 6.4, 8.4, 10.4, 12.4].map(z => {
    const face = [[side, 1.9, z], [side, 3.2, z], [side, 3.2, z + 1.3], [side, 1.9, z + 1.3]]
    return quad(tile, ...face) + stroke(poly(cam.face(face)), ink, 4) + stroke(poly(cam.face([[side, 2.55, z], [side, 2.55, z + 1.3]])) + poly(cam.face([[side, 1.9, z + 0.65], [side, 3.2, z + 0.65]])), ink, 3)
  }).join('')
  const people = [[-1, 8.6], [1, 9.4], [-1, 5.9], [1, 6.6], [-1.02, 3.9], [1.04, 4.3]]
  return [
    quad('#24414d', [-5, 4, 0], [5, 4, 0], [5, 4, 16], [-5, 4, 16]), quad('#6d8c8c', [-5, 0, 0], [-5, 4, 0], [-5, 4, 16], [-5, 0, 16]), quad('#7f9c9b', [5, 0, 0], [5, 4, 0], [5, 4, 16], [5, 0, 16]),
    quad('#b9b59f', [-5, 0, 0], [5, 0, 0], [5, 0, 16], [-5, 0, 16]), quad('#4b6a70', [-5, 0, 16], [5, 0, 16], [5, 4, 16], [-5, 4, 16]), quad(ink, [-1, 0, 15.9], [1, 0, 15.9], [1, 2.4, 15.9], [-1, 2.4, 15.9]),
    within(poly(cam.face([[-5, 0, 0], [5, 0, 0], [5, 0, 16], [-5, 0, 16]])), fill(hatch({ x: 0, y: 560, w: W, h: 520, angle: 0, gap: 26, length: 150, rest: 90, weight: 5, seed: 4 }), '#8f8c78')),
    beams, windows(-5), windows(5),
    quad(ink, [-0.62, 0, 1], [-0.62, 1, 1], [-0.62, 1, 16], [-0.62, 0, 16]), quad(ink, [0.62, 0, 1], [0.62, 1, 1], [0.62, 1, 16], [0.62, 0, 16]),
    quad('#cfd8d2', [-0.66, 1, 0.2], [0.66, 1, 0.2], [0.66, 1, 16], [-0.66, 1, 16]), stroke(poly(cam.face([[-0.66, 1, 0.2], [0.66, 1, 0.2], [0.66, 1, 16], [-0.66, 1, 16]])), ink, 7), quad(inks.slate, [-0.56, 1, 0.2], [0.56, 1, 0.2], [0.56, 1, 16], [-0.56, 1, 16]),
    tins(), lamps, people.slice().sort((a, b) => b[1] - a[1]).map(([x, z], i) => packer(x * 1.2, z, i)),
  ]
}

// Racks of 300 slots each, 143 cards between them.
function rack(x0, seed, held) {
  const random = chance(seed)
  const order = Array.from({ length: 300 }, (_, i) => i).map(i => [random(), i]).sort((a, b) => a[0] - b[0]).slice(0, held).map(([, i]) => i)
  const full = new Set(order)
  const [cols, w, h] = [12, 45, 35]
  let out = fill(rect(x0 - 16, 74, cols * w + 32, 25 * h + 34), '#8a5a35') + stroke(rect(x0 - 16, 74, cols * w + 32, 25 * h + 34), ink, 7)
  let [slots, cards, lips, lines] = ['', '', '', '']
  for (let i = 0; i < 300; i++) {
    const [x, y] = [x0 + (i % cols) * w, 90 + Math.floor(i / cols) * h]
    slots += rect(x + 3, y + 3, w - 6, h - 8)
    if (full.has(i)) {
      const lift = random.between(0, 7)
      cards += rect(x + 7, y - 6 - lift, w - 14, h + lift - 2)
      lines += rect(x + 11, y + 2 - lift, w - 22, 3.4) + rect(x + 11, y + 9 - lift, w - 28, 3)
    }
    lips += rect(x + 1, y + h - 11, w - 2, 10)
  }
  out += fill(slots, '#3b241a') + fill(cards, paper) + fill(lines, inks.red) + fill(lips, '#b98552')
  return out
}

function clock() {
  const body = rect(-118, -330, 236, 640)
  const face = [...Array(12)].map((_, i) => at(0, -190, fill(rect(-4, -84, 8, 18), ink), { turn: i * 30 })).join('')
  return over(fill(body, '#8d8a78'), { dx: 16, dy: 20 }) + fill(body, inks.night) + within(body, fill(hatch({ x: -118, y: -330, w: 60, h: 640, angle: 90, gap: 12, length: 120, rest: 10, weight: 5, seed: 3 }), ink)) + stroke(body, ink, 8)
    + fill(disc(0, -190, 100), paper) + stroke(disc(0, -190, 100), inks.ochre, 12) + stroke(disc(0, -190, 107), ink, 5) + face
    + stroke('M0 -190L-4 -246', ink, 13, 'stroke-linecap="round"') + stroke('M0 -190L-54 -134', ink, 0) + at(0, -190, stroke('M0 16L0 -76', ink, 8, 'stroke-linecap="round"'), { turn: 312 }) + fill(disc(0, -190, 10), inks.red)
    + fill(rect(-84, -40, 168, 60), inks.straw) + stroke(rect(-84, -40, 168, 60), ink, 4) + letters(0, 4, 'PENHALE', { size: 32, weight: 700, anchor: 'middle', face: 'serif' })
    + fill(rect(-70, 70, 140, 18), ink) + fill(rect(-48, 76, 96, 112), paper) + stroke(rect(-48, 76, 96, 112), ink, 4) + fill([0, 1, 2, 3].map(i => rect(-36, 96 + i * 22, 72 - i * 8, 5)).join(''), inks.red) + fill(rect(-74, 62, 148, 14), inks.slate)
    + stroke('M118 20L172 40L172 150', ink, 16) + fill(disc(172, 168, 24), inks.red) + stroke(disc(172, 168, 24), ink, 5)
    + fill(poly([[-118, -330], [0, -392], [118, -330]]), inks.night) + stroke(poly([[-118, -330], [0, -392], [118, -330]]), ink, 8) + fill(poly([[-96, 310], [96, 310], [60, 360], [-60, 360]]), ink)
}

// A seaming chuck, seen a little from above: a flange, a collar and a bore.
function chuck(x, y, r) {
  const ry = r * 0.42
  const band = (w, top, tall) => `M${n(x - w)} ${n(top)}L${n(x - w)} ${n(top + tall)}A${n(w)} ${n(w * 0.42)} 0 0 0 ${n(x + w)} ${n(top + tall)}L${n(x + w)} ${n(top)}Z`
  const foot = band(r, y - r * 0.3, r * 0.3)
  const collar = band(r * 0.62, y - r * 0.95, r * 0.62)
  const shade = (d, w, seed) => within(d, fill(hatch({ x: x - w, y: y - r * 1.2, w: w * 0.9, h: r * 1.8, angle: 90, gap: 10, length: 80, rest: 5, weight: 5, seed }), ink))
  return over(fill(disc(x + r * 0.3, y + ry * 0.5, r * 1.05, ry * 1.05), '#7a5a38')) + fill(foot, '#7f9c9b') + shade(foot, r, 3) + stroke(foot, ink, 5) + fill(disc(x, y - r * 0.3, r, ry), '#cfd8d2') + stroke(disc(x, y - r * 0.3, r, ry), ink, 5)
    + fill(collar, '#7f9c9b') + shade(collar, r * 0.62, 5) + stroke(collar, ink, 5) + fill(disc(x, y - r * 0.95, r * 0.62, ry * 0.62), paper) + stroke(disc(x, y - r * 0.95, r * 0.62, ry * 0.62), ink, 5) + fill(disc(x, y - r * 0.95, r * 0.26, ry * 0.26), ink)
}

function openTin(x, y, s, turn) {
  return at(x, y, over(fill(disc(16, 30, 132, 66), '#7a5a38')) + fill('M-120 -16L-120 30A120 58 0 0 0 120 30L120 -16Z', inks.red) + within('M-120 -16L-120 30A120 58 0 0 0 120 30L120 -16Z', fill(rect(-130, 18, 260, 22), inks.ochre) + fill(hatch({ x: -120, y: -20, w: 90, h: 120, angle: 90, gap: 12, length: 60, weight: 5, seed: 3 }), ink)) + stroke('M-120 -16L-120 30A120 58 0 0 0 120 30L120 -16Z', ink, 6)
    + fill(disc(0, -16, 120, 58), paper) + stroke(disc(0, -16, 120, 58), ink, 6) + fill(disc(0, -8, 102, 46), '#35505a') + stroke(disc(0, -8, 102, 46), ink, 4)
    + at(0, 0, fill('M-104 -42C-130 -190 60 -230 104 -60C40 -96 -50 -88 -104 -42Z', steel) + fill('M-86 -70C-70 -150 30 -180 78 -92C30 -110 -40 -104 -86 -70Z', paper) + stroke('M-104 -42C-130 -190 60 -230 104 -60C40 -96 -50 -88 -104 -42Z', ink, 6), { turn }), { scale: s })
}

function oilCan() {
  const body = 'M-110 120L-92 -40C-60 -80 60 -80 92 -40L110 120C60 152 -60 152 -110 120Z'
  return over(fill(disc(60, 136, 150, 34), '#7a5a38')) + stroke('M100 -20C190 -60 200 80 104 90', ink, 24) + stroke('M100 -20C190 -60 200 80 104 90', inks.sea, 12)
    + fill(body, inks.sea) + within(body, fill(hatch({ x: -112, y: -80, w: 100, h: 240, angle: 86, gap: 14, length: 110, rest: 8, weight: 7, seed: 3 }), ink)) + stroke(body, ink, 7)
    + fill('M-40 -62L-26 -120L26 -120L40 -62Z', inks.ochre) + stroke('M-40 -62L-26 -120L26 -120L40 -62Z', ink, 6) + fill('M-14 -118C-30 -240 -110 -300 -232 -330L-236 -318C-130 -280 -60 -220 12 -118Z', inks.ochre) + stroke('M-14 -118C-30 -240 -110 -300 -232 -330L-236 -318C-130 -280 -60 -220 12 -118Z', ink, 6)
    + fill(gouge([62, -30], [76, 100], 12, -4), paper)
}

export const pictures = {
  'penhale-cannery-line': () => {
    const belt = [[380, 1090], [1500, 1090], [1016, 300], [972, 300]]
    const slats = Array.from({ length: 26 }, (_, i) => {
      const t = 1 - 1 / (1 + i * 0.22)
      const y = 1090 - 790 * t
      return `M${n(380 + 592 * t)} ${n(y)}L${n(1500 - 484 * t)} ${n(y)}`
    }).join('')
    const tray = poly([[1236, 880], [1560, 880], [1620, 1010], [1290, 1010]])
    return sheet(W, H, [
      fill(rect(0, 0, W, 640), '#c7d2c8'), fill(rect(0, 330, W, 310), '#7f9c9b'),
      stroke(Array.from({ length: 17 }, (_, i) => `M${i * 100} 330L${i * 100} 640`).join('') + [400, 470, 540, 610].map(y => `M0 ${y}L${W} ${y}`).join(''), '#5f7f80', 3),
      [60, 420, 1200].map(x => fill(rect(x, 46, 300, 220), paper) + over(fill(dots({ x, y: 46, w: 300, h: 220, gap: 15, tone: (px, py) => (py - 40) / 620 }), '#b9c9b8')) + stroke(rect(x, 46, 300, 220) + `M${x + 100} 46L${x + 100} 266M${x + 200} 46L${x + 200} 266M${x} 156L${x + 300} 156`, ink, 7)),
      fill(rect(0, 640, W, 430), '#9b8f74'), fill(hatch({ x: 0, y: 640, w: W, h: 430, angle: 0, gap: 24, length: 160, rest: 100, weight: 5, seed: 6 }), '#7d7259'),
      fill(poly([[344, 1090], [964, 300], [1024, 300], [1560, 1090]]), ink), fill(poly(belt), inks.slate), stroke(slats, '#34454f', 5),
      fill(poly([[344, 1090], [964, 300], [974, 300], [396, 1090]]), '#dfe5dc'), fill(poly([[1560, 1090], [1024, 300], [1014, 300], [1496, 1090]]), '#dfe5dc'),
      stroke('M344 1090L964 300M396 1090L974 300M1560 1090L1024 300M1496 1090L1014 300', ink, 4),
      fill(rect(918, 214, 152, 130), inks.night) + stroke(rect(918, 214, 152, 130), ink, 6) + fill(rect(950, 300, 88, 44), ink) + fill(disc(1046, 238, 11), inks.red),
      stroke('M1120 -20L1120 90', ink, 6), fill(poly([[1084, 90], [1156, 90], [1230, 176], [1010, 176]]), ink), fill(disc(1120, 176, 104, 13), '#f3d27c'),
      over(fill(tray, '#7d7259'), { dx: 16, dy: 20 }), fill(tray, '#b98552'), stroke(tray, ink, 7), fill(poly([[1290, 1010], [1620, 1010], [1620, 1050], [1290, 1050]]), '#8a5a35'), stroke('M1290 1010L1290 1052L1620 1052', ink, 7),
      fill('M1344 936L1344 968A70 30 0 0 0 1484 968L1484 936Z', inks.red) + stroke('M1344 936L1344 968A70 30 0 0 0 1484 968L1484 936Z', ink, 5), fill(disc(1414, 936, 70, 30), inks.ochre) + stroke(disc(1414, 936, 70, 30), ink, 5) + stroke(disc(1414, 936, 50, 21), ink, 3),
      at(520, 590, worker()),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 3 }), paper, 'opacity="0.6"'),
    ])
  },
  'cannery-line-two-packing-end': () => sheet(W, H, [packing(), fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 3 }), paper, 'opacity="0.6"')]),
  'cannery-fitters-bench': () => {
    const sizes = [44, 54, 66, 78, 92, 106, 122]
    let x = 76
    const row = sizes.map(r => {
      x += r
      const out = chuck(x, 640, r)
      x += r + 38
      return out
    })
    const rag = smooth([[1010, 930], [1080, 860], [1190, 880], [1290, 840], [1420, 900], [1540, 880], [1590, 960], [1500, 1030], [1380, 1010], [1260, 1050], [1120, 1020], [1040, 1010]], true)
    return sheet(W, H, [
      fill(rect(0, 0, W, 430), '#35505a'), fill(hatch({ x: 0, y: 0, w: W, h: 430, angle: 90, gap: 30, length: 180, rest: 60, weight: 6, seed: 4 }), '#24414d'),
      stroke('M140 -10L140 60', ink, 8), at(140, 60, fill('M-22 0C-60 -20 -60 70 -16 60L-14 250L14 250L16 60C60 70 60 -20 22 0L20 30L-20 30Z', steel) + stroke('M-22 0C-60 -20 -60 70 -16 60L-14 250L14 250L16 60C60 70 60 -20 22 0L20 30L-20 30Z', ink, 6)),
      at(300, 56, fill(rect(-40, 0, 80, 46), ink) + fill(rect(-9, 46, 18, 220), '#b98552') + stroke(rect(-9, 46, 18, 220), ink, 5)), at(440, 50, fill(rect(-10, 0, 20, 110), inks.red) + stroke(rect(-10, 0, 20, 110), ink, 5) + fill(rect(-4, 110, 8, 150), steel)),
      fill(rect(0, 420, W, 660), '#b98552'), stroke(`M0 420L${W} 420`, ink, 9), fill(hatch({ x: 0, y: 430, w: W, h: 640, angle: -1, gap: 30, length: 300, rest: 120, weight: 6, stray: 6, seed: 7 }), '#94663a'), stroke('M0 722L1600 716', ink, 5),
      at(1310, 380, oilCan(), { scale: 1.06 }), row,
      openTin(190, 920, 1, 0), openTin(510, 950, 1.05, -14), openTin(840, 910, 0.96, 10),
      over(fill(rag, '#7a5a38'), { dx: 12, dy: 18 }), fill(rag, inks.red), within(rag, stroke(Array.from({ length: 12 }, (_, i) => `M${980 + i * 56} 820C${1010 + i * 56} 900 ${960 + i * 56} 980 ${1000 + i * 56} 1080`).join(''), paper, 6) + fill(hatch({ x: 1000, y: 830, w: 600, h: 230, angle: 24, gap: 20, length: 110, rest: 60, weight: 8, seed: 9 }), ink)), stroke(rag, ink, 6),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 3 }), paper, 'opacity="0.6"'),
    ])
  },
  'cannery-time-clock': () => sheet(W, H, [
    fill(rect(0, 0, W, H), '#c9cdb8'), fill(rect(0, 760, W, 310), '#7f9c9b'), stroke(`M0 760L${W} 760`, ink, 5),
    fill(hatch({ x: 0, y: 0, w: W, h: 760, angle: 62, gap: 24, length: 120, rest: 60, weight: 4, seed: 4 }), '#b3b89f'),
    rack(46, 'left', 78), rack(1014, 'right', 65), at(800, 520, clock()),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 3 }), paper, 'opacity="0.6"'),
  ]),
}
