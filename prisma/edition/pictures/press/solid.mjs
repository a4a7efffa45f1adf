// Solids as signed distances: what the portraits are modelled from before they are cut.
export const ball = ([x, y, z], [a, b, c], [rx, ry, rz]) => {
  const [dx, dy, dz] = [(x - a) / rx, (y - b) / ry, (z - c) / rz]
  const k = Math.hypot(dx, dy, dz)
  const l = Math.hypot(dx / rx, dy / ry, dz / rz) || 1e-6
  return (k * (k - 1)) / l
}

export const rod = ([x, y, z], a, b, ra, rb = ra) => {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [px, py, pz] = [x - a[0], y - a[1], z - a[2]]
  const t = Math.min(1, Math.max(0, (px * ux + py * uy + pz * uz) / (ux * ux + uy * uy + uz * uz)))
  return Math.hypot(px - ux * t, py - uy * t, pz - uz * t) - ra - (rb - ra) * t
}

export const blend = (a, b, k) => {
  const h = Math.max(0, k - Math.abs(a - b)) / k
  return Math.min(a, b) - h * h * k * 0.25
}

export const carve = (a, b, k) => -blend(-a, b, k)

export const keep = (a, b) => Math.max(a, b)

// A rough surface for hair: tufts that run along the head.
export const tuft = ([x, y, z], depth, often) => depth * (Math.sin(x * often + Math.sin(y * often * 0.6) * 1.3) * Math.sin(z * often * 0.9 + y * often * 0.5))

export function turner(yaw, pitch = 0, roll = 0) {
  const [cy, sy, cp, sp, cr, sr] = [yaw, pitch, roll].flatMap(v => [Math.cos(v), Math.sin(v)])
  // Local to view.
  const forth = ([x, y, z]) => {
    const [x1, y1] = [x * cr - y * sr, x * sr + y * cr]
    const [y2, z2] = [y1 * cp - z * sp, y1 * sp + z * cp]
    return [x1 * cy + z2 * sy, y2, -x1 * sy + z2 * cy]
  }
  // View to local.
  const back = ([x, y, z]) => {
    const [x1, z1] = [x * cy - z * sy, x * sy + z * cy]
    const [y2, z2] = [y * cp + z1 * sp, -y * sp + z1 * cp]
    return [x1 * cr + y2 * sr, -x1 * sr + y2 * cr, z2]
  }
  return { forth, back }
}

// Looks at the solid along -z and notes, for each cell, material, depth and darkness (0 lit, 1 dark).
export function look(map, { size = 320, span = 3.72, top = 1.68, light = [-0.55, 0.62, 0.5], ambient = 0.2 }) {
  const count = size * size
  const grid = { size, material: new Uint8Array(count), depth: new Float32Array(count), dark: new Float32Array(count).fill(0), point: [] }
  const norm = Math.hypot(...light)
  const l = light.map(v => v / norm)
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const x = ((i + 0.5) / size - 0.5) * span
      const y = top - ((j + 0.5) / size) * span
      let z = 2.2
      let hit = null
      for (let k = 0; k < 70 && z > -2; k++) {
        const [d, m] = map([x, y, z])
        if (d < 0.004) { hit = m; break }
        z -= Math.max(0.004, d * 0.8)
      }
      if (hit === null) continue
      const cell = j * size + i
      const e = 0.012
      const f = (a, b, c) => map([x + a, y + b, z + c])[0]
      const nx = f(e, 0, 0) - f(-e, 0, 0)
      const ny = f(0, e, 0) - f(0, -e, 0)
      const nz = f(0, 0, e) - f(0, 0, -e)
      const nl = Math.hypot(nx, ny, nz) || 1
      const lambert = (nx * l[0] + ny * l[1] + nz * l[2]) / nl
      let shade = 1
      if (lambert > 0) {
        for (let k = 0, t = 0.05; k < 16 && t < 1.6; k++) {
          const d = map([x + l[0] * t, y + l[1] * t, z + l[2] * t])[0]
          shade = Math.min(shade, (6 * d) / t)
          if (shade < 0.02) { shade = 0; break }
          t += Math.max(0.03, d)
        }
      }
      const hollow = Math.min(1, Math.max(0, f((nx / nl) * 0.14, (ny / nl) * 0.14, (nz / nl) * 0.14) / 0.14))
      const lit = ambient * hollow + 0.1 * Math.max(0, nz / nl) * hollow + 0.9 * Math.max(0, lambert) * Math.max(0, shade)
      grid.material[cell] = hit
      grid.depth[cell] = z
      grid.dark[cell] = 1 - Math.min(1, lit)
      grid.point[cell] = [x, y, z]
    }
  }
  return grid
}
