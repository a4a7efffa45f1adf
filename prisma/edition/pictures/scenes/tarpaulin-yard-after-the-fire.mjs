// The Sailmakers' Warehouse after the fire: walls, black windows, no roof.
import { H, W, camera, chance, dots, engrave, fill, gouge, hatch, ink, inks, mix, noise, over, paper, poly, ribbon, sheet, smooth, specks, stroke, within } from '../press/draw.mjs'

const cam = camera({ eye: [-13, 1.9, -25], target: [2, 6.7, 2], lens: 0.98, centre: [0.5, 0.56] })
const see = p => cam.spot(p)
const soot = '#2b2322'
const random = chance('yard')
const [long, deep, high] = [24, 15, 14.4]
const floor = 3.6
const origin = [-6, 0, 0]

// Each wall: a point from metres along and up.
const walls = {
  front: (u, v, out = 0) => [origin[0] + u, v, origin[2] - out],
  side: (u, v, out = 0) => [origin[0] - out, v, origin[2] + u],
}

function crest(place, length, seed) {
  const rough = chance(seed)
  const out = []
  for (let u = 0; u <= length + 0.01; u += 0.75) out.push(see(place(u, high + rough.between(-1.1, 0.7) * (Math.sin(u * 0.8) * 0.5 + 0.6))))
  return out
}

const face = (place, length, seed) => [...crest(place, length, seed), see(place(length, 0)), see(place(0, 0))]

function window(place, u, v, w, h) {
  const arch = [0, 0.15, 0.35, 0.5, 0.65, 0.85, 1].map(t => see(place(u + w * t, v + h + Math.sin(t * Math.PI) * 0.28)))
  const hole = poly([see(place(u, v)), ...arch, see(place(u + w, v))])
  const reveal = poly([see(place(u, v)), see(place(u + w, v)), see(place(u + w, v + 0.16)), see(place(u, v + 0.16))])
  const lean = random.near(0, 0.3)
  const tall = random.between(0.8, 1.7)
  const lick = [[0, 0.1], [-0.12, tall * 0.35], [0.16, tall * 0.5], [0.26 + lean, tall], [0.42, tall * 0.55], [0.62 + lean, tall * 0.86], [0.8, tall * 0.45], [1.1, tall * 0.3], [1, 0.1]]
  const licks = fill(smooth(lick.map(([t, d]) => see(place(u + w * t, v + h + d))), true), soot)
  const lintel = poly([...[0, 0.5, 1].map(t => see(place(u - 0.12 + (w + 0.24) * t, v + h + Math.sin(t * Math.PI) * 0.28))), ...[1, 0.5, 0].map(t => see(place(u - 0.12 + (w + 0.24) * t, v + h + 0.34 + Math.sin(t * Math.PI) * 0.28)))])
  return fill(lintel, '#8d3a22') + licks + fill(hole, ink) + fill(reveal, '#9c988b')
}

const windows = (place, length, count) => {
  const step = length / count
  const out = []
  for (let f = 0; f < 4; f++) for (let i = 0; i < count; i++) if (!(f === 0 && i === Math.floor(count / 2) - 1)) out.push(window(place, i * step + step * 0.28, f * floor + 0.95, step * 0.44, 1.75))
  return out.join('')
}

function bricks(place, length, colour, seed, weight) {
  const chip = chance(seed)
  let d = ''
  for (let v = 0.3; v < high; v += 0.42) {
    for (let u = chip() * 0.8; u < length; u += chip.between(1, 4.2)) {
      const w = chip.between(0.5, 1.5)
      d += gouge(see(place(u, v)), see(place(Math.min(length, u + w), v)), Math.max(1.6, cam.size(place(u, v), 0.07) * weight))
    }
  }
  return fill(d, colour)
}

// What is left of the roof: a few burnt couples against the sky.
function rafters() {
  const mid = origin[2] + deep / 2
  return [2, 5.2, 9.4, 16.2, 20.8].map((u, i) => {
    const tops = [high + 4.6, high + 5.4, high + 3.2, high + 4.8, high + 2.4][i]
    const foot = see([origin[0] + u, high - 1.2, origin[2] + 0.4])
    const tip = see([origin[0] + u + (i - 2) * 0.2, tops, mix([origin[2]], [mid], (tops - high) / 4.4)[0]])
    const far = see([origin[0] + u, high - 1, origin[2] + deep])
    return fill(ribbon([foot, mix(foot, tip, 0.5), tip], t => 17 - t * 7), ink) + (i % 2 ? '' : fill(ribbon([far, mix(far, tip, 0.5), mix(far, tip, 0.86)], t => 11 - t * 5), ink))
  }).join('')
}

function cobbles() {
  let d = ''
  for (let z = -24.2; z < 14; z += 0.52 + (z + 24) * 0.018) {
    for (let x = -34 + random(); x < 44; x += random.between(0.5, 1.9)) {
      const w = random.between(0.24, 0.42)
      const [a, b] = [see([x, 0, z]), see([x + w, 0, z])]
      if (a[0] < -40 || a[0] > W + 40 || a[1] > H + 20) continue
      d += gouge(a, b, Math.min(15, Math.max(1.2, cam.size([x, 0, z], 0.09))), -3)
    }
  }
  return fill(d, '#6f6a5f')
}

