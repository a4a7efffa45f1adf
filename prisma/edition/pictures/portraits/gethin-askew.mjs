import { bust, cloth, skin } from '../press/bust.mjs'
import { ball, blend, keep, tuft } from '../press/solid.mjs'
import { poly } from '../press/knife.mjs'
import { fill, stroke } from '../press/sheet.mjs'
import { ink, inks } from '../press/palette.mjs'
import { shading } from './wear.mjs'

const features = { jaw: 1.22, chin: 1.15, nose: 1.05, noseWidth: 1.25, brow: 1.6, neck: 1.25, cheek: 1.1, age: 0.8, face: 1.05 }

// Hair shows only below the cap.
const hair = q => keep(ball(q, [0, 0.25, -0.14], [0.8, 0.84, 0.92]) + tuft(q, 0.02, 20), Math.max(q[2] - 0.12 - 0.5 * q[1], -0.12 - q[1] + 0.2 * Math.abs(q[2])))

function cap(q) {
  const crown = ball(q, [0, 0.74, -0.06], [0.98, 0.42, 1.06])
  const band = keep(ball(q, [0, 0.42, -0.12], [0.84, 0.6, 0.98]), 0.32 - q[1] - 0.1 * q[2])
  const peak = ball(q, [0, 0.4, 0.86], [0.6, 0.075, 0.5])
  return blend(blend(crown, band, 0.1), peak, 0.1)
}

const collar = ({ bodySpot }) => {
  const leaf = s => poly([[s * 0.58, -0.84, -0.1], [s * 0.78, -1.2, 0.1], [s * 0.52, -1.66, 0.5], [s * 0.04, -1.6, 0.62], [s * 0.22, -1.2, 0.52]].map(bodySpot))
  return [-1, 1].map(s => fill(leaf(s), inks.olive) + stroke(leaf(s), ink, 7)).join('')
}

export const pictures = {
  'portrait-gethin-askew': () => bust({
    seed: 53, yaw: 0.3, pitch: 0.06, roll: -0.05, light: [-0.72, 0.42, 0.42], face: features, frame: { wide: 1.22, high: 0.08 }, top: 1.5, gaze: -0.03, open: 0.72, brow: 17, browInk: '#8a3d1c', lips: '#b06a55', hair, extra: cap,
    hairCut: { gap: 8, from: 0, to: 0.9, base: 0.3, shine: 0.4, phase: q => q[2] * 14 + q[0] * 8 },
    tints: { ground: inks.fog, skin: '#e2b08b', light: '#f6e3cd', shade: '#c07c57', cloth: inks.olive, hair: '#a04a22', hairLight: '#d98a4c', extra: '#4b4a44' },
    extras: t => t.lines(4, inks.fog, { level: 0.2, phase: q => (q[0] + q[2] * 0.4) * 8 }) + t.lines(4, ink, { gap: 10, lean: 0.9, from: 0.3, to: 0.9 }) + t.solid(4, ink, 0.84),
    under: t => t.tone(skin, c => {
      const [x, y, z] = t.grid.point[c]
      const place = stubble(x, y, z, t)
      return place > 0 ? Math.sin(x * 96 + Math.sin(y * 70) * 1.5) * Math.sin(y * 74 + x * 22) - 1.25 + place : -1
    }, '#a04a22'),
    clothes: t => shading(t, 14) + collar(t) + t.lines(cloth, ink, { gap: 12, lean: 1, from: 0.62, to: 1.1 }),
  }),
}

// How thick the stubble stands, by place on the face.
function stubble(x, y, z, { pose }) {
  const q = pose.back([x, y, z])
  const jaw = -0.34 - q[1] - 0.5 * Math.max(0, 0.45 - q[2]) * -1
  if (q[1] < -1.08 || q[2] < 0.02) return 0
  const mouth = Math.hypot(q[0] / 0.25, (q[1] + 0.58) / 0.09) < 1
  return mouth ? 0 : Math.min(0.95, Math.max(0, jaw * 5))
}
