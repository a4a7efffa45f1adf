// Solids in perspective: boxes sorted by distance, lit from one side.
import { fill, poly, stroke, ink, n } from '../press/draw.mjs'

const sides = ([x, y, z], [u, v, w], eye) => [
  ['left', eye[0] < x, [[x, y, z], [x, y, w], [x, v, w], [x, v, z]]],
  ['right', eye[0] > u, [[u, y, z], [u, y, w], [u, v, w], [u, v, z]]],
  ['front', eye[2] < z, [[x, y, z], [u, y, z], [u, v, z], [x, v, z]]],
  ['back', eye[2] > w, [[x, y, w], [u, y, w], [u, v, w], [x, v, w]]],
  ['top', eye[1] > v, [[x, v, z], [u, v, z], [u, v, w], [x, v, w]]],
]

export const block = (cam, eye, a, b, tones, edge = 4) => sides(a, b, eye).filter(s => s[1])
  .map(([name, , points]) => fill(poly(cam.face(points)), tones[name] ?? tones.front) + (edge ? stroke(poly(cam.face(points)), ink, edge) : '')).join('')

export function blocks(cam, eye, list, edge) {
  const far = ([a, b]) => -Math.hypot(...a.map((v, i) => (v + b[i]) / 2 - eye[i]))
  return [...list].sort((p, q) => far(p) - far(q)).map(([a, b, tones]) => block(cam, eye, a, b, tones, edge)).join('')
}

export function hull(points) {
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1])
  const half = list => list.reduce((out, p) => {
    while (out.length > 1 && (out.at(-1)[0] - out.at(-2)[0]) * (p[1] - out.at(-2)[1]) - (out.at(-1)[1] - out.at(-2)[1]) * (p[0] - out.at(-2)[0]) <= 0) out.pop()
    return [...out, p]
  }, [])
  return [...half(sorted).slice(0, -1), ...half(sorted.reverse()).slice(0, -1)]
}

export const path = (points, closed) => 'M' + points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L') + (closed ? 'Z' : '')

// A broken curve through points given as "x y x y …".
export const pairs = text => text.trim().split(/\s+/).map(Number).reduce((out, v, i, all) => (i % 2 ? [...out, [all[i - 1], v]] : out), [])
