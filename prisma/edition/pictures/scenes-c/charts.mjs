// The charts and maps of these stories; every mark is counted or measured from the story's own figures.
import { chart, fill, gridline, ink, inks, letters, paper, rect, stroke } from '../press/chart.mjs'
import { W, H, chance, dots, engrave, gouge, hatch, line, n, noise, poly, disc, smooth, over, sheet, water, within } from '../press/draw.mjs'

const grey = '#4a4742'

// How far six tides rose above the level of their day.
const tides = [[1911, 2.81], [1936, 2.82], [1961, 2.93], [2009, 2.78], [2018, 2.79], [2024, 2.91]]

function highest() {
  const foot = 822
  const y = v => foot - v * 176
  const bar = ([year, value], i) => {
    const x = 236 + i * 218
    const first = year === 1961
    const d = rect(x, y(value), 150, foot - y(value))
    const waves = water({ x: x - 40, y: y(value) + 22, w: 240, h: foot - y(value) - 20, near: 30, far: 30, fat: 6, length: 66, rest: 0.8, seed: year })
    return fill(d, first ? inks.red : inks.sea) + within(d, fill(waves, paper, 'opacity="0.6"'))
      + letters(x + 75, y(value) - 18, value.toFixed(2), { size: 54, weight: 700, anchor: 'middle', colour: first ? inks.red : ink })
      + letters(x + 75, foot + 50, year, { size: 38, weight: 600, anchor: 'middle' })
  }
  return chart({
    title: 'Six tides, measured from the sea of their day', note: 'Metres above the average level at the time, Customs House gauge', accent: inks.sea,
    source: 'Source: Port Averill Harbour Trust, gauge records 1903–2024; Meridian analysis',
  }, [[1, 2, 3].map(v => gridline(180, y(v), 1520, v === 3 ? '3 m' : v)), tides.map(bar), gridline(180, foot, 1520, '0', { heavy: true })])
}

function repairs() {
  const x = v => 300 + v * 17
  const rows = [[392, 'Failed lamps', [['Easterbank', 9], ['Elsewhere', 7]]], [694, 'Broken cables', [['Easterbank', 61], ['Elsewhere', 38]]]]
  const pair = ([y, name, list]) => letters(316, y - 74, name, { size: 44, weight: 700, more: `stroke="${paper}" stroke-width="12" paint-order="stroke"` }) + list.map(([place, days], i) => {
    const top = y - 56 + i * 98
    const east = place === 'Easterbank'
    const d = rect(300, top, x(days) - 300, 82)
    return letters(276, top + 54, place, { size: 36, anchor: 'end' }) + fill(d, east ? inks.night : inks.slate, east ? '' : 'opacity="0.75"')
      + (east ? within(d, fill(hatch({ x: 300, y: top, w: x(days) - 300, h: 82, angle: -52, gap: 17, length: 60, rest: 12, weight: 3, seed: days }), inks.ochre)) : '')
      + letters(x(days) + 20, top + 58, days === 61 || days === 38 ? `${days} days` : days, { size: 48, weight: 700 })
  }).join('')
  return chart({
    title: 'It is the cable that takes the time', note: 'Median days to repair a street lamp, year to 30 September 2026', accent: inks.ochre,
    source: 'Source: works department fault log; Meridian analysis',
  }, [
    [0, 20, 40, 60].map(v => stroke(`M${x(v)} 274L${x(v)} 850`, v ? '#bdb6a6' : ink, v ? 2 : 4) + letters(x(v), 262, v === 60 ? '60 days' : v, { size: 32, anchor: 'middle', colour: grey })),
    rows.map(pair),
  ])
}

// Five wards beside the river; one dot for each lamp that was out. A sketch map: the outlines are not to scale.
const wards = [
  { name: 'Ropewalk', out: 31, at: [470, 236], shape: [[290, 150], [560, 120], [770, 150], [800, 250], [822, 370], [640, 388], [420, 366], [300, 320]] },
  { name: 'St Brice’s', out: 34, at: [262, 520], shape: [[90, 320], [300, 320], [420, 366], [520, 378], [530, 520], [500, 650], [300, 660], [120, 640], [70, 480]] },
  { name: 'Harbour', out: 18, at: [676, 500], shape: [[520, 378], [640, 388], [822, 370], [826, 480], [806, 620], [818, 740], [660, 742], [510, 720], [500, 650], [530, 520]] },
  { name: 'Lantern Hill', out: 14, at: [384, 800], shape: [[120, 640], [300, 660], [500, 650], [510, 720], [660, 742], [818, 740], [760, 840], [640, 900], [470, 930], [300, 910], [170, 830]] },
  { name: 'Easterbank', out: 101, at: [1200, 420], shape: [[962, 140], [1180, 110], [1400, 160], [1500, 300], [1520, 520], [1460, 700], [1340, 820], [1160, 850], [1010, 800], [980, 660], [1000, 520], [966, 380], [950, 260]] },
]

