// Hesper Dunmore's working alphabet: each letter in brush strokes, on the back of a tide table.
import { H, W, chance, fill, gouge, ink, inks, letters, n, over, paper, rect, sheet, specks, stroke, within } from '../press/draw.mjs'

// Width; fat strokes; thin strokes; serifs as x y of the stroke's end. A capital is 140 tall.
const stem = x => `M${x} 0L${x} 140`
const feet = x => [[x, 0], [x, 140]]
const alphabet = {
  A: [130, 'M58 6L102 136', 'M56 6L22 136M36 94L86 94', [[22, 140], [104, 140]]],
  B: [118, stem(30), 'M30 9L62 9C104 9 104 66 62 66L30 66M62 66C114 66 114 131 62 131L30 131', [[24, 0], [24, 140]], 27],
  C: [126, 'M108 40C92 -14 22 -6 22 70C22 146 94 154 112 100', '', [], 30, 'M110 8L110 48'],
  D: [126, stem(30), 'M30 9L54 9C122 9 122 131 54 131L30 131', [[24, 0], [24, 140]], 27],
  E: [110, stem(30), 'M30 9L92 9M30 68L76 68M30 131L96 131', [[24, 0], [24, 140]], 19, 'M94 0L94 34M78 52L78 84M98 104L98 140'],
  F: [104, stem(30), 'M30 9L90 9M30 70L76 70', [[24, 0], [30, 140]], 19, 'M92 0L92 34M78 54L78 86'],
  G: [132, 'M108 40C92 -14 22 -6 22 70C22 146 90 150 104 116L104 88', 'M82 86L122 86', [], 19, 'M110 8L110 48'],
  H: [134, stem(30) + stem(104), 'M30 70L104 70', [...feet(30), ...feet(104)]],
  I: [62, stem(31), '', feet(31)],
  J: [92, 'M60 0L60 98C60 142 18 140 16 108', '', [[60, 0]]],
  K: [126, stem(30), 'M100 6L40 78', [...feet(30), [100, 0], [106, 140]], 20, '', 'M56 60L102 138'],
  L: [112, stem(30), 'M30 130L92 130', [[30, 0], [24, 140]], 24, 'M98 92L98 142'],
  M: [150, 'M30 6L74 118M118 4L120 138', 'M30 6L26 138M74 118L118 6', [[24, 140], [120, 140], [24, 0], [122, 0]]],
  N: [134, 'M28 6L104 136', 'M28 6L28 138M104 2L104 136', [[28, 140], [24, 0], [104, 0]]],
  O: [138, 'M69 6C4 6 4 134 69 134C134 134 134 6 69 6Z', '', []],
  P: [112, stem(30), 'M30 9L60 9C108 9 108 76 60 76L30 76', [[24, 0], [30, 140]], 27],
  Q: [142, 'M69 6C4 6 4 134 69 134C134 134 134 6 69 6Z', 'M70 100C92 104 100 146 130 148', [], 24],
  R: [126, stem(30), 'M30 9L60 9C106 9 106 72 60 72L30 72', [[24, 0], [30, 140], [108, 140]], 27, '', 'M62 74L102 136'],
  S: [114, 'M92 40C84 -10 20 -6 22 38C24 76 94 64 94 102C94 148 24 148 18 98', '', [], 28, 'M94 8L94 46M18 94L18 134'],
  T: [120, stem(60), 'M14 9L106 9', [[60, 140]], 20, 'M14 0L14 36M106 0L106 36'],
  U: [132, 'M30 0L30 86C30 148 102 148 102 86', 'M102 86L102 0', [[30, 0], [102, 0]]],
  V: [126, 'M22 4L62 136', 'M62 136L104 4', [[20, 0], [106, 0]]],
  W: [178, 'M22 4L58 136M90 4L124 136', 'M58 136L90 4M124 136L158 4', [[20, 0], [90, 0], [160, 0]]],
  X: [126, 'M22 4L104 136', 'M100 4L24 136', [[20, 0], [104, 0], [22, 140], [106, 140]]],
  Y: [124, 'M22 4L62 78L62 138', 'M62 78L104 4', [[20, 0], [106, 0], [62, 140]]],
  Z: [116, 'M94 10L22 130', 'M20 9L98 9M18 131L100 131', [], 20, 'M20 0L20 38M100 104L100 140'],
}

