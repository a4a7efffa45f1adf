// Papers on tables, seen from above: envelopes, a contract, the life of an invoice.
import { H, W, at, chance, disc, fill, gouge, hatch, ink, inks, letters, n, over, paper, poly, rect, sheet, smooth, specks, stroke, within } from '../press/draw.mjs'

const cream = '#efe6d0'

const table = (ground, grain, planks, seed) => fill(rect(0, 0, W, H), ground)
  + fill(hatch({ x: 0, y: 0, w: W, h: H, angle: 0, gap: 27, length: 260, rest: 130, weight: 5, stray: 6, seed }), grain)
  + planks.map(y => stroke(`M0 ${y}L${W} ${y + 3}`, ink, 5)).join('')

const shadow = (d, colour, dx = 14, dy = 18) => over(fill(d, colour), { dx, dy })

// Twenty envelopes, in the order of their postmarks.
const buffs = [paper, paper, cream, '#d9b98a', paper, cream, '#d9b98a', paper]
function envelope(i) {
  const random = chance(`envelope ${i}`)
  const [x, y] = [158 + (i % 5) * 232, 152 + Math.floor(i / 5) * 252]
  const [w, h] = [random.between(176, 198), random.between(124, 146)]
  const body = rect(-w / 2, -h / 2, w, h)
  const [colour, red] = [random.either(buffs), i > 8 && random() < 0.6]
  const window = random() < 0.5
  const waves = [0, 1, 2, 3].map(k => `M${n(w / 2 - 92)} ${n(-h / 2 + 20 + k * 8)}q7 -6 14 0t14 0t14 0`).join('')
  const face = window
    ? fill(rect(-w / 2 + 16, -4, w * 0.52, h * 0.34), '#b9c9c6') + stroke(rect(-w / 2 + 16, -4, w * 0.52, h * 0.34), ink, 2.5) + [0, 1, 2].map(k => gouge([-w / 2 + 26, 8 + k * 13], [-w / 2 + 26 + random.between(44, 76), 8 + k * 13], 3)).map(d => fill(d, ink)).join('')
    : fill([0, 1, 2].map(k => gouge([-w / 2 + 22 + k * 4, 2 + k * 17], [random.between(0, 40), 1 + k * 17], 4, 1)).join(''), ink)
  return at(x + random.near(0, 7), y + random.near(0, 8), shadow(body, '#6d6a5a', 10, 13) + fill(body, colour) + stroke(body, ink, 4)
    + fill(rect(w / 2 - 42, -h / 2 + 12, 30, 36), red ? inks.slate : inks.red) + stroke(disc(w / 2 - 66, -h / 2 + 32, 20) + waves, ink, 2.5) + face
    + (red ? fill(rect(-w / 2 + 2, h / 2 - 18, w - 4, 16), inks.red) : ''), { scale: 1.14, turn: random.near(0, 4) })
}

const mug = (x, y, glaze, turn) => at(x, y, shadow(disc(0, 0, 104) + rect(90, -18, 76, 36), '#6d6a5a', 18, 24)
  + stroke('M86 -30C170 -44 170 44 86 30', ink, 40) + stroke('M86 -30C170 -44 170 44 86 30', glaze, 28)
  + fill(disc(0, 0, 106), glaze) + stroke(disc(0, 0, 106), ink, 6) + fill(disc(0, 0, 84), '#8a4a22') + stroke(disc(0, 0, 84), ink, 5)
  + within(disc(0, 0, 82), fill(hatch({ x: -90, y: -90, w: 180, h: 180, angle: -40, gap: 15, length: 70, rest: 50, weight: 5, seed: 6 }), '#c08a52')), { turn })

const letterKnife = at(1374, 560, shadow('M-16 0L-22 -250C0 -290 8 -290 20 -240L16 0L24 200C20 260 -20 260 -24 200Z', '#6d6a5a', 16, 16)
  + fill('M-15 10L-20 -220C-16 -330 -4 -352 2 -360C14 -310 20 -250 17 10Z', inks.mist) + fill('M1 10L2 -350C14 -310 20 -250 17 10Z', '#7f9c9b') + stroke('M-15 10L-20 -220C-16 -330 -4 -352 2 -360C14 -310 20 -250 17 10Z', ink, 5)
  + fill(rect(-24, 2, 48, 22), inks.ochre) + stroke(rect(-24, 2, 48, 22), ink, 5)
  + fill('M-22 24C-34 100 -18 170 -30 226C-20 262 22 262 32 222C20 160 34 100 22 24Z', cream) + stroke('M-22 24C-34 100 -18 170 -30 226C-20 262 22 262 32 222C20 160 34 100 22 24Z', ink, 5)
  + fill(gouge([-14, 50], [-18, 220], 6, 4) + gouge([4, 60], [6, 190], 4, -3), '#b79a5c'), { scale: 0.92, turn: 9 })

