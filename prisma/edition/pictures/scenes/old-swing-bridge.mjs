// The bridge at night, half open, seen from a boat.
import { H, W, box, camera, chance, disc, engrave, fill, gouge, ink, n, paper, poly, rect, sheet, specks, stroke, water, within, at } from '../press/draw.mjs'
import { bracing, cabin, cabinRoof, deck, members, placed } from '../parts/bridge.mjs'
import { ketch } from '../parts/ketch.mjs'

const sky = '#21404f'
const pale = '#8fb0b3'
const glow = '#e9b44c'
const horizon = 742
const cam = camera({ eye: [34, 2.6, -62], target: [1, 8.4, 0], lens: 0.98, centre: [0.53, 0.5] })
const turned = placed([-4, 7.4, 0], -0.62)
const put = ([s, h, t]) => turned([-s, h, t])
const see = p => cam.spot(put(p))
const moon = [352, 236]

function bars(list, colour, thick = 1) {
  return list.map(([a, b, w]) => {
    const mid = a.map((v, i) => (v + b[i]) / 2)
    return stroke(`M${see(a).map(n).join(' ')}L${see(b).map(n).join(' ')}`, colour, n(Math.max(1.6, cam.size(put(mid), w) * thick)), 'stroke-linecap="square"')
  }).join('')
}

function pier() {
  const ring = (r, y) => Array.from({ length: 40 }, (_, i) => cam.spot([-4 + r * Math.cos(i * Math.PI / 20), y, r * Math.sin(i * Math.PI / 20)]))
  const span = (r, y) => ring(r, y).reduce(([l, h, b], p) => [p[0] < l[0] ? p : l, p[0] > h[0] ? p : h, p[1] > b[1] ? p : b], [[9e9, 0], [-9e9, 0], [0, -9e9]])
  const [tl, tr] = span(6.4, 5.6)
  const [bl, br] = span(7, -0.4)
  const body = poly([tl, tr, br, bl])
  const courses = [0.4, 1.7, 3, 4.3].map(y => { const [l, r] = span(6.9, y); return gouge([l[0] + 20, l[1]], [r[0] - 130, r[1] + 2], 3, -6) }).join('')
  const [rl, rr] = span(5.4, 7)
  return fill(body, ink) + within(body, fill(engrave({ x: tl[0], y: tl[1], w: 130, h: 300, angle: 90, gap: 14, seed: 3, tone: x => 0.75 - (x - tl[0]) / 150 }), pale)) + fill(courses, pale)
    + fill(poly([[rl[0], tl[1] - 4], [rl[0], rl[1]], [rr[0], rr[1]], [rr[0], tl[1] - 4]]), ink)
    + fill(Array.from({ length: 9 }, (_, i) => disc(rl[0] + 16 + i * 22, tl[1] - 14, 5)).join(''), pale)
}

function house() {
  const byName = Object.fromEntries(cabin.map(([name, points]) => [name, points.map(see)]))
  const [a, b, c, e, tip] = cabinRoof.map(see)
  const pane = (t, u, y, v) => poly([[2.62, y, t], [2.62, y, u], [2.62, v, u], [2.62, v, t]].map(see))
  return ['back', 'right', 'left', 'front'].map(k => fill(poly(byName[k]), ink)).join('')
    + fill(pane(-2.2, 2.2, 10.2, 11.8), glow) + stroke([-0.75, 0.75].map(t => `M${see([2.62, 10.2, t]).map(n)}L${see([2.62, 11.8, t]).map(n)}`).join(''), ink, 5)
    + fill(poly([a, b, tip]), ink) + fill(poly([b, c, tip]), ink) + fill(poly([c, e, tip]), ink) + fill(poly([e, a, tip]), ink) + stroke(`M${a.map(n)}L${tip.map(n)}`, pale, 3)
}