function letter(name, x, y, scale, random) {
  const [, fat, thin, serifs, width = 20, ends = '', leg = ''] = alphabet[name]
  const round = 'stroke-linecap="butt"'
  const slab = serifs.map(([a, b]) => { const v = b ? b - 6 : 6; return `M${a - 27} ${n(v + random.near(0, 1.2))}Q${a} ${n(v + (b ? -4 : 4))} ${a + 27} ${n(v + random.near(0, 1.2))}` }).join('')
  const colour = inks.night
  const streak = serifs.filter(([, b]) => b).map(([a]) => (fat.includes(`M${a} 0L`) ? gouge([a - 6, 26], [a - 5, 112], 3) : '')).join('')
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(random.near(0, 0.9))}) scale(${scale})">`
    + (thin ? stroke(thin, colour, width, round) : '') + stroke(fat, colour, 33, round) + (leg ? stroke(leg, colour, 32, round) : '')
    + (slab ? stroke(slab, colour, 14, 'stroke-linecap="round"') : '') + (ends ? stroke(ends, colour, 15, 'stroke-linecap="round"') : '')
    + fill(streak || gouge([0, 0], [0.1, 0], 0.1), '#5d7f8a') + '</g>'
}

export const pictures = {
  'signwriters-alphabet': () => {
    const random = chance('Dunmore')
    const scale = 1.34
    const rows = ['ABCDEFG', 'HIJKLMN', 'OPQRSTU', 'VWXYZ']
    const sheetEdge = rect(70, 40, 1460, 990)
    const print = Array.from({ length: 7 }, (_, i) => Array.from({ length: 24 }, (_, j) => letters(-(180 + i * 200), 96 + j * 40, `${String((j * 3 + i * 5) % 24).padStart(2, '0')}${String((j * 17 + i * 29) % 60).padStart(2, '0')}   ${((j * 7 + i * 3) % 42 / 10 + 0.3).toFixed(1)}`, { size: 24, colour: '#e0d5b8', anchor: 'middle', more: 'xml:space="preserve"' })).join('')).join('')
    return sheet(W, H, [
      fill(rect(0, 0, W, H), '#7a5434'), stroke([180, 420, 700, 940].map(y => `M-20 ${y}L1620 ${y - 10}`).join(''), '#5b3a22', 7),
      over(fill(rect(90, 62, 1460, 990), '#a08a72')), fill(sheetEdge, '#f3e9cf'), within(sheetEdge, `<g transform="scale(-1 1)">${print}</g>` + stroke('M800 30L800 1040', '#d9cba6', 6)),
      rows.map((row, j) => {
        const y = 82 + j * 238
        const long = [...row].reduce((sum, c) => sum + alphabet[c][0] * scale, 0) + (row.length - 1) * 20
        let x = (W - long) / 2
        return stroke(`M120 ${y}L1480 ${y}M120 ${n(y + 140 * scale)}L1480 ${n(y + 140 * scale)}`, '#c98a6a', 2.4, 'stroke-dasharray="26 5"') + [...row].map(c => { const d = letter(c, x, y, scale, random); x += alphabet[c][0] * scale + 20; return d }).join('')
      }),
      fill([[1402, 870, 9], [1428, 892, 5], [188, 930, 7]].map(([x, y, r]) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`).join(''), inks.night),
      stroke(sheetEdge, ink, 4), fill(specks({ x: 90, y: 60, w: 1420, h: 960, count: 120, size: 2.6, seed: 3 }), paper, 'opacity="0.8"'),
    ])
  },
}
