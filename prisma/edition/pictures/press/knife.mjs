// Outlines as a knife would leave them: straight cuts, curves, tapered gouges. All give SVG path data.
import { chance } from './chance.mjs'

export const n = value => Math.round(value * 10) / 10

export const poly = points => 'M' + points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L') + 'Z'

export const line = points => 'M' + points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')

export const rect = (x, y, w, h) => poly([[x, y], [x + w, y], [x + w, y + h], [x, y + h]])

export const disc = (x, y, r, ry = r) =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(ry)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(ry)} 0 1 0 ${n(-2 * r)} 0Z`

// A polygon whose edges wander a little, as hand-cut ones do.
export function cut(points, { seed = 1, jitter = 2, step = 70 } = {}) {
  const random = chance(seed)
  const out = []
  points.forEach(([x, y], i) => {
    const [u, v] = points[(i + 1) % points.length]
    const pieces = Math.max(1, Math.round(Math.hypot(u - x, v - y) / step))
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces
      out.push([random.near(x + (u - x) * t, jitter), random.near(y + (v - y) * t, jitter)])
    }
  })
  return poly(out)
}

export function smooth(points, closed = false) {
  const count = points.length
  const at = i => (closed ? points[(i + count) % count] : points[Math.min(count - 1, Math.max(0, i))])
  let d = `M${n(points[0][0])} ${n(points[0][1])}`
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} `
    d += `${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`
  }
  return d + (closed ? 'Z' : '')
}

// One push of the gouge: pointed at both ends, widest a little past the start.
export function gouge([x, y], [u, v], width, bend = 0) {
  const length = Math.hypot(u - x, v - y) || 1
  const nx = -(v - y) / length
  const ny = (u - x) / length
  const mx = x + (u - x) * 0.45 + nx * bend
  const my = y + (v - y) * 0.45 + ny * bend
  const h = width
  return `M${n(x)} ${n(y)}Q${n(mx + nx * h)} ${n(my + ny * h)} ${n(u)} ${n(v)}Q${n(mx - nx * h)} ${n(my - ny * h)} ${n(x)} ${n(y)}Z`
}

// A stroke that swells and tapers along a run of points: brows, ropes, branches.
export function ribbon(points, width) {
  const wide = typeof width === 'function' ? width : t => width * Math.sin(Math.PI * (0.08 + 0.84 * t))
  const left = []
  const right = []
  points.forEach(([x, y], i) => {
    const [a, b] = points[Math.max(0, i - 1)]
    const [c, e] = points[Math.min(points.length - 1, i + 1)]
    const length = Math.hypot(c - a, e - b) || 1
    const half = wide(i / (points.length - 1)) / 2
    left.push([x - ((e - b) / length) * half, y + ((c - a) / length) * half])
    right.unshift([x + ((e - b) / length) * half, y - ((c - a) / length) * half])
  })
  return smooth([...left, ...right], true)
}

// Points along a Catmull-Rom curve, for ribbons.
export function along(points, pieces = 8) {
  const out = []
  const at = i => points[Math.min(points.length - 1, Math.max(0, i))]
  for (let i = 0; i < points.length - 1; i++) {
    for (let k = 0; k < pieces; k++) out.push(spline(at(i - 1), at(i), at(i + 1), at(i + 2), k / pieces))
  }
  return [...out, points[points.length - 1]]
}

const spline = (a, b, c, e, t) =>
  b.map((_, i) => 0.5 * (2 * b[i] + (c[i] - a[i]) * t + (2 * a[i] - 5 * b[i] + 4 * c[i] - e[i]) * t * t
    + (3 * b[i] - a[i] - 3 * c[i] + e[i]) * t * t * t))
