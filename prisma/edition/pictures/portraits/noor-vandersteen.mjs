import { bust, extra } from '../press/bust.mjs'
import { ball, blend, carve, keep, tuft } from '../press/solid.mjs'
import { disc } from '../press/knife.mjs'
import { fill, stroke } from '../press/sheet.mjs'
import { ink, inks, paper } from '../press/palette.mjs'

const features = { jaw: 0.9, chin: 0.85, nose: 0.95, noseWidth: 0.95, lips: 1.15, brow: 0.7, neck: 0.84, face: 0.97, smile: 0.3 }
const light = [0.62, 0.55, 0.52]

// A bob cut at the jaw, parted on one side.
function hair(q) {
  const [x, y, z] = q
  const cap = ball(q, [0, 0.33, -0.14], [0.87, 0.86, 0.97])
  const fall = keep(ball(q, [0, -0.05, -0.12], [0.95, 1.1, 0.9]), -0.66 - y + 0.06 * Math.sin(x * 9))
  let d = blend(cap, fall, 0.1) + tuft(q, 0.012, 13)
  const parting = 0.86 - 0.55 * Math.abs(x - 0.22)
  const opening = keep(z > 0 ? -(z - 0.12 - 0.26 * Math.max(0, y)) : 1, y - parting) * 0.8
  d = carve(d, keep(opening, Math.abs(x) - 0.62 - 0.12 * y), 0.05)
  return carve(d, ball(q, [0.92, -0.16, 0.1], [0.3, 0.3, 0.26]), 0.08)
}

const scarf = ([x, y, z]) => {
  const ring = Math.hypot(Math.hypot(x, (z + 0.1) * 1.05) - 0.46, (y + 1.24 + 0.12 * z) * 0.85) - 0.2
  const end = ball([x, y, z], [-0.3, -1.85, 0.55], [0.24, 0.75, 0.16])
  return blend(ring, end, 0.1)
}

const earring = ({ spot }) => {
  const [x, y] = spot([0.79, -0.3, 0])
  return fill(disc(x, y, 10), inks.ochre) + stroke(disc(x, y, 10), ink, 4)
}

export const pictures = {
  'portrait-noor-vandersteen': () => bust({
    seed: 23, yaw: -0.42, pitch: -0.02, roll: -0.04, light, face: features, frame: { wide: 0.88, high: 0.02 }, gaze: 0.01, brow: 12, mouth: 6, lips: '#a8503f', hair, extra: (q, b) => scarf(b),
    hairCut: { gap: 10, from: -0.1, to: 0.6, base: 0.5, shine: 0.26, deep: 0.7, phase: q => Math.atan2(q[0] - 0.22, 1.25 - q[1]) * 15 + q[2] * 2.2 },
    tints: { ground: inks.mist, skin: '#d9a577', light: '#f3dcbd', shade: '#a86a42', cloth: inks.night, hair: '#2a211f', hairLight: inks.rust, extra: paper },
    extras: t => t.tone(extra, c => {
      const [x, y] = t.grid.point[c]
      return Math.sin((y * 1.0 + x * 0.55 + t.grid.depth[c] * 0.5) * 24) + 0.15
    }, inks.red) + t.lines(extra, ink, { gap: 10, lean: -0.8, from: 0.35, to: 0.95 }) + t.solid(extra, ink, 0.92),
    over: earring,
  }),
}
