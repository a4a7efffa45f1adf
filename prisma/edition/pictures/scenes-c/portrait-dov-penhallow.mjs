import { bust, cloth } from '../press/bust.mjs'
import { ball, blend, carve, rod } from '../press/solid.mjs'
import { disc, poly } from '../press/knife.mjs'
import { fill, stroke } from '../press/sheet.mjs'
import { ink, inks } from '../press/palette.mjs'

const features = { jaw: 1.02, chin: 1.02, nose: 1.12, noseWidth: 1.1, lips: 1, brow: 1.15, neck: 0.95, cheek: 1, smile: 0.7 }

// Curls: a heap of balls over the crown, open to the face.
const curls = []
for (let i = 0; i < 70; i++) {
  const a = i * 2.39996
  const h = 1 - (i + 0.5) / 70 * 1.25
  const r = Math.sqrt(Math.max(0, 1 - h * h))
  const [x, y, z] = [Math.cos(a) * r * 0.8, 0.34 + h * 0.82, -0.14 + Math.sin(a) * r * 0.92]
  if (z > 0.3 + 0.55 * (y - 0.3) && y < 0.86) continue
  curls.push([x, y, z])
}
const hair = q => {
  let d = ball(q, [0, 0.36, -0.22], [0.8, 0.82, 0.84])
  for (const c of curls) {
    const near = Math.hypot(q[0] - c[0], q[1] - c[1], q[2] - c[2])
    if (near < 0.5) d = blend(d, near - 0.2, 0.05)
  }
  return carve(d, ball(q, [0, -0.1, 0.9], [0.62, 0.66, 0.72]), 0.06)
}

const headphones = ([x, y, z]) => {
  const m = Math.abs(x)
  const band = Math.max(Math.hypot(Math.hypot(x, z + 0.1) - 0.66, y + 1.06 - 0.1 * z) - 0.06, z - 0.3)
  const arm = rod([m, y, z], [0.58, -1.06, 0.26], [0.44, -1.32, 0.62], 0.05)
  return Math.min(blend(band, arm, 0.06), ball([m, y, z], [0.42, -1.42, 0.64], [0.23, 0.26, 0.13]))
}

const cape = ({ bodySpot }) => {
  const p = points => points.map(bodySpot)
  const seam = p([[0.02, -1.3, 0.5], [0.04, -1.7, 0.6], [0.02, -2.6, 0.66]])
  const collar = s => poly(p([[s * 0.42, -0.98, 0.0], [s * 0.66, -1.1, 0], [s * 0.5, -1.4, 0.45], [s * 0.02, -1.56, 0.55], [s * 0.16, -1.26, 0.45]]))
  return stroke('M' + seam.map(q => q.map(Math.round).join(' ')).join('L'), ink, 5)
    + [-1.62, -1.84].map(y => { const [x, v] = bodySpot([0.06, y, 0.6]); return fill(disc(x + 12, v, 8), ink) }).join('')
    + [-1, 1].map(s => fill(collar(s), '#b5552d') + stroke(collar(s), ink, 6)).join('')
}

export const pictures = {
  'portrait-dov-penhallow': () => bust({
    seed: 47, yaw: -0.44, pitch: 0.05, roll: -0.05, light: [0.6, 0.6, 0.5], face: features, skinLines: { gap: 17 }, frame: { wide: 1.06, high: 0.04 }, top: 1.5, span: 3.5, gaze: 0.02, lift: 0.01, brow: 16, browInk: '#2b2321', lips: '#a8604c', hair, extra: (q, b) => headphones(b),
    hairCut: { from: 0.05, to: 0.75, base: 0.35, shine: 0.55, deep: 0.78, phase: q => Math.sin(q[0] * 8) * 1.2 + Math.sin(q[1] * 9 + q[2] * 4) * 1.3 },
    tints: { ground: inks.mist, skin: '#dcae86', light: '#f5e3c9', shade: '#b0764f', cloth: '#c9653a', hair: '#2b2321', hairLight: '#7d5a45', extra: '#35454f' },
    extras: t => t.lit(4, inks.mist, 0.14) + t.lines(4, ink, { gap: 9, lean: 0.6, from: 0.3, to: 0.9 }) + t.solid(4, ink, 0.8),
    clothes: t => cape(t) + t.lines(cloth, ink, { from: 0.25, to: 0.95, phase: (q, b) => Math.atan2(b[0], -b[1] - 0.6) * 10 }) + t.solid(cloth, ink, 0.92),
  }),
}
