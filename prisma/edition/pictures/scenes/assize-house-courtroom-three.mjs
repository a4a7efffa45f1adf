// Courtroom 3: the bench, the jury box, the bucket and the hole.
import { H, W, box, camera, chance, disc, fill, gouge, hatch, ink, inks, mix, n, over, paper, poly, sheet, specks, stroke, within } from '../press/draw.mjs'

const cam = camera({ eye: [-1.5, 2.5, -6.6], target: [0.35, 2.95, 4], lens: 0.74, centre: [0.5, 0.53] })
const see = p => cam.spot(p)
const quad = (...points) => poly(cam.face(points))
const wood = { light: '#b87845', mid: '#8f5730', dark: '#5a331d' }
const [L, R, back, high] = [-5.6, 5.6, 9, 6]

function solid(a, b, { front = wood.mid, left = wood.light, right = wood.dark, top = '#cf9660' } = {}) {
  return box(a, b).filter(([name]) => name !== 'back' && name !== 'foot')
    .filter(([name]) => !(name === 'left' && a[0] < -1.6) && !(name === 'right' && b[0] > -1.6))
    .map(([name, points]) => { const d = poly(cam.face(points)); return fill(d, { front, left, right, top }[name]) + stroke(d, ink, 4) }).join('')
}

function panels(x, u, y, v, z, count, colour = wood.dark) {
  const w = (u - x) / count
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [x + i * w + w * 0.14, x + (i + 1) * w - w * 0.14]
    const d = quad([a, y, z], [b, y, z], [b, v, z], [a, v, z])
    return stroke(d, colour, 4) + fill(gouge(see([a + 0.04, y + 0.05, z]), see([b - 0.04, y + 0.05, z]), 5), ink)
  }).join('')
}

function windowOn(z) {
  const p = (y, k) => see([L, y, z + k])
  const arch = [p(1.9, 0), p(4.4, 0), p(4.95, 0.3), p(5.15, 0.7), p(4.95, 1.1), p(4.4, 1.4), p(1.9, 1.4)]
  const bars = [[2.9, 2.9], [3.9, 3.9]].map(([y]) => `M${p(y, 0).map(n)}L${p(y, 1.4).map(n)}`).join('') + `M${p(1.9, 0.7).map(n)}L${p(5.15, 0.7).map(n)}`
  return fill(poly(arch), '#f3efdf') + stroke(bars, ink, 6) + stroke(poly(arch), ink, 8)
}

const shaft = z => quad([-1.6, 0, z - 1.5], [0.9, 0, z - 1.5], [0.9, 0, z - 0.2], [-1.6, 0, z - 0.2])

function hole() {
  const rag = chance('plaster')
  const rim = Array.from({ length: 22 }, (_, i) => { const a = (i / 22) * Math.PI * 2; const sq = v => Math.sign(v) * Math.abs(v) ** 0.5; return [0.55 + sq(Math.cos(a)) * 0.85 * rag.between(0.86, 1.12), high, 2.9 + sq(Math.sin(a)) * 1.5 * rag.between(0.9, 1.1)] })
  const d = poly(rim.map(see))
  const laths = Array.from({ length: 9 }, (_, i) => { const z = 1.5 + i * 0.33; return `M${see([-0.5, high + 0.1, z]).map(n)}L${see([i % 3 === 1 ? 0.4 : 1.7, high + 0.1, z + 0.04]).map(n)}` }).join('')
  const hang = Array.from({ length: 5 }, (_, i) => { const p = see(rim[(i * 4 + 2) % 22]); return gouge(p, [p[0] + rag.near(0, 20), p[1] + rag.between(30, 80)], 9, 6) }).join('')
  return fill(d, ink) + within(d, stroke(laths, '#8f6a45', 5)) + stroke(d, ink, 5) + fill(hang, ink)
}

function bucket() {
  const [x, y] = see([0.5, 1.02, 3.2])
  const s = cam.size([0.5, 1, 3.2], 0.4)
  const d = poly([[x - s * 0.62, y - s], [x + s * 0.62, y - s], [x + s * 0.46, y], [x - s * 0.46, y]])
  return fill(d, inks.fog) + within(d, fill(hatch({ x, y: y - s, w: s, h: s, angle: 90, gap: 9, length: 90, weight: 6, seed: 3 }), ink)) + stroke(d, ink, 5) + fill(disc(x, y - s, s * 0.62, s * 0.17), ink) + fill(disc(x, y - s + 3, s * 0.5, s * 0.1), '#7fa9ab') + stroke(`M${n(x - s * 0.6)} ${n(y - s)}C${n(x - s * 0.5)} ${n(y - s * 1.7)} ${n(x + s * 0.5)} ${n(y - s * 1.7)} ${n(x + s * 0.6)} ${n(y - s)}`, ink, 4)
}

