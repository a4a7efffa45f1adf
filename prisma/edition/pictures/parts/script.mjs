// Handwriting that can almost be read: figures are figures, words are loops. Gives lists of points, one a stroke.
const figures = {
  0: [[[5, 1], [1, 4], [1, 11], [5, 14], [8, 10], [8, 4], [5, 1]]],
  1: [[[2, 4], [5, 1], [4, 14]]],
  2: [[[1, 4], [4, 1], [8, 3], [6, 8], [0, 14], [8, 13]]],
  3: [[[1, 2], [5, 1], [7, 4], [4, 7], [7, 10], [5, 14], [0, 13]]],
  4: [[[5, 1], [1, 9], [9, 8]], [[6, 5], [5, 14]]],
  5: [[[8, 1], [3, 1], [2, 6], [6, 6], [7, 11], [4, 14], [0, 13]]],
  6: [[[7, 1], [2, 6], [1, 12], [4, 14], [7, 11], [5, 8], [2, 10]]],
  7: [[[1, 2], [8, 1], [4, 14]]],
  8: [[[7, 3], [4, 1], [2, 4], [7, 10], [4, 14], [1, 11], [7, 3]]],
  9: [[[7, 4], [4, 1], [1, 4], [4, 7], [7, 4], [5, 14]]],
  '.': [[[2, 13], [3, 14]]],
}

export function number(text, x, y, scale = 3) {
  let at = x
  return [...String(text)].flatMap(letter => {
    const strokes = figures[letter].map(run => run.map(([u, v]) => [at + (u - v * 0.18) * scale, y + (v - 14) * scale]))
    at += (letter === '.' ? 5.5 : 10.5) * scale
    return strokes
  })
}

// A slanted word of so many letters; some rise, some fall below the line.
export function word(length, x, y, random, scale = 3) {
  const points = [[x, y]]
  let at = x
  for (let i = 0; i < length; i++) {
    const tall = i === 0 ? 13 : random() < 0.28 ? 12 : random() < 0.16 ? -6 : 6
    const w = random.between(4.5, 7) * scale
    const rise = tall > 0 ? y - tall * scale * random.between(0.9, 1.1) : y - 6 * scale
    points.push([at + w * 0.55 + 4, rise], [at + w * 0.3, y - 2 * scale])
    if (tall < 0) points.push([at - 2 * scale, y + 6 * scale], [at + w * 0.4, y + 2 * scale])
    points.push([at + w, y - random.between(0, 1.2) * scale])
    at += w
  }
  return [points]
}
