import { bust } from '../press/bust.mjs'
import { ball, blend, keep, rod, tuft } from '../press/solid.mjs'
import { inks, paper } from '../press/palette.mjs'
import { jacketAndTie } from './wear.mjs'

const features = { jaw: 1.06, chin: 1.05, nose: 0.92, noseWidth: 1.35, lips: 1.6, brow: 1.1, neck: 1.08, cheek: 1.08 }

function hair(q) {
  const [x, y, z] = q
  const edge = (z - (0.1 + 0.62 * y) + (Math.abs(x) > 0.56 && y < 0.2 ? -0.1 : 0)) * 0.8
  const crop = keep(ball(q, [0, 0.33, -0.13], [0.785, 0.8, 0.92]) + tuft(q, 0.006, 40), edge)
  const lip = blend(rod([Math.abs(x), y, z], [0.03, -0.44, 0.93], [0.23, -0.51, 0.79], 0.045, 0.03), crop, 0.01)
  return Math.min(crop, lip)
}

export const pictures = {
  'portrait-calum-okafor-reid': () => bust({
    seed: 37, yaw: -0.5, pitch: 0.02, light: [0.6, 0.6, 0.5], face: features, frame: { wide: 1.06 }, top: 1.46, span: 3.36, gaze: -0.01, brow: 15, lips: '#6d3a2c', hair, open: 0.8,
    hairCut: { gap: 7, from: 0, to: 0.6, base: 0.55, shine: 0.5, deep: 0.62, phase: q => q[0] * 26 + Math.sin(q[1] * 30) * 0.8 },
    tints: { ground: inks.straw, skin: '#8a5638', light: '#c48d63', shade: '#5f3724', eye: '#efe2cd', cloth: '#243746', hair: '#2a2220', hairLight: '#5f4436' },
    shine: 0.3, skinLines: { from: 0.5, to: 1.0 },
    clothes: jacketAndTie({ shirt: paper, tie: inks.red, jacket: '#243746' }),
  }),
}
