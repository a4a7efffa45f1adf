import { bust } from '../press/bust.mjs'
import { ball, blend, carve, keep, rod, tuft } from '../press/solid.mjs'
import { head } from '../press/head.mjs'
import { ink, inks } from '../press/palette.mjs'
import { spectacles, openCollar } from './wear.mjs'

const features = { age: 1, nose: 1.15, noseWidth: 1.1, jaw: 1.05, brow: 1.5, neck: 1.05 }
const face = head(features)

function hair(q) {
  const [x, y, z] = q
  const edge = (z - (0.0 + 0.5 * y - 0.12 * Math.abs(x)) + 0.03 * Math.sin(x * 22)) * 0.8
  const crown = keep(ball(q, [0, 0.36, -0.16], [0.8, 0.8, 0.91]) + tuft(q, 0.022, 15), edge)
  const jaw = (y + 0.5 - 0.72 * Math.max(0, 0.55 - z) + 0.02 * Math.sin(z * 24)) * 0.75
  let beard = keep(face(q) - 0.075 + tuft(q, 0.02, 17), keep(jaw, 0.12 - z))
  beard = blend(beard, ball(q, [0, -0.96, 0.5], [0.3, 0.24, 0.27]) + tuft(q, 0.025, 17), 0.12)
  beard = carve(beard, ball(q, [0, -0.59, 0.95], [0.22, 0.085, 0.26]), 0.05)
  const lip = rod([Math.abs(x), y, z], [0.04, -0.45, 0.92], [0.29, -0.6, 0.74], 0.066, 0.04) + tuft(q, 0.012, 24)
  return Math.min(blend(crown, beard, 0.04), lip)
}

export const pictures = {
  'portrait-lucian-pettigrove': () => bust({
    seed: 11, yaw: 0.5, pitch: 0.06, face: features, frame: { wide: 1.02 }, gaze: -0.02, hair, brow: 17, browInk: '#3a3836',
    hairCut: { gap: 10, from: 0.2, to: 1.05, shine: 0.62, deep: 0.94, phase: q => q[1] < -0.1 ? q[0] * 13 + Math.sin(q[1] * 8) * 0.5 : Math.atan2(q[0], q[1] + 0.3) * 9 + q[2] * 1.5 },
    tints: { ground: inks.ochre, skin: '#e3bd98', light: inks.paper, shade: '#c08a62', cloth: inks.slate, hair: '#a9a59b', hairLight: inks.paper },
    clothes: openCollar({ shirt: inks.slate, throat: '#e3bd98', shade: '#c08a62' }),
    over: tools => spectacles(tools, { width: 0.225, height: 0.155, square: 3.4, weight: 13, colour: ink }),
  }),
}
