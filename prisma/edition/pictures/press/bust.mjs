// A portrait as cut blocks: flat tints, lines that follow the form, and black where the light does not reach.
import { contour } from './contour.mjs'
import { noise } from './chance.mjs'
import { turner, look } from './solid.mjs'
import { ribbon, smooth, disc, along } from './knife.mjs'
import { fill, within, sheet } from './sheet.mjs'
import { specks } from './marks.mjs'
import { ink, paper } from './palette.mjs'
import { head, neck, shoulders, marks } from './head.mjs'

const side = 800
export const skin = 1
export const hair = 2
export const cloth = 3
export const extra = 4

const onLip = ([x, y, z]) => Math.abs(x) < 0.24 && y < -0.39 && y > -0.56 && z > 0.6

const ripple = phase => Math.abs((((phase % 1) + 1) % 1) - 0.5) * 2

export function bust(person) {
  const { top = 1.42, span = 3.2 } = person
  const pose = turner(person.yaw ?? 0.4, person.pitch ?? 0, person.roll ?? 0)
  const body = turner((person.yaw ?? 0.4) * 0.45 + (person.twist ?? 0))
  const face = head(person.face)
  const throat = neck(person.face)
  const frame = shoulders(person.frame)
  const map = p => {
    const q = pose.back(p)
    const b = body.back(p)
    let best = [Math.min(face(q), throat(b)), skin]
    const put = (d, m) => { if (d < best[0]) best = [d, m] }
    put(frame(b), cloth)
    if (person.hair) put(person.hair(q, b), hair)
    if (person.extra) put(person.extra(q, b), extra)
    return best
  }
  const size = person.detail ?? 400
  const grid = look(map, { size, span, top, light: person.light })
  const scale = side / size
  const px = ([x, y]) => [(x / span + 0.5) * side, ((top - y) / span) * side]
  const spot = q => px(pose.forth(q))
  const bodySpot = b => px(body.forth(b))
  const grain = noise(person.seed ?? 7)

  const every = (make, where = c => grid.material[c]) => {
    const values = new Float32Array(size * size).fill(-1)
    for (let c = 0; c < values.length; c++) if (where(c)) values[c] = make(c)
    return values
  }
  const outlines = new Map()
  const mask = (...kinds) => {
    const name = kinds.join()
    if (!outlines.has(name)) {
      const values = every(c => (kinds.includes(grid.material[c]) ? 1 : 0), () => true)
      outlines.set(name, contour(soften(values, size, 2).map(v => v - 0.5), size, size, scale))
    }
    return outlines.get(name)
  }
  // A tone of one material, drawn a little past its edge and clipped back to it.
  const tone = (kind, make, colour) => {
    const values = every(make, c => grid.material[c] === kind)
    spread(values, c => grid.material[c] === kind, size, 4)
    return within(mask(kind), fill(contour(values, size, size, scale), colour))
  }
  const place = c => [pose.back(grid.point[c]), body.back(grid.point[c])]
  // Lines that bend round the form; `from` and `to` are the darknesses at which they begin and close up.
  const lines = (kind, colour, { gap = 11, lean = 0.35, bend = 90, from = 0.3, to = 0.95, most = 1, base = 0, phase, level }) => tone(kind, c => {
    const [x, y, z] = grid.point[c]
    const [u, v] = px([x, y])
    const f = phase ? phase(...place(c)) : (v + u * lean + z * bend + grain(u / 60, v / 60) * 3) / gap
    const weight = level ?? Math.max(base ? base * (1 + grain(u / 26, v / 26)) : -1, most * ((shadow(c) - from) / (to - from)))
    return weight - (1 - ripple(f))
  }, colour)
  // The lip below the nose would go black in the nose's shadow; it is kept open.
  const shadow = c => grid.dark[c] - (grid.material[c] === skin && onLip(pose.back(grid.point[c])) ? 0.28 : 0)
  const solid = (kind, colour, above) => tone(kind, c => shadow(c) - above, colour)
  const lit = (kind, colour, below) => tone(kind, c => below - grid.dark[c], colour)
  const shine = (kind, colour, below, phase) =>
    tone(kind, c => {
      const [u, v] = px(grid.point[c])
      return (below - grid.dark[c]) * (1.3 + 0.9 * grain(u / 34, v / 34)) - ripple(phase(...place(c)))
    }, colour)

  const features = marks(person.face)
  const tools = { pose, body, spot, bodySpot, mask, lines, solid, lit, shine, tone, grid, marks: features, face }
  const t = person.tints
  const h = person.hairCut ?? {}
  const layers = [
    person.behind?.(tools) ?? '',
    fill(mask(skin, hair, cloth, extra), ink, `stroke="${ink}" stroke-width="5" stroke-linejoin="round"`),
    fill(mask(cloth), t.cloth),
    person.clothes?.(tools) ?? lines(cloth, ink, { gap: 13, lean: -0.4, from: 0.3, to: 0.9 }) + solid(cloth, ink, 0.88),
    fill(mask(skin), t.skin),
    lit(skin, t.light, person.shine ?? 0.2),
    solid(skin, t.shade, person.middle ?? 0.6),
    lines(skin, ink, { gap: 14, from: 0.5, to: 1.06, ...person.skinLines }),
    solid(skin, ink, person.deep ?? 0.955),
    person.under?.(tools) ?? '',
    drawFace(person, spot, features),
    fill(mask(hair), t.hair),
    h.phase && t.hairLight ? shine(hair, t.hairLight, h.shine ?? 0.7, h.phase) : '',
    h.phase ? lines(hair, h.ink ?? ink, { from: 0.25, to: 0.95, base: 0.12, ...h }) : '',
    solid(hair, h.ink ?? ink, h.deep ?? 0.9),
    person.extra ? fill(mask(extra), t.extra ?? ink) + (person.extras?.(tools) ?? solid(extra, ink, 0.8)) : '',
    person.over?.(tools) ?? '',
    fill(specks({ x: 0, y: 0, w: side, h: side, count: 24, size: 1.6, seed: person.seed }), paper, 'opacity="0.8"'),
  ]
  return sheet(side, side, layers, { ground: t.ground })
}