const inside = (points, [x, y]) => points.reduce((odd, [a, b], i) => {
  const [c, e] = points[(i + 1) % points.length]
  return (b > y) !== (e > y) && x < ((c - a) * (y - b)) / (e - b) + a ? !odd : odd
}, false)

function lamps({ name, out, at, shape }) {
  const random = chance(name)
  const spots = []
  const clear = p => inside(shape, p) && [[16, 0], [-16, 0], [0, 16], [0, -16]].every(([a, b]) => inside(shape, [p[0] + a * 1.6, p[1] + b * 1.6])) && !(Math.abs(p[0] - at[0]) < 152 && p[1] > at[1] - 56 && p[1] < at[1] + 88)
  for (let gap = 60; spots.length < out; gap *= 0.985) {
    for (let k = 0; k < 120 && spots.length < out; k++) {
      const p = [random.between(60, 1540), random.between(100, 940)]
      if (clear(p) && spots.every(([x, y]) => Math.hypot(x - p[0], y - p[1]) > gap)) spots.push(p)
    }
  }
  const halo = `stroke="${name === 'Easterbank' ? '#d9c48d' : '#e8dcb8'}" stroke-width="12" paint-order="stroke"`
  return spots.map(([x, y]) => fill(disc(x, y, 8.5), ink) + fill(disc(x - 2.5, y - 2.5, 2.4), inks.ochre)).join('')
    + letters(at[0], at[1] + 4, name, { size: 44, face: 'serif', weight: 700, anchor: 'middle', more: halo })
    + letters(at[0], at[1] + 72, out, { size: 70, weight: 700, anchor: 'middle', colour: name === 'Easterbank' ? inks.red : ink, more: halo })
}

function lampMap() {
  const banks = [[880, -30], [900, 120], [876, 260], [906, 380], [914, 520], [890, 660], [900, 780], [840, 900], [700, 985], [470, 990], [250, 985], [-40, 1000], [-40, 1120], [1660, 1120], [1660, 930], [1400, 905], [1180, 915], [1010, 870], [950, 780], [942, 660], [966, 520], [950, 380], [916, 260], [936, 120], [930, -30]]
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#f0e8d2'),
    fill(smooth(banks, true), '#a9c4c0'), within(smooth(banks, true), fill(water({ x: -60, y: 900, w: 1760, h: 200, near: 26, far: 20, fat: 5, length: 140, rest: 1.4, seed: 5 }) + water({ x: 860, y: 0, w: 130, h: 900, near: 40, far: 40, fat: 4, length: 50, rest: 1.4, seed: 8 }), '#7fa3a4')) + stroke(smooth(banks, true), ink, 4),
    wards.map(w => fill(smooth(w.shape, true), w.name === 'Easterbank' ? '#d9c48d' : '#e8dcb8') + (w.name === 'Easterbank' ? within(smooth(w.shape, true), over(fill(hatch({ x: 900, y: 80, w: 660, h: 800, angle: -40, gap: 34, length: 120, rest: 60, weight: 4, seed: 4 }), '#c4a968'))) : '') + stroke(smooth(w.shape, true), '#8c8574', 3, 'stroke-dasharray="14 9"')),
    stroke('M806 318L990 318', ink, 13) + stroke('M800 318L996 318', paper, 5) + letters(1016, 90, 'River Tallis', { size: 36, face: 'serif', italic: true, colour: '#3d6a70' }),
    wards.map(lamps),
    letters(1560, 1016, 'Averill Sound', { size: 44, face: 'serif', italic: true, anchor: 'end', colour: '#2f5c63' }),
    fill(rect(50, 40, 90, 12), inks.ochre), letters(50, 100, 'Street lamps found out, by ward', { size: 46, face: 'serif', weight: 700 }),
    fill(disc(66, 1020, 8.5), ink), letters(88, 1031, 'One lamp out · sketch map · Survey: The Meridian, 26–31 October 2026', { size: 30, colour: '#22343a' }),
  ])
}

