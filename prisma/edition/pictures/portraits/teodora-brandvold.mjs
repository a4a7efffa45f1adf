import { bust, cloth } from '../press/bust.mjs'
import { ball, blend, keep, rod, tuft } from '../press/solid.mjs'
import { along, disc, poly, ribbon } from '../press/knife.mjs'
import { fill, stroke } from '../press/sheet.mjs'
import { ink, inks } from '../press/palette.mjs'

const features = { jaw: 0.95, chin: 0.95, nose: 1.12, noseWidth: 0.95, lips: 0.95, brow: 0.85, neck: 0.88, age: 0.55 }

function hair(q) {
  const [x, y, z] = q
  const edge = (z - (0.12 + 0.5 * y) + 0.02 * Math.sin(x * 26)) * 0.8
  const swept = keep(ball(q, [0, 0.36, -0.16], [0.82, 0.84, 0.94]) + tuft(q, 0.012, 14), edge)
  const knot = ball(q, [0.05, 0.92, -0.86], [0.36, 0.34, 0.34]) + tuft(q, 0.03, 16)
  const wisp = rod([Math.abs(x), y, z], [0.7, 0.1, 0.3], [0.73, -0.4, 0.22], 0.03, 0.008)
  return Math.min(blend(swept, knot, 0.08), wisp)
}

const rollneck = b => rod(b, [0, -1.02, -0.17], [0, -1.5, -0.22], 0.47, 0.56)

const binoculars = ({ bodySpot }) => {
  const strap = side => fill(ribbon(along([[side * 0.42, -1.1, 0.2], [side * 0.46, -1.4, 0.5], [side * 0.2, -1.7, 0.66]].map(bodySpot)), () => 15), ink)
  const barrel = side => {
    const [x, y] = bodySpot([side * 0.2, -1.5, 0.7])
    const tube = poly([[x - 30, y - 34], [x + 30, y - 34], [x + 42, y + 90], [x - 42, y + 90]])
    return fill(tube, ink) + stroke(tube, inks.paper, 3) + fill(poly([[x - 19, y - 10], [x - 9, y - 10], [x - 15, y + 80], [x - 27, y + 80]]), inks.mist)
      + fill(disc(x, y - 34, 30, 11), ink) + stroke(disc(x, y - 34, 30, 11), inks.paper, 3)
  }
  const [x, y] = bodySpot([0, -1.54, 0.7])
  return strap(-1) + strap(1) + fill(poly([[x - 30, y - 6], [x + 30, y - 6], [x + 30, y + 26], [x - 30, y + 26]]), ink) + barrel(-1) + barrel(1)
}

export const pictures = {
  'portrait-teodora-brandvold': () => bust({
    seed: 41, yaw: 0.62, pitch: 0.1, roll: 0.03, twist: -0.2, top: 1.5, span: 3.3, face: features, frame: { wide: 0.92 }, gaze: 0.02, lift: 0.012, brow: 10, browInk: '#7b5a2c', lips: '#b06a58', hair,
    hairCut: { gap: 10, from: 0.3, to: 1.05, base: 0.1, shine: 0.8, deep: 0.95, ink: '#3b2c1c', phase: q => Math.atan2(q[0], q[2] * 0.6 + q[1] * 0.4 + 1.3) * 11 + (q[1] > 0.7 && q[2] < -0.5 ? q[1] * 9 : 0) },
    tints: { ground: inks.sea, skin: '#ebc9a6', light: inks.paper, shade: '#c8926c', cloth: '#b7a98c', hair: '#d3ac5a', hairLight: '#f2e2b4', extra: '#c6b99d' },
    extra: (q, b) => rollneck(b),
    extras: t => t.lines(4, ink, { gap: 13, from: -0.6, to: 1, base: 0.2, phase: (q, b) => Math.atan2(b[0], b[2] + 0.2) * 9 }) + t.solid(4, ink, 0.9),
    clothes: t => t.lines(cloth, ink, { from: -0.4, to: 1, base: 0.16, phase: (q, b) => b[0] * 9 + Math.sin(b[1] * 40) * 0.12 }) + t.solid(cloth, ink, 0.9),
    over: binoculars, iris: '#4b5f6b',
  }),
}