function drawFace(person, spot, m) {
  const t = person.tints
  const all = points => points.map(spot)
  const age = person.face?.age ?? 0
  const eyes = [-1, 1].map(s => {
    const e = m.eye(s)
    const open = person.open ?? 0.86
    const [lid, low] = [all(e.lid.map(([x, y, z]) => [x, 0.01 + (y - 0.01) * open, z])), all(e.low)]
    const almond = smooth([...lid, ...low.slice(1, -1).reverse()], true)
    const [cx, cy] = spot([e.ball[0] + (person.gaze ?? 0), e.ball[1] + (person.lift ?? 0), e.ball[2]])
    return fill(almond, t.eye ?? t.light)
      + within(almond, fill(disc(cx, cy, 15), person.iris ?? ink) + fill(disc(cx, cy, 8), ink) + fill(disc(cx - 5, cy - 6, 3), paper))
      + fill(ribbon(along(lid), person.lash ?? 8), ink) + fill(ribbon(along(low), 2.6), ink)
      + fill(ribbon(along(all(e.crease)), 3.6), ink)
      + (age ? fill(ribbon(along(all(e.bag)), 3 * age), ink) : '')
  })
  const strokes = (points, width) => fill(ribbon(along(all(points)), width), ink)
  const folds = age ? [-1, 1].map(s => strokes(m.fold(s), 3.4 * age)) : []
  const furrows = age > 1 ? m.forehead.slice(0, 2).map(line => strokes(line, 2.6)) : []
  const brows = [-1, 1].map(s => fill(ribbon(along(all(m.brow(s))), person.brow ?? 14), person.browInk ?? ink))
  const lips = person.lips === null ? '' : fill(smooth(all(m.upperLip), true), person.lips ?? t.shade) + fill(smooth(all(m.lowerLip), true), person.lips ?? t.shade, 'opacity="0.75"')
  const nose = [-1, 1].map(s => strokes(m.nostril(s), 8) + strokes(m.wing(s), 3.4))
  return [lips, eyes, brows, folds, furrows, nose, strokes(m.mouth, person.mouth ?? 7), strokes(m.under, 4)].flat().join('')
}

// Box blur, so that outlines lose their steps.
function soften(values, size, passes) {
  for (let k = 0; k < passes; k++) {
    const next = values.slice()
    for (let j = 1; j < size - 1; j++) {
      for (let i = 1; i < size - 1; i++) {
        let sum = 0
        for (let b = -1; b <= 1; b++) for (let a = -1; a <= 1; a++) sum += values[(j + b) * size + i + a]
        next[j * size + i] = sum / 9
      }
    }
    values = next
  }
  return values
}

// Carries the values of a region a few cells past its edge.
function spread(values, inside, size, passes) {
  let known = new Uint8Array(values.length)
  for (let c = 0; c < values.length; c++) known[c] = inside(c) ? 1 : 0
  for (let k = 0; k < passes; k++) {
    const grown = known.slice()
    for (let c = size + 1; c < values.length - size - 1; c++) {
      if (known[c]) continue
      const near = [c - 1, c + 1, c - size, c + size].filter(d => known[d])
      if (!near.length) continue
      values[c] = near.reduce((sum, d) => sum + values[d], 0) / near.length
      grown[c] = 1
    }
    known = grown
  }
}