function tape() {
  const posts = [[-30, 700], [300, 650], [880, 672], [1420, 640], [1640, 668]]
  const runs = posts.slice(1).map(([x, y], i) => {
    const [a, b] = [posts[i], [x, y]]
    const sag = 44 + i * 14
    const at = t => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + Math.sin(Math.PI * t) * sag + (i === 1 ? 70 : 70)]
    const steps = Array.from({ length: 25 }, (_, k) => at(k / 24))
    const strip = poly([...steps, ...steps.slice().reverse().map(([u, v], k) => [u, v + 25 + Math.sin(k * 0.7 + i) * 5])])
    const bands = steps.slice(0, -1).filter((_, k) => k % 2 === 0).map(([u, v]) => poly([[u, v - 8], [u + 22, v - 8], [u + 40, v + 44], [u + 18, v + 44]]))
    return fill(strip, paper) + within(strip, fill(bands.join(''), inks.red)) + stroke(strip, ink, 3)
  })
  const stands = posts.slice(1, 4).map(([x, y]) => fill(poly([[x - 8, y + 52], [x + 8, y + 52], [x + 10, 1010], [x - 10, 1010]]), ink) + fill(poly([[x - 56, 1030], [x - 16, 990], [x + 16, 990], [x + 56, 1030]]), ink) + fill(gouge([x - 3, y + 64], [x - 4, 980], 4), inks.fog))
  return stands.join('') + runs.join('')
}

export const pictures = {
  'tarpaulin-yard-after-the-fire': () => {
    const drift = noise('smoke')
    const sky = (x, y) => Math.max(0, drift(x / 380 + y / 600, y / 120) * 0.6 + 0.28 - y / 1500)
    const [front, side] = [face(walls.front, long, 'f'), face(walls.side, deep, 's')]
    const inner = [see([origin[0], high - 2, origin[2] + deep]), ...Array.from({ length: 20 }, (_, i) => see([origin[0] + i * long / 19, high + random.between(-1, 0.9), origin[2] + deep])), see([origin[0] + long, high - 2, origin[2] + deep])]
    const door = [[12.4, 0], [12.4, 2.9], [13.7, 3.3], [15, 2.9], [15, 0]].map(([u, v]) => see(walls.front(u - 3.8, v)))
    const horizon = see([0, 1.9, 9000])[1]
    const neighbour = [[-20, horizon + 20], [-20, 470], [60, 420], [60, 380], [92, 380], [92, 404], [168, 474], [168, horizon + 20]]
    const right = [[1640, horizon + 20], [1640, 560], [1500, 548], [1500, horizon + 20]]
    const puddle = 'M980 1020C1020 990 1180 984 1300 1000C1380 1012 1330 1040 1220 1046C1100 1056 940 1046 980 1020Z'
    return sheet(W, H, [
      fill(engrave({ x: 0, y: 0, w: W, h: 760, angle: -9, gap: 30, tone: sky, seed: 5, sway: 6, step: 26 }), '#9fa9a4'),
      fill(poly(neighbour), '#6c7678') + fill(poly(right), '#7d8686'), within(poly(neighbour), fill(hatch({ x: 0, y: 400, w: 170, h: 340, angle: 0, gap: 22, weight: 4, seed: 4 }), '#59635f')),
      fill(poly([[-10, horizon + 4], [W, horizon + 4], [W, H], [-10, H]]), '#a59e8d'), cobbles(),
      fill(poly(inner), '#5a2c20'), rafters(),
      fill(poly(front), inks.rust), within(poly(front), bricks(walls.front, long, '#8d3a22', 'b', 1) + bricks(walls.front, long, '#d58456', 'l', 0.8)),
      fill(poly(side), '#6a2a1c'), within(poly(side), bricks(walls.side, deep, '#411a14', 'c', 1.2)),
      windows(walls.front, long, 8), windows(walls.side, deep, 5), fill(poly(door), ink),
      over(within(poly(front), fill(dots({ x: 560, y: 60, w: 900, h: 360, gap: 17, angle: 30, tone: (x, y) => Math.max(0, 0.5 - (y - 120) / 420) }), '#7d6a60'))),
      stroke(poly(front), ink, 4) + stroke(poly(side), ink, 5),
      over(fill(poly([see([-6, 0, 0]), see([18, 0, 0]), see([20, 0, -2.4]), see([-5, 0, -3])]), '#8f887a')),
      fill(puddle, '#c9d0c8') + within(puddle, fill(hatch({ x: 960, y: 970, w: 460, h: 90, angle: 0, gap: 15, weight: 6, length: 130, rest: 40, seed: 7 }), '#6a2a1c')),
      Array.from({ length: 12 }, (_, i) => { const p = see([-4 + i * 1.9 + random(), 0, -0.6 - random() * 1.6]); const k = cam.size([0, 0, -1], random.between(0.3, 0.8)); return fill(poly([[p[0] - k, p[1] + 4], [p[0] - k * 0.3, p[1] - k * 0.7], [p[0] + k * 0.5, p[1] - k * 0.4], [p[0] + k, p[1] + 6]]), i % 3 ? soot : '#8d3a22') }),
      tape(), fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 8 }), paper, 'opacity="0.6"'),
    ].map(part => [part].flat().join('')), { ground: '#e3ded0' })
  },
}