export const pictures = {
  'assize-house-courtroom-three': () => {
    const random = chance('room')
    const floor = quad([L, 0, -8.5], [R, 0, -8.5], [R, 0, back], [L, 0, back])
    const boards = Array.from({ length: 30 }, (_, i) => { const x = L + i * 0.39; return `M${cam.face([[x, 0, -8.4], [x, 0, back], [x, 0, back]]).slice(0, 2).map(p => p.map(n).join(' ')).join('L')}` }).join('')
    const ceiling = quad([L, high, -8.5], [R, high, -8.5], [R, high, back], [L, high, back])
    const coffers = [-3.7, -1.85, 0, 1.85, 3.7].map(x => `M${cam.face([[x, high, -8.4], [x, high, back], [x, high, back]]).slice(0, 2).map(p => p.map(n).join(' ')).join('L')}`).join('') + [-4, -1.5, 1, 3.5, 6].map(z => `M${see([L, high, z]).map(n)}L${see([R, high, z]).map(n)}`).join('')
    const left = quad([L, 0, -8.5], [L, 0, back], [L, high, back], [L, high, -8.5])
    const right = quad([R, 0, -8.5], [R, 0, back], [R, high, back], [R, high, -8.5])
    const end = quad([L, 0, back], [R, 0, back], [R, high, back], [L, high, back])
    const dado = (x, u) => quad([x, 0, -8.5], [x, 0, back], [u, 1.6, back], [u, 1.6, -8.5])
    const stains = [[0.2, 5.2], [1.6, 3.4], [-0.7, 2.6]].map(([x, z]) => { const p = see([x, high - 0.01, z]); return disc(p[0], p[1], 90, 20) }).join('')
    const chair = x => solid([x - 0.5, 1.5, 7.9], [x + 0.5, 3.5, 8.1], { front: inks.red, left: '#6a1621', top: wood.light }) + fill(poly([[x - 0.5, 3.5], [x, 3.9], [x + 0.5, 3.5]].map(([u, v]) => see([u, v, 7.9]))), wood.dark)
    const [bx, by] = see([0.5, 1.5, 3.2])
    const [hx, hy] = see([0.5, high, 3.2])
    const rubble = Array.from({ length: 24 }, () => { const p = see([random.between(-0.9, 2.2), 0, random.between(1.2, 3.2)]); const k = random.between(5, 17); return poly([[p[0] - k, p[1]], [p[0] - k * 0.2, p[1] - k * 0.8], [p[0] + k, p[1] - k * 0.2], [p[0] + k * 0.6, p[1] + k * 0.3]]) }).join('')
    return sheet(W, H, [
      fill(ceiling, '#ddd6c4'), stroke(coffers, '#aaa28f', 7), over(fill(stains, '#d8c8a0')),
      fill(left, '#c4bfae'), within(left, fill(hatch({ x: 0, y: 0, w: 620, h: H, angle: 88, gap: 24, length: 150, rest: 30, weight: 5, seed: 4 }), '#a19b89')),
      fill(right, '#e9e2d0'), within(right, fill(Array.from({ length: 3 }, (_, i) => quad([R, 1.7, 0.2 + i * 2.7], [R, 1.7, 1.7 + i * 2.7], [R, 3.4, 2.4 + i * 2.7], [R, 3.4, 0.9 + i * 2.7])).join(''), '#fbf6e6')), fill(end, '#cfc8b6'), within(end, fill(hatch({ x: 400, y: 200, w: 800, h: 500, angle: 90, gap: 17, length: 120, rest: 30, weight: 3, seed: 6 }), '#aea791')),
      fill(floor, '#a5754a'), within(floor, stroke(boards, '#6e4526', 3.4)),
      fill(dado(L, L), wood.dark), fill(dado(R, R), wood.mid), stroke(`M${see([R, 1.6, -2]).map(n)}L${see([R, 1.6, back]).map(n)}M${see([L, 1.6, -2]).map(n)}L${see([L, 1.6, back]).map(n)}`, ink, 5),
      within(right, Array.from({ length: 9 }, (_, i) => { const z = -1 + i * 1.1; return stroke(quad([R, 0.2, z], [R, 0.2, z + 0.8], [R, 1.4, z + 0.8], [R, 1.4, z]), wood.dark, 4) }).join('')),
      windowOn(-0.6), windowOn(2.2), windowOn(5),
      fill([[-0.4, 2.2], [2.6, 5.2], [5.6, 8]].map(([z]) => shaft(z)).join(''), '#d9a96f'), stroke(poly(cam.face([[L, high, back], [R, high, back], [R, 0, back], [L, 0, back]])), ink, 4),
      fill(quad([-2.9, 1.4, back - 0.05], [2.9, 1.4, back - 0.05], [2.9, 4.7, back - 0.05], [-2.9, 4.7, back - 0.05]), wood.mid), panels(-2.9, 2.9, 1.6, 4.5, back - 0.06, 5),
      fill(poly([[-3.3, 4.7], [0, 5.6], [3.3, 4.7]].map(([x, y]) => see([x, y, back - 0.1]))), wood.light), stroke(poly([[-3.3, 4.7], [0, 5.6], [3.3, 4.7]].map(([x, y]) => see([x, y, back - 0.1]))), ink, 5),
      chair(-1.7), chair(0), chair(1.7),
      solid([-3.2, 0, 6.4], [3.2, 1.1, 7.4], { top: wood.light }), solid([-3.3, 1.1, 6.5], [3.3, 2.05, 7.1]), panels(-3.2, 3.2, 0.15, 0.95, 6.4, 8), panels(-3.3, 3.3, 1.2, 1.95, 6.5, 8),
      solid([3.1, 0, 2.6], [5.5, 1.0, 6.2], { top: wood.mid, left: wood.mid }), solid([4.3, 1, 2.8], [5.5, 1.5, 6.2], { left: wood.light, front: wood.dark }), solid([4.9, 1.5, 2.8], [5.1, 2.1, 6.2], { left: wood.mid }), solid([3.0, 0, 2.5], [3.15, 1.45, 6.2], { left: wood.light, front: wood.dark }), solid([3, 0, 2.4], [5.5, 1.45, 2.55]), panels(3.05, 5.5, 0.2, 1.3, 2.4, 3),
      [3.2, 4.1, 5, 5.8].map(z => stroke(quad([3, 0.25, z - 0.32], [3, 0.25, z + 0.32], [3, 1.25, z + 0.32], [3, 1.25, z - 0.32]), wood.dark, 4)),
      over(fill(quad([-1.3, 0, 2.2], [2.9, 0, 2.2], [2.7, 0, 4], [-1.3, 0, 4]), '#8b6a4c')),
      solid([-0.9, 0, 2.6], [-0.7, 0.94, 2.8]), solid([1.9, 0, 2.6], [2.1, 0.94, 2.8]), solid([-0.9, 0, 3.7], [-0.75, 0.94, 3.85]), solid([-1.1, 0.92, 2.5], [2.3, 1.03, 3.9], { front: wood.dark, top: '#d3a16c' }),
      fill(poly([[1.2, 2.8], [1.8, 2.7], [1.9, 3.3], [1.3, 3.4]].map(([x, z]) => see([x, 1.04, z]))), paper), stroke(poly([[1.2, 2.8], [1.8, 2.7], [1.9, 3.3], [1.3, 3.4]].map(([x, z]) => see([x, 1.04, z]))), ink, 3),
      fill(rubble, '#efe8d6'), stroke(rubble, ink, 2), hole(), bucket(),
      fill([0.22, 0.42, 0.66, 0.86].map(t => { const [x, y] = mix([hx, hy], [bx, by], t); return gouge([x, y - 12], [x, y + 16], 5) }).join(''), '#4f8087'),
      solid([-5.6, 0, -1.9], [-2.3, 1.0, -1.7], { front: '#2b1a12', top: wood.mid }), solid([0.7, 0, -1.9], [5.6, 1.0, -1.7], { front: '#2b1a12', left: ink, top: wood.mid }), panels(0.8, 5.4, 0.12, 0.86, -1.9, 7, wood.mid), panels(-5.4, -2.4, 0.12, 0.86, -1.9, 5, wood.mid),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 150, seed: 9 }), paper, 'opacity="0.6"'),
    ].map(part => [part].flat().join('')), { ground: '#c4bfae' })
  },
}
