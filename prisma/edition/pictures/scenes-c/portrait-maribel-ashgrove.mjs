import { bust, cloth } from '../press/bust.mjs'
import { ball, keep, tuft } from '../press/solid.mjs'
import { along, disc, poly, ribbon } from '../press/knife.mjs'
import { fill, stroke } from '../press/sheet.mjs'
import { ink, inks, paper } from '../press/palette.mjs'
import { shading } from '../portraits/wear.mjs'

const features = { jaw: 1, chin: 0.95, nose: 0.98, noseWidth: 1.2, lips: 1.15, brow: 0.85, neck: 0.9, age: 1.1, cheek: 1.18, smile: 0.5 }

function hair(q) {
  const [x, y, z] = q
  const edge = (z - (0.12 + 0.56 * y) + (Math.abs(x) > 0.56 && y < 0.2 ? -0.08 : 0) + 0.03 * Math.sin(x * 24)) * 0.8
  return keep(ball(q, [0, 0.35, -0.13], [0.815, 0.83, 0.94]) + tuft(q, 0.014, 18), edge)
}

// A stand-up collar, the storm flap with its studs, and the strap of a camera.
const dress = ({ bodySpot }) => {
  const p = points => points.map(bodySpot)
  const leaf = s => poly(p([[s * 0.5, -0.9, -0.1], [s * 0.72, -1.16, 0.1], [s * 0.46, -1.56, 0.5], [s * 0.02, -1.66, 0.6], [s * 0.3, -1.2, 0.4]]))
  const flap = poly(p([[-0.04, -1.62, 0.6], [0.24, -1.56, 0.58], [0.24, -2.5, 0.6], [-0.04, -2.5, 0.6]]))
  const strap = points => ribbon(along(p(points)), () => 36)
  const edge = points => stroke('M' + along(p(points)).map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L'), paper, 3.5, 'stroke-dasharray="12 8"')
  const a = [[-0.62, -1.2, 0.2], [-0.66, -1.5, 0.5], [-0.52, -1.9, 0.62], [-0.3, -2.3, 0.66]]
  const b = [[0.64, -1.2, 0.2], [0.74, -1.5, 0.5], [0.7, -1.9, 0.62], [0.56, -2.3, 0.66]]
  return fill(flap, inks.ochre) + stroke(flap, ink, 5) + [-1.75, -2.05].map(y => { const [x, v] = bodySpot([0.1, y, 0.6]); return fill(disc(x, v, 11), ink) + fill(disc(x - 3, v - 3, 4), paper) }).join('')
    + [-1, 1].map(s => fill(leaf(s), inks.ochre) + stroke(leaf(s), ink, 6)).join('')
    + [a, b].map(points => fill(strap(points), ink) + edge(points)).join('')
}

export const pictures = {
  'portrait-maribel-ashgrove': () => bust({
    seed: 67, yaw: 0.48, pitch: 0.04, roll: 0.03, light: [-0.6, 0.6, 0.5], face: features, frame: { wide: 1.0, high: 0.04 }, top: 1.42, span: 3.4, gaze: -0.02, open: 0.78, brow: 10, browInk: '#d9d4ca', lips: '#7d3b30', hair,
    hairCut: { gap: 8, from: 0.3, to: 1.05, base: 0.14, shine: 0.95, deep: 0.95, phase: q => Math.atan2(q[0], q[1] + 0.4) * 10 + q[2] * 2 },
    tints: { ground: '#7fa3a4', skin: '#9c6442', light: '#d09b6c', shade: '#6d412a', eye: '#efe2cd', cloth: inks.ochre, hair: '#cfcac0', hairLight: '#fbf8f0' },
    shine: 0.28, skinLines: { gap: 17, from: 0.52, to: 1.02 },
    clothes: t => shading(t, 21) + dress(t) + t.solid(cloth, ink, 0.97),
  }),
}