// The contract.
const clauses = { '0 9': '4.2', '0 20': '6.5', '1 3': '9.1', '1 12': '11.3', '1 22': '14.3' }
function page(i) {
  const random = chance(`page ${i}`)
  const body = rect(-340, -500, 680, 1040)
  let type = ''
  const rings = []
  let row = 0
  for (let y = -410; y < 470; y += 30, row++) {
    const clause = clauses[`${i} ${row}`]
    if (clause) {
      rings.push([y, clause])
      type += letters(-280, y + 9, clause, { size: 31, face: 'serif', weight: 700 })
    }
    const short = clauses[`${i} ${row + 2}`] || random() < 0.09
    const end = short ? random.between(-60, 120) : 280
    for (let x = -200; x < end;) {
      const w = random.between(16, 74)
      type += fill(rect(x, y - 4 + random.near(0, 0.6), Math.min(w, end - x), 7), ink)
      x += w + 12
    }
  }
  const ring = ([y], k) => {
    const loop = smooth([[-302, y + 8], [-286, y - 44], [-60, y - 52], [200, y - 46], [306, y - 10], [296, y + 66], [60, y + 84], [-220, y + 80], [-304, y + 34], [-296, y - 20], [-262, y - 50 - k * 3]])
    return stroke(loop, inks.red, 9, 'stroke-linecap="round" opacity="0.92"') + stroke(loop, '#c4545c', 3, 'transform="translate(2 3)"')
  }
  return shadow(body, '#5d6b68', 18, 22) + fill(body, paper) + stroke(body, ink, 4) + type + over(rings.map(ring).join(''))
}

function rule() {
  const leg = (x, y, turn, long, start) => {
    const d = rect(0, -29, long, 58)
    const ticks = Array.from({ length: Math.floor(long / 14) }, (_, k) => `M${12 + k * 14} -29L${12 + k * 14} ${k % 5 ? -14 : -2}`).join('')
    const numbers = Array.from({ length: Math.floor(long / 70) }, (_, k) => letters(12 + (k + 1) * 70, 18, start + k + 1, { size: 24, weight: 700, anchor: 'middle' })).join('')
    return at(x, y, shadow(d, '#5d6b68', 10, 16) + fill(d, inks.ochre) + stroke(ticks, ink, 2.4) + numbers + stroke(d, ink, 5), { turn })
  }
  return leg(820, 1010, -9, 470, 11) + leg(1258, 942, -62, 400, 18) + leg(1420, 590, 26, 300, 24)
    + [[1262, 944], [1438, 592]].map(([x, y]) => fill(disc(x, y, 25), inks.straw) + stroke(disc(x, y, 25), ink, 5) + fill(disc(x, y, 7), ink)).join('')
}

// The life of a bin.
function form(x, y, w, h, turn, content) {
  const body = rect(0, 0, w, h)
  return at(x, y, shadow(body, '#8d8a78', 12, 15) + fill(body, paper) + content + stroke(body, ink, 5), { turn })
}
const rows = (x, y, w, count, seed) => {
  const random = chance(seed)
  return Array.from({ length: count }, (_, i) => fill(rect(x, y + i * 26, w * random.between(0.45, 1), 6), inks.slate)).join('')
}
const ridge = Array.from({ length: 7 }, (_, i) => `M${-6 - i * 6} ${40 - i * 2}C${-8 - i * 7} ${-30 - i * 9} ${8 + i * 7} ${-30 - i * 9} ${6 + i * 6} ${40 - i * 2}`).join('')

function bin() {
  const body = 'M-92 -120L92 -120L78 190L-78 190Z'
  return over(fill(disc(24, 196, 120, 22), '#8d8a78')) + fill(body, '#2f5d4a') + within(body, fill(hatch({ x: -100, y: -120, w: 80, h: 320, angle: 88, gap: 15, length: 120, rest: 12, weight: 6, seed: 4 }), ink))
    + stroke(body, ink, 6) + fill('M-108 -150L108 -150L100 -112L-100 -112Z', inks.slate) + stroke('M-108 -150L108 -150L100 -112L-100 -112Z', ink, 6)
    + fill('M-92 -150C-86 -230 86 -230 92 -150Z', '#2f5d4a') + stroke('M-92 -150C-86 -230 86 -230 92 -150Z', ink, 6) + fill(rect(-56, -184, 112, 22), ink)
    + fill(rect(-44, -20, 88, 76), paper) + stroke(rect(-44, -20, 88, 76), ink, 4) + stroke('M-26 34C-16 8 0 6 2 14C12 2 22 10 30 2M-30 40L30 40', ink, 5)
    + stroke('M-34 46L34 -10', inks.red, 8)
}

