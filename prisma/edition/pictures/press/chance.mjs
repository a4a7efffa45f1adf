// Seeded chance: the same seed always cuts the same block.
export function chance(seed) {
  let state = typeof seed === 'number' ? seed : hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  next.between = (low, high) => low + (high - low) * next()
  next.either = list => list[Math.floor(next() * list.length)]
  next.near = (value, spread) => value + (next() - 0.5) * 2 * spread
  return next
}

function hash(text) {
  let h = 2166136261
  for (const letter of text) h = Math.imul(h ^ letter.charCodeAt(0), 16777619)
  return h
}

// Smooth value noise in two dimensions, about -1 to 1.
export function noise(seed) {
  const random = chance(seed)
  const grid = Array.from({ length: 4096 }, () => random() * 2 - 1)
  const at = (x, y) => grid[((x & 63) << 6) | (y & 63)]
  const ease = t => t * t * (3 - 2 * t)
  return (x, y) => {
    const i = Math.floor(x)
    const j = Math.floor(y)
    const u = ease(x - i)
    const v = ease(y - j)
    const top = at(i, j) + (at(i + 1, j) - at(i, j)) * u
    const foot = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * u
    return top + (foot - top) * v
  }
}