// The stone ends of the road on either bank.
function abutment(from, to) {
  const faces = box([from, -0.5, -4.6], [to, 7.2, 4.6]).map(([name, points]) => [name, poly(cam.face(points))])
  const kerb = box([from, 7.2, -4.6], [to, 8.3, -4.2]).map(([, points]) => poly(cam.face(points))).join('')
  const courses = [1, 2.4, 3.8, 5.2].map(y => `M${cam.spot([Math.min(to, 52), y, -4.62]).map(n)}L${cam.spot([Math.max(from, -52), y, -4.62]).map(n)}`).join('')
  return faces.map(([, d]) => fill(d, '#102630')).join('') + stroke(courses, '#2c4c58', 3, 'stroke-dasharray="70 16"') + fill(kerb, ink)
}

const town = () => {
  const random = chance('roofs')
  let x = -20
  let d = `M-20 ${horizon}`
  while (x < W + 40) {
    const w = random.between(46, 120)
    const h = random.between(24, 74)
    d += random() < 0.45 ? `L${n(x)} ${n(horizon - h)}L${n(x + w / 2)} ${n(horizon - h - 26)}L${n(x + w)} ${n(horizon - h)}` : `L${n(x)} ${n(horizon - h)}L${n(x + w)} ${n(horizon - h)}`
    x += w
  }
  return d + `L${W + 40} ${horizon}Z`
}

export const pictures = {
  'old-swing-bridge': () => {
    const halo = (x, y) => {
      const r = Math.hypot(x - moon[0], y - moon[1])
      return Math.max(0.07, Math.min(1, Math.max(0, (r - 62) / 150)) * (0.62 - r / 1100))
    }
    const random = chance('sparks')
    const [wx] = see([2.6, 11, 0])
    const [px] = cam.spot([-4, 0, 0])
    const path = Array.from({ length: 44 }, (_, i) => {
      const y = horizon + 16 + i * 7.2
      const w = 16 + i * 1.6
      return gouge([random.near(wx - w, 16), y], [random.near(wx + w, 16), y + 1], 5 + i * 0.06, 1)
    }).join('')
    const silver = Array.from({ length: 36 }, (_, i) => {
      const y = horizon + 10 + i * 9
      const w = 26 + i * 3
      return gouge([random.near(moon[0] - w, 24), y], [random.near(moon[0] + w, 24), y + 1], 5, 1)
    }).join('')
    return sheet(W, H, [
      fill(engrave({ x: 0, y: 0, w: W, h: horizon, angle: -4, gap: 22, tone: halo, seed: 4, sway: 5 }), '#4f7680'),
      fill(disc(...moon, 54), '#efe3c2'),
      fill([[-190, 18, 240], [-120, 34, 190], [-160, 50, 330]].map(([x, y, w]) => gouge([moon[0] + x, moon[1] + y], [moon[0] + x + w, moon[1] + y - 8], 7, 3)).join(''), sky),
      fill(town(), '#132a35'),
      fill(rect(0, horizon, W, H - horizon), '#18323f'),
      fill(water({ x: -60, y: horizon + 10, w: W + 120, h: 330, near: 30, far: 9, fat: 7, length: 210, rest: 1.3, seed: 9 }), '#3a5f6b'),
      fill(water({ x: px - 330, y: horizon + 4, w: 760, h: 180, near: 15, far: 8, fat: 14, length: 240, rest: 0.15, seed: 12 }), ink),
      fill(silver, '#cfd4c2'), fill(path, glow),
      abutment(-90, -36), abutment(28.5, 60),
      bars(members[1], '#0f2029'), fill(poly(cam.face(deck.map(put))), ink), pier(), bars(bracing(), ink),
      bars(members[0], ink, 1.25), bars(members[0].map(([a, b, w]) => [[a[0], a[1] + 0.16, a[2] - 0.1], [b[0], b[1] + 0.16, b[2] - 0.1], w * 0.2]), pale),
      house(),
      at(368, 912, fill(water({ x: -170, y: 4, w: 340, h: 120, near: 13, far: 9, fat: 11, length: 130, rest: 0.3, seed: 5 }), '#0c1a21') + ketch({ hull: ink, rig: '#0c1a21', trim: pale, lamp: glow }), { scale: 1.75 }),
      fill(Array.from({ length: 14 }, (_, i) => gouge([random.near(300, 12), 928 + i * 9], [random.near(330, 12), 928 + i * 9], 5)).join(''), glow),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 6 }), paper, 'opacity="0.5"'),
    ], { ground: sky })
  },
}
