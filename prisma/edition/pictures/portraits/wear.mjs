// Things worn: spectacles, collars, ties.
import { smooth, ribbon, along, poly } from '../press/knife.mjs'
import { fill, stroke, within } from '../press/sheet.mjs'
import { cloth } from '../press/bust.mjs'
import { ink, paper } from '../press/palette.mjs'

export function spectacles({ spot }, { width, height, square = 2, weight, colour = ink, y = 0.02, z = 0.99, glint = true }) {
  const ring = side => Array.from({ length: 28 }, (_, i) => {
    const a = (i / 28) * Math.PI * 2
    const bulge = v => Math.sign(v) * Math.abs(v) ** (2 / square)
    const x = bulge(Math.cos(a)) * width
    return spot([side * 0.3 + x, y + bulge(Math.sin(a)) * height, z - Math.max(0, side * x) * 0.45])
  })
  const lens = side => {
    const d = smooth(ring(side), true)
    const [a, b] = [spot([side * 0.3 - 0.1, y + height, z]), spot([side * 0.3 - 0.16, y - height, z])]
    const streak = poly([a, [a[0] + 14, a[1]], [b[0] + 14, b[1]], b])
    return (glint ? within(d, fill(streak, paper, 'opacity="0.55"')) : '') + stroke(d, colour, weight)
  }
  const inner = 0.3 - width
  const bridge = along([[-inner, y + 0.02, z], [0, y + 0.07, z + 0.06], [inner, y + 0.02, z]].map(spot))
  const arm = side => stroke('M' + [[side * (0.3 + width), y + 0.03, z - width * 0.45], [side * 0.8, y + 0.06, 0.02]].map(p => spot(p).map(Math.round).join(' ')).join('L'), colour, weight * 0.8)
  const nearSide = spot([0.5, 0, 0.5])[0] - spot([0, 0, 0.9])[0] > spot([0, 0, 0.9])[0] - spot([-0.5, 0, 0.5])[0] ? 1 : -1
  return arm(nearSide) + lens(-1) + lens(1) + fill(ribbon(bridge, () => weight * 0.8), colour)
}

export const shading = (tools, gap = 13) =>
  tools.lines(cloth, ink, { gap, lean: -0.4, from: 0.3, to: 0.9 }) + tools.solid(cloth, ink, 0.88)

// An open shirt: a wedge of throat between two collar leaves.
export const openCollar = ({ shirt, throat, shade }) => tools => {
  const p = points => points.map(tools.bodySpot)
  const wedge = poly(p([[-0.4, -1.15, 0.2], [0.4, -1.15, 0.2], [0, -1.82, 0.45]]))
  const leaf = s => poly(p([[s * 0.42, -1.02, 0.05], [s * 0.56, -1.2, 0.1], [s * 0.5, -1.62, 0.4], [s * 0.02, -1.8, 0.5], [s * 0.3, -1.34, 0.35]]))
  const half = poly(p([[0.02, -1.1, 0.4], [0.4, -1.1, 0.2], [0, -1.82, 0.45]]))
  return shading(tools) + fill(wedge, throat) + fill(half, shade)
    + [-1, 1].map(s => fill(leaf(s), shirt) + stroke(leaf(s), ink, 6)).join('')
}

// A shirt front, tie and lapels for a buttoned jacket.
export const jacketAndTie = ({ shirt = paper, tie, jacket, collarShade }) => tools => {
  const p = points => points.map(tools.bodySpot)
  const front = poly(p([[-0.44, -1.06, 0.1], [0.44, -1.06, 0.1], [0.16, -2.1, 0.5], [-0.16, -2.1, 0.5]]))
  const leaf = s => poly(p([[s * 0.4, -1.02, 0.05], [s * 0.5, -1.16, 0.1], [s * 0.26, -1.5, 0.4], [s * 0.03, -1.3, 0.42]]))
  const knot = poly(p([[-0.1, -1.28, 0.45], [0.1, -1.28, 0.45], [0.065, -1.46, 0.48], [-0.065, -1.46, 0.48]]))
  const blade = poly(p([[-0.06, -1.46, 0.48], [0.06, -1.46, 0.48], [0.15, -2.2, 0.5], [-0.15, -2.2, 0.5]]))
  const lapel = s => poly(p([[s * 0.52, -1.1, 0.05], [s * 0.8, -1.5, 0.2], [s * 0.6, -1.58, 0.35], [s * 0.66, -1.66, 0.35], [s * 0.14, -2.2, 0.52], [s * 0.3, -1.5, 0.42]]))
  return shading(tools) + fill(front, shirt) + fill(poly(p([[0.1, -1.1, 0.3], [0.44, -1.06, 0.1], [0.16, -2.1, 0.5], [0.12, -2.1, 0.5]])), collarShade ?? '#cdc9bb')
    + fill(blade, tie) + stroke(blade, ink, 4) + fill(knot, tie) + stroke(knot, ink, 4)
    + [-1, 1].map(s => fill(leaf(s), shirt) + stroke(leaf(s), ink, 4)).join('')
    + [-1, 1].map(s => fill(lapel(s), jacket) + stroke(lapel(s), s === 1 ? ink : paper, 3.5)).join('')
}
