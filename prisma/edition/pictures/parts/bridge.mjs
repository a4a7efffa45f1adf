// The Old Swing Bridge, in metres: s runs along the span, t across it, y is height above the deck.
import { box } from '../press/camera.mjs'

export const half = 32
const panel = 4
const side = 3.6
const rise = s => 2.6 + 6.6 * (1 - Math.abs(s) / half) ** 1.25

// Members as [from, to, thickness]; points are [s, y, t].
export function truss(t) {
  const out = []
  for (let s = -half; s < half; s += panel) {
    const e = s + panel
    out.push([[s, 0, t], [e, 0, t], 0.62], [[s, rise(s), t], [e, rise(e), t], 0.6])
    if (s > -half) out.push([[s, 0, t], [s, rise(s), t], 0.34])
    const [a, b] = s < 0 ? [[s, rise(s), t], [e, 0, t]] : [[s, 0, t], [e, rise(e), t]]
    out.push([a, b, 0.24])
  }
  out.push([[-half, 0, t], [-half, rise(-half), t], 0.5], [[half, 0, t], [half, rise(half), t], 0.5])
  return out
}

export function bracing() {
  const out = []
  for (let s = -half + panel; s < half; s += panel) out.push([[s, rise(s), -side], [s, rise(s), side], 0.26])
  return out
}

export const members = [truss(-side), truss(side)]
export const deck = [[-half, 0, -side], [half, 0, -side], [half, 0, side], [-half, 0, side]]
export const cabin = box([-2.6, 9.4, -2.6], [2.6, 12.2, 2.6])
export const cabinRoof = [[-3.2, 12.2, -3.2], [3.2, 12.2, -3.2], [3.2, 12.2, 3.2], [-3.2, 12.2, 3.2], [0, 14.4, 0]]

// Puts the span into the world: turned by an angle about its pier.
export const placed = ([x, y, z], angle) => ([s, h, t]) =>
  [x + s * Math.cos(angle) - t * Math.sin(angle), y + h, z + s * Math.sin(angle) + t * Math.cos(angle)]
