// Textures of the block: hatching, dots, water, specks. Each gives the path data of many small marks.
import { chance, noise } from './chance.mjs'
import { gouge, disc, poly, n } from './knife.mjs'

const value = (thing, ...at) => (typeof thing === 'function' ? thing(...at) : thing)

// Rows of gouge marks at an angle (degrees). `weight` is a width in px or a function of x, y; 0 leaves the block alone.
export function hatch({ x, y, w, h, angle = 0, gap = 12, length = 90, rest = 18, weight = 4, seed = 1, stray = 1.5 }) {
  const random = chance(seed)
  const a = (angle * Math.PI) / 180
  const [cx, cy, reach] = [x + w / 2, y + h / 2, Math.hypot(w, h) / 2]
  const at = (s, t) => [cx + s * Math.cos(a) - t * Math.sin(a), cy + s * Math.sin(a) + t * Math.cos(a)]
  const inside = ([px, py]) => px > x - 4 && px < x + w + 4 && py > y - 4 && py < y + h + 4
  let d = ''
  for (let t = -reach; t < reach; t += gap) {
    let s = -reach - random() * length
    while (s < reach) {
      const run = length * random.between(0.6, 1.4)
      const from = at(s, random.near(t, stray))
      const to = at(s + run, random.near(t, stray))
      const mid = at(s + run / 2, t)
      const width = value(weight, mid[0], mid[1])
      if (width > 0.4 && (inside(mid) || inside(from) || inside(to))) d += gouge(from, to, width, random.near(0, stray))
      s += run + rest * random.between(0.5, 1.6)
    }
  }
  return d
}

// Parallel engraved lines whose thickness follows a tone from 0 (white) to 1 (black).
export function engrave({ x, y, w, h, angle = 0, gap = 10, tone, seed = 1, step = 14, sway = 2 }) {
  const wander = noise(seed)
  const a = (angle * Math.PI) / 180
  const [cx, cy, reach] = [x + w / 2, y + h / 2, Math.hypot(w, h) / 2]
  let d = ''
  for (let t = -reach; t < reach; t += gap) {
    let upper = []
    let lower = []
    const close = () => {
      if (upper.length > 1) d += poly([...upper, ...lower.reverse()])
      upper = []
      lower = []
    }
    for (let s = -reach; s <= reach; s += step) {
      const o = t + wander(s / 90, t / 40) * sway
      const px = cx + s * Math.cos(a) - o * Math.sin(a)
      const py = cy + s * Math.sin(a) + o * Math.cos(a)
      const out = px < x - step || px > x + w + step || py < y - step || py > y + h + step
      const half = out ? 0 : (Math.min(1, Math.max(0, tone(px, py))) * gap) / 2
      if (half < 0.35) { close(); continue }
      upper.push([px + Math.sin(a) * half, py - Math.cos(a) * half])
      lower.push([px - Math.sin(a) * half, py + Math.cos(a) * half])
    }
    close()
  }
  return d
}

// Halftone dots on a turned screen.
export function dots({ x, y, w, h, angle = 25, gap = 14, tone = 0.3 }) {
  const a = (angle * Math.PI) / 180
  const reach = Math.hypot(w, h) / 2
  let d = ''
  for (let t = -reach; t < reach; t += gap) {
    for (let s = -reach; s < reach; s += gap) {
      const px = x + w / 2 + s * Math.cos(a) - t * Math.sin(a)
      const py = y + h / 2 + s * Math.sin(a) + t * Math.cos(a)
      if (px < x || px > x + w || py < y || py > y + h) continue
      const r = gap * Math.sqrt(Math.min(1, Math.max(0, value(tone, px, py))) / Math.PI)
      if (r > 0.5) d += disc(px, py, r)
    }
  }
  return d
}

// Water: level strokes, closer and finer towards the horizon. `weight` may thin or fatten them by place.
export function water({ x, y, w, h, seed = 1, near = 26, far = 7, fat = 5, length = 150, weight = 1, rest = 0.9 }) {
  const random = chance(seed)
  let d = ''
  for (let t = 0, py = y; py < y + h; t = (py - y) / h) {
    const scale = (far + (near - far) * t) / near
    for (let px = x - random() * length; px < x + w;) {
      const run = length * scale * random.between(0.4, 1.5)
      const width = fat * scale * value(weight, px + run / 2, py)
      const level = random.near(py, near * scale * 0.25)
      if (width > 0.4) d += gouge([px, level], [px + run, random.near(level, 2 * scale)], width, random.near(0, 4 * scale))
      px += run * (1 + rest * random.between(0.3, 1.6))
    }
    py += near * scale
  }
  return d
}

// Stalks and blades: reeds, grass. Each leans with the wind.
export function reeds({ along, count, height = [60, 140], lean = 18, width = 3, seed = 1 }) {
  const random = chance(seed)
  let d = ''
  for (let i = 0; i < count; i++) {
    const [x, y] = along(random(), random)
    const tall = random.between(height[0], height[1])
    d += gouge([x, y], [x + random.near(lean, Math.abs(lean) * 0.8 + 4), y - tall], width * random.between(0.6, 1.3), random.near(0, 6))
  }
  return d
}

// Specks where the ink did not take.
export function specks({ x, y, w, h, count = 160, size = 2.2, seed = 1 }) {
  const random = chance(seed)
  let d = ''
  for (let i = 0; i < count; i++) {
    const px = random.between(x, x + w)
    const py = random.between(y, y + h)
    const r = size * random.between(0.4, 1.2)
    d += `M${n(px)} ${n(py - r)}L${n(px + r * random.between(0.6, 1.4))} ${n(py)}L${n(px)} ${n(py + r)}Z`
  }
  return d
}