// The coast in section. Heights share one scale: 5 pixels to the metre from the sea at y 830.
function fog() {
  const sea = 830
  const up = m => sea - m * 5
  const hill = [[960, 1110], [990, sea + 60], [1020, sea - 4], [1060, up(14)], [1120, up(24)], [1180, up(34)], [1268, up(42)], [1340, up(48)], [1410, up(66)], [1480, up(78)], [1640, up(82)], [1640, 1110]]
  const land = 'M' + hill.map(p => p.join(' ')).join('L') + 'Z'
  const random = chance('air')
  const arrow = (x, y, w, bend) => stroke(`M${x} ${y}C${x + w * 0.35} ${y - bend} ${x + w * 0.65} ${y + bend} ${x + w} ${y}`, inks.rust, 12, 'stroke-linecap="round"') + fill(poly([[x + w - 6, y - 28], [x + w + 50, y + 3], [x + w - 6, y + 30]]), inks.rust)
  const top = along => up(60) + Math.sin(along / 70) * 5
  const bank = [[-20, sea]]
  for (let x = -20; x <= 1400; x += 40) bank.push([x, x < 460 ? sea - (sea - top(x)) * Math.sin(Math.min(1, Math.max(0, (x - 60) / 400)) * Math.PI / 2) ** 0.8 : top(x)])
  bank.push([1400, sea])
  const fogShape = poly(bank)
  const house = (x, m) => fill(poly([[x, up(m)], [x, up(m) - 40], [x + 30, up(m) - 64], [x + 60, up(m) - 40], [x + 60, up(m)]]), inks.paper) + stroke(poly([[x, up(m)], [x, up(m) - 40], [x + 30, up(m) - 64], [x + 60, up(m) - 40], [x + 60, up(m)]]), ink, 4) + fill(rect(x + 22, up(m) - 30, 16, 30), ink)
  const base = up(44)
  const lx = 1268
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#f0dfb6'),
    fill(dots({ x: 0, y: 0, w: W, h: up(60), angle: 25, gap: 26, tone: (x, y) => 0.3 * Math.max(0, 1 - y / 470) }), '#edcb8e'),
    fill(rect(0, sea, W, 300), inks.sea) + fill(water({ x: -60, y: sea + 24, w: 1800, h: 250, near: 34, far: 22, fat: 6, length: 160, rest: 1, seed: 4 }), '#7fb0b1'),
    within(fogShape, fill(fogShape, '#e9e7de') + fill(engrave({ x: 0, y: up(70), w: 1420, h: 400, gap: 24, sway: 7, seed: 9, step: 30, tone: (x, y) => 0.1 + 0.34 * Math.max(0, (y - up(60)) / 300) }), '#9fb3b2')),
    stroke(line(bank.slice(1, -1)), '#6d8a8c', 5),
    fill(land, inks.moss) + within(land, fill(hatch({ x: 1000, y: 380, w: 640, h: 700, angle: 62, gap: 30, length: 100, rest: 40, weight: 8, seed: 6 }), '#2c4029')) + stroke(land, ink, 6),
    fill(poly([[lx - 34, base + 6], [lx - 22, up(61)], [lx + 22, up(61)], [lx + 34, base + 6]]), paper) + stroke(poly([[lx - 34, base + 6], [lx - 22, up(61)], [lx + 22, up(61)], [lx + 34, base + 6]]), ink, 5),
    fill(rect(lx - 30, up(61) - 6, 60, 8), ink) + fill(rect(lx - 17, up(61) - 34, 34, 30), inks.ochre) + stroke(rect(lx - 17, up(61) - 34, 34, 30), ink, 5) + fill(poly([[lx - 24, up(61) - 34], [lx, up(61) - 60], [lx + 24, up(61) - 34]]), ink),
    [[1480, 78], [1548, 80]].map(([x, m]) => house(x, m)),
    arrow(70, 250, 250, 24), arrow(470, 250, 250, 24), arrow(870, 250, 200, 20),
    arrow(90, 400, 200, 20), arrow(420, 420, 240, 18),
    Array.from({ length: 8 }, (_, i) => gouge([random.near(250 + i * 86, 20), sea - 24], [random.near(250 + i * 86, 10), sea - 90], 9, 6)).map(d => fill(d, inks.sea)),
    letters(70, 200, 'Warm, moist air off the land, 19°; dew point 14°', { size: 38, weight: 600, colour: '#7a3416' }),
    letters(360, 356, 'Warmer air: the lid', { size: 34, face: 'serif', italic: true, colour: '#7a3416' }),
    letters(400, 650, 'Fog', { size: 84, face: 'serif', weight: 700, colour: '#24414a', more: 'stroke="#e9e7de" stroke-width="14" paint-order="stroke"' }), letters(400, 706, 'air chilled from below to 11°', { size: 36, weight: 600, colour: '#24414a', more: 'stroke="#e9e7de" stroke-width="12" paint-order="stroke"' }),
    letters(80, 940, 'Cold sea, 9.2°', { size: 60, face: 'serif', weight: 700, colour: paper, more: `stroke="${inks.sea}" stroke-width="14" paint-order="stroke"` }),
    stroke(`M996 ${up(60)}L996 ${sea}M978 ${up(60)}L1014 ${up(60)}M978 ${sea}L1014 ${sea}`, ink, 5), letters(974, 630, '60 m', { size: 42, weight: 700, anchor: 'end', more: 'stroke="#e0e1d9" stroke-width="12" paint-order="stroke"' }),
    letters(lx - 52, up(61) - 62, 'Lantern, 64 m', { size: 34, weight: 600, anchor: 'end', more: 'stroke="#f0dfb6" stroke-width="10" paint-order="stroke"' }) + stroke(`M${lx - 48} ${up(61) - 70}L${lx - 22} ${up(61) - 24}`, ink, 3),
    letters(1560, up(80) - 108, 'Terraces, 80 m', { size: 34, weight: 600, anchor: 'end', more: 'stroke="#f0dfb6" stroke-width="10" paint-order="stroke"' }),
    letters(50, 80, 'How sea fog forms in Averill Sound', { size: 54, face: 'serif', weight: 700 }), letters(50, 128, 'Heights to scale; distances are not. Temperatures in degrees Celsius', { size: 32, colour: grey }),
  ])
}

