// Separates a rendered drawing into its inks: every pixel becomes one of the flat colours that cover some ground,
// or the half-way tone of two inks that often meet. What is left is small without loss.
export function separate(data, { width, height }, { share = 0.0001, most = 40, meetings = 14 } = {}) {
  const count = width * height
  const pixel = p => (data[p * 3] << 16) | (data[p * 3 + 1] << 8) | data[p * 3 + 2]
  const tally = new Map()
  const ground = new Map()
  for (let p = 0; p < count; p++) {
    const c = pixel(p)
    tally.set(c, (tally.get(c) ?? 0) + 1)
    const inner = p > width && p < count - width && pixel(p - 1) === c && pixel(p + 1) === c && pixel(p - width) === c && pixel(p + width) === c
    if (inner) ground.set(c, (ground.get(c) ?? 0) + 1)
  }
  const flats = [...ground].filter(([, n]) => n > count * share).sort((a, b) => b[1] - a[1]).slice(0, most).map(([c]) => c)
  const flat = new Set(flats)

  const pairs = new Map()
  for (let p = 1; p < count - 1; p++) {
    const [a, b] = [pixel(p - 1), pixel(p + 1)]
    if (a === b || flat.has(pixel(p)) || !flat.has(a) || !flat.has(b)) continue
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const mixes = [...pairs].sort((a, b) => b[1] - a[1]).slice(0, meetings).map(([pair]) => {
    const [a, b] = pair.split(' ').map(Number)
    return [16, 8, 0].reduce((mix, s) => mix | (((((a >> s) & 255) + ((b >> s) & 255)) >> 1) << s), 0)
  })

  const palette = [...new Set([...flats, ...mixes])].map(c => [c >> 16, (c >> 8) & 255, c & 255])
  const nearest = new Map()
  for (const c of tally.keys()) {
    const [r, g, b] = [c >> 16, (c >> 8) & 255, c & 255]
    let best = Infinity
    for (const ink of palette) {
      const d = 2 * (r - ink[0]) ** 2 + 4 * (g - ink[1]) ** 2 + 3 * (b - ink[2]) ** 2
      if (d < best) { best = d; nearest.set(c, ink) }
    }
  }
  const out = Buffer.alloc(count * 3)
  for (let p = 0; p < count; p++) out.set(nearest.get(pixel(p)), p * 3)
  return { data: out, inks: palette.length }
}
