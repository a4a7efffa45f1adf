import { bust, cloth } from '../press/bust.mjs'
import { ball, blend, keep, rod, tuft } from '../press/solid.mjs'
import { ink, inks } from '../press/palette.mjs'

const features = { jaw: 0.92, chin: 0.88, nose: 0.88, noseWidth: 1.05, lips: 1.1, brow: 0.65, neck: 0.86, smile: 1.1, cheek: 1.1 }

function crown(q) {
  const [x, y, z] = q
  const edge = (z - (0.16 + 0.52 * y) + 0.16 * Math.max(0, 0.3 - Math.abs(x))) * 0.8
  const d = keep(ball(q, [0, 0.33, -0.15], [0.83, 0.85, 0.95]) + tuft(q, 0.008, 14), edge)
  return Math.max(d, -(Math.hypot(x, y - 1.24) - 0.075))
}

// The plait comes forward over one shoulder.
const path = [[-0.62, -0.62, -0.3], [-0.74, -0.95, -0.05], [-0.74, -1.25, 0.28], [-0.68, -1.6, 0.5], [-0.64, -2.1, 0.55]]
const beads = Array.from({ length: 13 }, (_, i) => {
  const t = (i / 12) * (path.length - 1)
  const k = Math.min(path.length - 2, Math.floor(t))
  const p = path[k].map((v, j) => v + (path[k + 1][j] - v) * (t - k))
  const side = i % 2 ? 1 : -1
  return [[p[0] - side * 0.085, p[1] + 0.07, p[2]], [p[0] + side * 0.075, p[1] - 0.07, p[2] + 0.04]]
})
const plait = b => beads.reduce((d, [a, c]) => Math.min(d, rod(b, a, c, 0.085, 0.1)), 9)
const nape = q => ball(q, [-0.2, -0.35, -0.5], [0.55, 0.5, 0.36])

export const pictures = {
  'portrait-hana-kirkbride': () => bust({
    seed: 71, yaw: 0.2, pitch: -0.02, roll: 0.05, light: [-0.6, 0.6, 0.52], face: features, frame: { wide: 0.9 }, brow: 12, mouth: 6, lips: '#a8503f', gaze: 0.01,
    hair: (q, b) => Math.min(blend(crown(q), nape(q), 0.1), plait(b)),
    hairCut: { gap: 9, from: -0.05, to: 0.7, base: 0.4, shine: 0.62, deep: 0.76, phase: (q, b) => q[1] < -0.5 ? (b[1] - b[0] * 0.4) * 22 : Math.atan2(Math.abs(q[0]) + 0.05, q[2] * 0.5 + 1.1) * 13 },
    tints: { ground: '#c97b4a', skin: '#e0ae86', light: '#f6e4cb', shade: '#b4764f', cloth: inks.paper, hair: '#2b2426', hairLight: '#7a6a72' },
    clothes: t => t.lines(cloth, ink, { gap: 13, lean: -0.5, from: 0.34, to: 1 }) + t.solid(cloth, ink, 0.92),
  }),
}