export const pictures = {
  'unopened-envelopes': () => sheet(W, H, [
    table('#a8794c', '#8a5f38', [268, 540, 806], 4),
    Array.from({ length: 20 }, (_, i) => envelope(i)),
    letterKnife, mug(1400, 130, inks.sea, 152), mug(1400, 936, inks.ochre, -20),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 140, seed: 3 }), paper, 'opacity="0.6"'),
  ]),
  'engineers-contract-clauses': () => sheet(W, H, [
    fill(rect(0, 0, W, H), '#8fa3a1'), fill(hatch({ x: 0, y: 0, w: W, h: H, angle: 58, gap: 22, length: 130, rest: 40, weight: 4.5, seed: 7 }), '#7b9190'),
    at(430, 520, page(0), { turn: -2.2 }), at(1150, 540, page(1), { turn: 1.6 }), rule(),
    at(150, 990, shadow(rect(0, -11, 380, 22), '#5d6b68', 10, 12) + fill(rect(0, -11, 300, 22), inks.red) + fill(rect(0, -3, 300, 6), '#c4545c') + fill(poly([[300, -11], [352, 0], [300, 11]]), inks.straw) + fill(poly([[334, -4], [352, 0], [334, 4]]), inks.red) + stroke('M0 -11L300 -11L352 0L300 11L0 11Z', ink, 4), { turn: -12 }),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 100, seed: 3 }), paper, 'opacity="0.5"'),
  ]),
  'one-invoice-four-papers': () => sheet(W, H, [
    fill(hatch({ x: 0, y: 0, w: W, h: H, angle: 90, gap: 40, length: 200, rest: 70, weight: 3, seed: 3 }), '#c9ba8c'),
    stroke('M800 520L300 520L300 300M800 520L800 880L470 880M800 440L1330 440L1330 280M800 640L1330 640L1330 720', inks.red, 8),
    [[300, 520], [800, 880], [1330, 440], [1330, 640]].map(([x, y]) => fill(disc(x, y, 13), inks.red)),
    form(60, 70, 430, 380, -3, fill(rect(0, 0, 430, 66), inks.sea) + letters(28, 47, 'ORDER', { size: 40, weight: 700, colour: paper }) + rows(30, 104, 350, 5, 'order') + stroke('M210 344C230 290 246 300 240 336C262 296 286 300 282 330C306 310 330 320 390 300', inks.night, 5) + stroke('M190 352L400 352', ink, 3)),
    form(1120, 60, 400, 330, 3, fill(rect(0, 0, 400, 62), inks.ochre) + letters(26, 45, 'DELIVERED', { size: 38, weight: 700 }) + rows(28, 100, 210, 7, 'note')
      + at(300, 200, fill(disc(0, 0, 62, 76), '#dcb46a') + stroke(ridge, '#8a5a20', 5), { turn: 18 })),
    form(80, 660, 460, 350, 2, letters(28, 56, 'BANK STATEMENT', { size: 34, weight: 700 }) + stroke('M28 76L432 76', ink, 4) + [0, 1, 3, 4].map(i => fill(rect(28, 104 + i * 46, 230 - i * 14, 8), inks.slate) + fill(rect(350, 104 + i * 46, 80, 8), inks.slate)).join('')
      + fill(rect(18, 182, 424, 42), '#f0d9a0') + letters(28, 214, '17 NOV', { size: 30, weight: 700 }) + letters(432, 214, '1,482.60', { size: 30, weight: 700, anchor: 'end' })),
    at(1330, 840, bin()),
    form(590, 250, 440, 560, -1, fill(rect(0, 0, 440, 96), inks.red) + letters(34, 66, 'INVOICE', { size: 54, weight: 700, face: 'serif', colour: paper }) + letters(34, 156, 'Kittiwake Wks', { size: 38, weight: 600 }) + rows(34, 184, 230, 3, 'inv')
      + stroke('M34 284L406 284M34 372L406 372', ink, 3) + letters(34, 342, '1 lidded bin, gull-pf', { size: 36, face: 'serif' }) + rows(34, 400, 300, 2, 'inv2') + letters(406, 510, '$1,482.60', { size: 60, weight: 700, anchor: 'end' })),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 100, seed: 9 }), paper, 'opacity="0.6"'),
  ], { ground: '#d8c89a' }),
}
