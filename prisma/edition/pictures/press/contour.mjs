// Traces the outline of the parts of a grid where a value is above zero (marching squares), as SVG path data.
export function contour(values, columns, rows, scale = 1) {
  const at = (i, j) => (i < 0 || j < 0 || i >= columns || j >= rows ? -1 : values[j * columns + i])
  const next = new Map()
  const key = (edge, i, j) => (j * (columns + 3) + i) * 2 + edge
  const places = new Map()
  const top = (i, j) => place(key(0, i + 1, j + 1), i, j, i + 1, j)
  const side = (i, j) => place(key(1, i + 1, j + 1), i, j, i, j + 1)
  const place = (id, i, j, k, l) => {
    if (!places.has(id)) {
      const a = at(i, j)
      const t = a / (a - at(k, l))
      places.set(id, [(i + (k - i) * t) * scale, (j + (l - j) * t) * scale])
    }
    return id
  }
  const join = (from, to) => next.set(from, to)
  for (let j = -1; j < rows; j++) {
    for (let i = -1; i < columns; i++) {
      const code = (at(i, j) > 0 ? 1 : 0) | (at(i + 1, j) > 0 ? 2 : 0) | (at(i + 1, j + 1) > 0 ? 4 : 0) | (at(i, j + 1) > 0 ? 8 : 0)
      if (code === 0 || code === 15) continue
      const [n, e, s, w] = [() => top(i, j), () => side(i + 1, j), () => top(i, j + 1), () => side(i, j)]
      const pairs = {
        1: [[w, n]], 2: [[n, e]], 3: [[w, e]], 4: [[e, s]], 5: [[w, n], [e, s]], 6: [[n, s]], 7: [[w, s]],
        8: [[s, w]], 9: [[s, n]], 10: [[n, e], [s, w]], 11: [[s, e]], 12: [[e, w]], 13: [[e, n]], 14: [[n, w]],
      }[code]
      for (const [from, to] of pairs) join(from(), to())
    }
  }
  let d = ''
  while (next.size) {
    const [start] = next.keys()
    const ring = []
    for (let id = start; next.has(id);) {
      ring.push(places.get(id))
      const following = next.get(id)
      next.delete(id)
      id = following
    }
    if (ring.length > 14) d += trace(ring)
  }
  return d
}

const r = v => Math.round(v * 10) / 10

// Drops points that lie almost on the line of their neighbours.
function trace(ring) {
  const kept = ring.filter((p, i) => {
    const a = ring[(i + ring.length - 1) % ring.length]
    const b = ring[(i + 1) % ring.length]
    return Math.abs((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) > 0.12 || i % 4 === 0
  })
  return 'M' + kept.map(([x, y]) => `${r(x)} ${r(y)}`).join('L') + 'Z'
}
