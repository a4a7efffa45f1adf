import { bust, cloth } from '../press/bust.mjs'
import { ball, blend, keep, rod, tuft } from '../press/solid.mjs'
import { poly } from '../press/knife.mjs'
import { fill, stroke, within } from '../press/sheet.mjs'
import { ink, inks, paper } from '../press/palette.mjs'
import { shading } from '../portraits/wear.mjs'

const features = { face: 0.9, jaw: 0.86, chin: 0.95, cheek: 1.15, nose: 1.2, noseWidth: 1, brow: 1.25, neck: 0.86, age: 1.1, lips: 0.8 }

// A short fringe round the back of a bald head, and the moustache.
function hair(q) {
  const [x, y, z] = q
  const side = keep(ball(q, [0, 0.2, -0.16], [0.79, 0.76, 0.92]) + tuft(q, 0.012, 22), Math.max(z - 0.04, y - 0.16 + 0.35 * z, -0.34 - y))
  const lip = blend(rod([Math.abs(x), y, z], [0.02, -0.435, 0.95], [0.2, -0.49, 0.85], 0.075, 0.06), rod([Math.abs(x), y, z], [0.2, -0.49, 0.85], [0.31, -0.6, 0.72], 0.06, 0.03), 0.03) + tuft(q, 0.012, 26)
  return Math.min(side, lip)
}

// Shirt collar, the V of the waistcoat, its ribs, and a breast pocket with a pencil.
const dress = tools => {
  const p = points => points.map(tools.bodySpot)
  const shirt = poly(p([[-0.5, -1, 0], [0.5, -1, 0], [0.02, -2.3, 0.6], [-0.02, -2.3, 0.6]]))
  const shade = poly(p([[0.08, -1.1, 0.4], [0.5, -1, 0], [0.02, -2.3, 0.6]]))
  const leaf = s => poly(p([[s * 0.38, -1, 0.05], [s * 0.5, -1.18, 0.1], [s * 0.33, -1.58, 0.44], [s * 0.03, -1.34, 0.46]]))
  const band = s => poly(p([[s * 0.52, -1.06, 0], [s * 0.66, -1.1, 0], [s * 0.12, -2.4, 0.6], [0, -2.4, 0.6], [0, -2.2, 0.6]]))
  const pocket = poly(p([[-1.0, -1.86, 0.4], [-0.5, -1.9, 0.5], [-0.5, -2.4, 0.5], [-1.0, -2.4, 0.4]]))
  const [[ax, ay], [bx, by]] = p([[-0.78, -1.98, 0.5], [-0.7, -1.44, 0.5]])
  const pencil = poly([[ax - 10, ay], [bx - 10, by + 26], [bx, by], [bx + 10, by + 26], [ax + 10, ay]])
  const tip = poly([[bx - 4, by + 10], [bx, by], [bx + 4, by + 10]])
  return shading(tools) + fill(shirt, paper) + fill(shade, inks.fog) + [-1, 1].map(s => fill(leaf(s), paper) + stroke(leaf(s), ink, 5)).join('')
    + [-1, 1].map(s => fill(band(s), inks.rust) + within(band(s), Array.from({ length: 30 }, (_, i) => stroke(`M0 ${470 + i * 11}L800 ${470 + i * 11 + s * -60}`, ink, 2.5)).join('')) + stroke(band(s), ink, 5)).join('')
    + fill(pencil, inks.ochre) + stroke(pencil, ink, 5) + fill(tip, ink) + fill(pocket, inks.rust) + stroke(pocket, ink, 6) + stroke(`M${p([[-1.0, -1.96, 0.4]])[0]}L${p([[-0.5, -2.0, 0.5]])[0]}`, ink, 4)
}

export const pictures = {
  'portrait-tomasz-ellingford': () => bust({
    seed: 91, yaw: 0.36, pitch: 0.03, roll: -0.03, top: 1.42, span: 3.6, light: [-0.62, 0.6, 0.5], face: features, frame: { wide: 0.9, high: 0.02 }, gaze: -0.01, open: 0.8, brow: 14, browInk: '#2c2422', lips: '#a8604c', hair,
    hairCut: { gap: 8, from: 0, to: 0.8, base: 0.4, shine: 0.42, deep: 0.8, phase: q => (q[1] < -0.3 ? q[0] * 24 : q[1] * 10 + q[2] * 12) },
    tints: { ground: '#c2b27a', skin: '#e4bb95', light: '#f7e8d2', shade: '#bf865f', cloth: inks.rust, hair: '#2c2422', hairLight: '#6d5b52' },
    clothes: t => t.lines(cloth, ink, { from: -0.5, to: 1, base: 0.2, phase: (q, b) => b[0] * 5.5 + Math.abs(((b[1] * 4) % 1 + 1) % 1 - 0.5) * 1.2 }) + dress(t),
  }),
}
