import { bust, cloth } from '../press/bust.mjs'
import { ball, carve, keep, tuft } from '../press/solid.mjs'
import { chance } from '../press/chance.mjs'
import { disc, poly, smooth } from '../press/knife.mjs'
import { fill, stroke, within } from '../press/sheet.mjs'
import { ink, inks, paper } from '../press/palette.mjs'
import { shading } from './wear.mjs'

const features = { jaw: 0.98, chin: 0.98, nose: 0.9, noseWidth: 1.35, lips: 1.25, brow: 0.9, neck: 0.92, age: 1.2, cheek: 1.12, smile: 0.35 }

const hair = q => {
  const cap = ball(q, [0, 0.4, -0.16], [0.88, 0.86, 0.96]) + tuft(q, 0.02, 26) + 0.012 * Math.sin(q[1] * 31 + q[0] * 17)
  return keep(carve(cap, ball(q, [0, 0.05, 0.98], [0.66, 0.66, 0.62]), 0.06), (q[2] - 0.24 - 0.44 * q[1]) * 0.8)
}

const leaf = points => smooth(points, true)

const collarAndBrooch = ({ bodySpot }) => {
  const p = points => points.map(bodySpot)
  const random = chance('collar')
  const half = s => {
    const d = poly(p([[s * 0.44, -1.0, 0.0], [s * 0.72, -1.22, 0.1], [s * 0.74, -1.55, 0.42], [s * 0.03, -1.78, 0.6], [s * 0.2, -1.36, 0.45]]))
    const spots = Array.from({ length: 34 }, () => bodySpot([s * random.between(0, 0.8), random.between(-1.85, -1), 0.3]))
    return fill(d, inks.ochre)
      + within(d, spots.map(([x, y]) => fill(poly([[x, y - 15], [x + 11, y], [x, y + 15], [x - 11, y]]), inks.red) + fill(disc(x, y, 4), paper)).join(''))
      + stroke(d, ink, 6)
  }
  const [x, y] = bodySpot([0.02, -1.56, 0.66])
  const brooch = leaf([[x, y - 58], [x + 34, y - 12], [x + 22, y + 34], [x, y + 52], [x - 22, y + 34], [x - 34, y - 12]])
  const veins = [-26, -6, 14].map(v => `M${x} ${y + v + 18}L${x - 20} ${y + v}M${x} ${y + v + 18}L${x + 20} ${y + v}`).join('')
  return half(-1) + half(1) + fill(brooch, inks.moss) + stroke(brooch, ink, 6) + stroke(`M${x} ${y - 48}L${x} ${y + 70}${veins}`, paper, 4)
}

export const pictures = {
  'portrait-winifred-abara': () => bust({
    seed: 83, yaw: -0.26, pitch: 0.05, roll: 0.02, light: [0.58, 0.62, 0.5], face: features, frame: { wide: 0.98 }, top: 1.5, span: 3.42, gaze: 0.01, open: 0.78, brow: 10, browInk: '#e9e2d6', lips: '#6b3328', hair,
    hairCut: { from: 0.35, to: 1.1, base: 0.15, shine: 1.0, deep: 0.97, phase: q => Math.hypot(q[0], q[1] - 0.1) * 13 + 0.4 * Math.sin(Math.atan2(q[1] - 0.1, q[0]) * 21) },
    tints: { ground: inks.slate, skin: '#7c4c34', light: '#b98159', shade: '#553121', eye: '#efe2cd', cloth: '#5a2530', hair: '#d8d3c8', hairLight: '#fbf8f0' },
    shine: 0.3, skinLines: { from: 0.52, to: 1.02 },
    clothes: t => shading(t) + collarAndBrooch(t) + t.solid(cloth, ink, 0.97),
  }),
}
