// A camera for drawings in true perspective: metres in, pixels out. Looking along z, x is to the right and y up.
export function camera({ eye, target, lens = 1.2, width = 1600, height = 1067, centre = [0.5, 0.5] }) {
  const forward = unit(minus(target, eye))
  const right = unit(cross([0, 1, 0], forward))
  const up = cross(forward, right)
  const near = 0.05
  const see = point => {
    const v = minus(point, eye)
    return [dot(v, right), dot(v, up), dot(v, forward)]
  }
  const flat = ([x, y, z]) => [width * centre[0] + (x / z) * lens * width, height * centre[1] - (y / z) * lens * width]
  const spot = point => flat(see(point))
  // A face, clipped where it passes behind the eye.
  const face = points => {
    const seen = points.map(see)
    const kept = []
    seen.forEach((a, i) => {
      const b = seen[(i + 1) % seen.length]
      if (a[2] >= near) kept.push(a)
      if ((a[2] >= near) !== (b[2] >= near)) {
        const t = (near - a[2]) / (b[2] - a[2])
        kept.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, near])
      }
    })
    return kept.map(flat)
  }
  const size = (point, metres) => (metres / see(point)[2]) * lens * width
  const depth = point => see(point)[2]
  return { spot, face, size, depth }
}

// The six faces of a box: [name, corners].
export function box([x, y, z], [u, v, w]) {
  return [
    ['back', [[x, y, w], [u, y, w], [u, v, w], [x, v, w]]],
    ['left', [[x, y, z], [x, y, w], [x, v, w], [x, v, z]]],
    ['right', [[u, y, z], [u, y, w], [u, v, w], [u, v, z]]],
    ['foot', [[x, y, z], [u, y, z], [u, y, w], [x, y, w]]],
    ['top', [[x, v, z], [u, v, z], [u, v, w], [x, v, w]]],
    ['front', [[x, y, z], [u, y, z], [u, v, z], [x, v, z]]],
  ]
}

export const minus = (a, b) => a.map((v, i) => v - b[i])
export const dot = (a, b) => a.reduce((sum, v, i) => sum + v * b[i], 0)
export const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
export const unit = a => {
  const length = Math.hypot(...a) || 1
  return a.map(v => v / length)
}
export const mix = (a, b, t) => a.map((v, i) => v + (b[i] - v) * t)
