import { bust } from '../press/bust.mjs'
import { ball, blend, carve } from '../press/solid.mjs'
import { chance } from '../press/chance.mjs'
import { poly } from '../press/knife.mjs'
import { fill, stroke } from '../press/sheet.mjs'
import { ink, inks } from '../press/palette.mjs'
import { spectacles, openCollar } from './wear.mjs'

const features = { jaw: 0.98, chin: 0.95, nose: 1.08, noseWidth: 1.1, lips: 0.95, brow: 0.8, neck: 0.9, age: 0.9, smile: 0.6, cheek: 1.15 }

const random = chance('curls')
const curls = Array.from({ length: 74 }, (_, i) => {
  const y = 1 - (i / 74) * 1.45
  const r = Math.sqrt(Math.max(0, 1 - y * y))
  const a = i * 2.39996
  return { at: [Math.cos(a) * r * 0.9, 0.28 + y * 0.92, -0.2 + Math.sin(a) * r * 0.98], r: random.between(0.15, 0.25) }
}).filter(({ at }) => at[2] < 0.6 * at[1] - 0.06)

function hair(q) {
  let d = carve(ball(q, [0, 0.36, -0.2], [0.9, 0.9, 0.92]), ball(q, [0, -0.1, 0.75], [0.7, 0.88, 0.62]), 0.05)
  for (const { at, r } of curls) d = blend(d, Math.hypot(q[0] - at[0], q[1] - at[1], q[2] - at[2]) - r, 0.03)
  return d
}

const swirl = q => {
  let best = [9, curls[0]]
  for (const curl of curls) {
    const d = Math.hypot(q[0] - curl.at[0], q[1] - curl.at[1], q[2] - curl.at[2])
    if (d < best[0]) best = [d, curl]
  }
  const [dx, dy] = [q[0] - best[1].at[0], q[1] - best[1].at[1]]
  return best[0] * 9 + Math.atan2(dy, dx) / 6.283
}

const pencil = ({ spot }) => {
  const [a, b] = [spot([-0.84, 0.02, -0.45]), spot([-0.72, 0.34, 0.95])]
  const [dx, dy] = [(b[0] - a[0]), (b[1] - a[1])]
  const l = Math.hypot(dx, dy)
  const [ux, uy] = [dx / l, dy / l]
  const off = (t, s) => [a[0] + ux * l * t - uy * s, a[1] + uy * l * t + ux * s]
  const shaft = poly([off(0.35, -9), off(0.86, -9), off(0.86, 9), off(0.35, 9)])
  return fill(shaft, inks.ochre) + stroke(shaft, ink, 4) + fill(poly([off(0.86, -9), off(1, 0), off(0.86, 9)]), inks.straw)
    + stroke(poly([off(0.86, -9), off(1, 0), off(0.86, 9)]), ink, 4) + fill(poly([off(0.95, -3.5), off(1, 0), off(0.95, 3.5)]), ink)
}

export const pictures = {
  'portrait-beatrix-comfrey': () => bust({
    seed: 67, yaw: 0.38, pitch: 0, roll: 0.07, face: features, frame: { wide: 0.94 }, top: 1.5, gaze: 0.03, brow: 11, browInk: '#5d5852', lips: '#a8503f', hair,
    hairCut: { from: 0.2, to: 1.0, base: 0.16, shine: 0.75, deep: 0.93, phase: swirl },
    tints: { ground: '#7d3b47', skin: '#e6bf9f', light: inks.paper, shade: '#c48a6c', cloth: inks.sea, hair: '#b9b5ab', hairLight: inks.paper },
    clothes: openCollar({ shirt: inks.straw, throat: '#e6bf9f', shade: '#c48a6c' }),
    over: t => spectacles(t, { width: 0.2, height: 0.19, weight: 7, colour: ink }) + pencil(t),
  }),
}