// Twenty-four hours, one line each. The loudness of every hour follows the story: quiet nights, lorries at 6.10, buses from 6.30, a lull at lunch.
const loud = [1.0, 0.9, 0.8, 0.8, 0.9, 1.4, 4, 6, 8, 8.4, 8.6, 8.2, 5.4, 5.6, 8.2, 8.6, 8.8, 9, 7.2, 5.4, 4, 3, 2, 1.4]
const berthings = [[7, 12], [7, 32], [9, 26], [9, 46], [11, 30], [11, 50], [13, 34], [13, 54], [15, 32], [15, 52], [17, 28], [17, 48], [19, 31], [19, 51], [21, 30], [21, 50]]

function seismogram() {
  const top = 176
  const gap = 33.2
  const left = 180
  const wide = 1360
  const rough = noise(34)
  const slow = noise(4)
  const row = hour => {
    const y0 = top + hour * gap
    const random = chance(`hour ${hour}`)
    const points = []
    for (let x = 0; x <= wide; x += 4) {
      const minute = (x / wide) * 60
      let strength = loud[hour] * (0.55 + 0.7 * Math.abs(slow(minute / 3, hour * 7.3)))
      if (hour === 6 && minute < 10) strength = 1.4
      let y = rough(x / 3.2, hour * 11.7) * strength * 1.35 + Math.sin(minute * 10.4 + hour) * 0.8
      if ((hour === 6 && minute >= 30) || hour === 7) {
        if (Math.abs((minute % 5) - 2.5) < 0.09) y -= 12
      }
      for (const [h, m] of berthings) {
        const d = hour === h ? minute - m : 99
        if (d > -1 && d < 3.2) y += random.near(0, 16) * Math.max(0, 1 - Math.abs(d - 0.8) / 2.2)
      }
      points.push([left + x, y0 + y])
    }
    const ferry = berthings.filter(([h]) => h === hour).map(([, m]) => [left + ((m - 1) / 60) * wide, y0 - 14]).map(([x, y]) => fill(rect(x, y, 84, 28), '#e3b3a4')).join('')
    return ferry + stroke('M' + points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L'), ink, 2, 'shape-rendering="crispEdges"') + (hour % 2 ? '' : letters(left - 18, y0 + 9, `${String(hour).padStart(2, '0')}.00`, { size: 26, anchor: 'end', colour: grey }))
      + (hour % 2 ? letters(left - 18, y0 + 9, `${String(hour).padStart(2, '0')}.00`, { size: 26, anchor: 'end', colour: '#8c8574' }) : '')
  }
  return sheet(W, 1067, [
    fill(rect(80, 34, 120, 12), inks.slate),
    letters(80, 96, 'A day in the cellar: Thursday 4 June 2026', { size: 50, face: 'serif', weight: 700 }),
    [0, 15, 30, 45, 60].map(m => stroke(`M${left + (m / 60) * wide} 156L${left + (m / 60) * wide} ${top + 23.6 * gap}`, '#cfc8b8', 2) + letters(left + (m / 60) * wide, 146, m === 60 ? '60 min' : m, { size: 26, anchor: m === 60 ? 'end' : 'middle', colour: grey })),
    Array.from({ length: 24 }, (_, hour) => row(hour)),
    stroke('M80 992L1540 992', ink, 2),
    fill(rect(80, 1010, 60, 28), '#e3b3a4'), letters(154, 1034, 'The ferry comes in and goes out', { size: 28, colour: grey }),
    letters(1540, 1034, 'One line to the hour. Source: Averill College', { size: 28, anchor: 'end', colour: grey }),
  ])
}

export const pictures = {
  'six-highest-tides': highest,
  'lamp-repair-days': repairs,
  'street-lamp-map': lampMap,
  'fog-in-section': fog,
  'seismogram-one-day': seismogram,
}
