import { bust } from '../press/bust.mjs'
import { ball, blend, carve, keep, rod, tuft } from '../press/solid.mjs'
import { disc } from '../press/knife.mjs'
import { fill, stroke } from '../press/sheet.mjs'
import { ink, inks } from '../press/palette.mjs'

const features = { jaw: 1, chin: 0.95, nose: 1.08, noseWidth: 0.95, lips: 1.15, brow: 0.8, neck: 0.86, age: 0.8, cheek: 1.12 }

// A bob to the jaw with a straight fringe.
function hair(q) {
  const [x, y, z] = q
  const cap = ball(q, [0, 0.33, -0.1], [0.87, 0.87, 1.0])
  const fall = keep(ball(q, [0, -0.02, -0.16], [0.92, 1.0, 0.86]), -0.5 - y)
  const d = blend(cap, fall, 0.1) + tuft(q, 0.008, 14)
  const opening = Math.max(y - 0.36, Math.abs(x) - 0.63, 0.2 - z)
  return carve(carve(d, opening, 0.03), ball([Math.abs(x), y, z], [0.92, -0.28, 0.14], [0.2, 0.3, 0.22]), 0.05)
}

const collar = b => rod(b, [0, -1.0, -0.12], [0, -1.6, -0.22], 0.46, 0.62)

const earrings = ({ spot }) => [-1, 1].map(s => {
  const [x, y] = spot([s * 0.82, -0.52, 0.02])
  return stroke(disc(x, y, 46), ink, 20) + stroke(disc(x, y, 46), inks.ochre, 11) + fill(disc(x, y - 50, 7), ink)
})

export const pictures = {
  'portrait-solveig-marchetti': () => bust({
    seed: 29, yaw: -0.3, pitch: 0.02, roll: 0.04, light: [0.62, 0.55, 0.52], face: features, frame: { wide: 0.94, high: 0.02 }, top: 1.44, span: 3.3, gaze: 0.012, open: 0.84, brow: 9, mouth: 6, lips: inks.red, hair, extra: (q, b) => collar(b),
    hairCut: { gap: 9, from: -0.1, to: 0.65, base: 0.42, shine: 0.4, deep: 0.74, phase: q => (q[2] > 0.45 && q[1] > 0.3 ? q[0] * 15 : Math.atan2(q[0], q[2] + 1.4) * 20) },
    tints: { ground: '#b0606a', skin: '#e7bf9b', light: '#f8e9d5', shade: '#be8762', cloth: '#2a2a30', hair: '#231f24', hairLight: '#6b5560', extra: '#2a2a30' },
    clothes: t => t.lines(3, '#6d6870', { gap: 15, lean: 0.5, from: 1.1, to: 0.1, level: 0.16 }) + t.solid(3, ink, 0.72),
    extras: t => t.lines(4, '#85808a', { level: 0.22, phase: (q, b) => Math.atan2(b[0], b[2] + 0.2) * 8 }) + t.solid(4, ink, 0.7),
    over: t => earrings(t).join(''), iris: '#5b4030',
  }),
}
