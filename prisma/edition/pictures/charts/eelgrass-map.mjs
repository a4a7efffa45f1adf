// Eelgrass off Fenner’s Marsh. Two pixels to the metre, so a hectare is 40,000 square pixels; patches are scaled to their areas.
import { fill, letters, over, sheet, stroke, within } from '../press/sheet.mjs'
import { smooth, poly, gouge, disc } from '../press/knife.mjs'
import { reeds, water } from '../press/marks.mjs'
import { chance } from '../press/chance.mjs'
import { ink, inks } from '../press/palette.mjs'

const W = 1600
const H = 1067
const sea = '#bcd2cd'
const shore = [[1130, -40], [1160, 90], [1105, 210], [1140, 330], [1085, 420], [1085, 560], [1128, 660], [1146, 780], [1138, 900], [1090, 1110]]
const inlet = [[1030, 400], [1085, 420], [1170, 462], [1300, 478], [1420, 500], [1620, 492], [1620, 532], [1420, 540], [1290, 524], [1165, 512], [1085, 560], [1020, 590]]

const area = points => Math.abs(points.reduce((sum, [x, y], i) => {
  const [u, v] = points[(i + 1) % points.length]
  return sum + x * v - u * y
}, 0)) / 2

// A blotch with a ragged edge, brought to exactly so many hectares.
function patch(cx, cy, rx, ry, turn, hectares, seed) {
  const random = chance(seed)
  const raw = Array.from({ length: 22 }, (_, i) => {
    const a = (i / 22) * Math.PI * 2
    const r = random.between(0.82, 1.16)
    const [x, y] = [Math.cos(a) * rx * r, Math.sin(a) * ry * r]
    return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)]
  })
  const k = Math.sqrt((hectares * 40000) / area(raw))
  const points = raw.map(([x, y]) => [cx + x * k, cy + y * k])
  const blades = Array.from({ length: Math.round(hectares * 60) }, () => {
    const [i, t, s] = [Math.floor(random() * 22), random(), random()]
    const [x, y] = [cx + (points[i][0] - cx) * Math.sqrt(t) * 0.93, cy + (points[i][1] - cy) * Math.sqrt(t) * 0.93]
    return gouge([x, y + 10], [x + 8 * (s - 0.2), y - 14], 3.4, 3)
  })
  return over(fill(smooth(points, true), '#7fa06a')) + stroke(smooth(points, true), '#2f6321', 4) + fill(blades.join(''), '#2f6321')
}

const label = (x, y, text, more = {}) => letters(x, y, text, { size: 40, weight: 700, anchor: 'middle', more: 'stroke="#f4efe4" stroke-width="9" paint-order="stroke"', ...more })

export const pictures = {
  'eelgrass-map': () => {
    const land = smooth(shore) + 'L1700 1110L1700 -40Z'
    const reed = (t, random) => [random.between(1210, 1590), t < 0.5 ? random.between(30, 400) : random.between(600, 1040)]
    const soundings = [[300, 180], [520, 120], [180, 420], [420, 600], [250, 820], [560, 930], [760, 150]]
    return sheet(W, H, [
      fill(poly([[0, 0], [W, 0], [W, H], [0, H]]), sea),
      fill(water({ x: 0, y: 20, w: 1200, h: 1060, near: 62, far: 62, fat: 5, length: 130, rest: 1.6, seed: 5 }), '#8fb3b0'),
      stroke(smooth(shore.map(([x, y]) => [x - 150, y])), '#8fb3b0', 3, 'stroke-dasharray="4 12" stroke-linecap="round"'),
      stroke(smooth(shore.map(([x, y]) => [x - 22, y])), '#8fb3b0', 4),
      fill(land, '#e6d9b4'), fill(smooth(inlet, true), sea),
      stroke(smooth(shore.slice(0, 5)) + smooth(shore.slice(5)), ink, 5),
      stroke(smooth(inlet.slice(1, 6)) + smooth(inlet.slice(6, -1)), ink, 4),
      within(land, fill(reeds({ along: reed, count: 150, height: [18, 34], lean: 6, width: 3, seed: 8 }), '#8a8a4d')),
      patch(640, 330, 330, 105, -0.28, 2.6, 'oyster'), patch(870, 500, 190, 74, 0.12, 1.1, 'sluice'), patch(1075, 770, 62, 118, 0.05, 0.5, 'shore'),
      stroke('M1190 -20L1196 200L1180 390M1176 585L1180 650L1094 706L1090 846L1178 896L1170 1090', inks.red, 9, 'stroke-dasharray="28 16"'),
      label(636, 338, '2.6 hectares'), label(860, 512, '1.1 ha'), label(960, 790, '0.5 ha', { anchor: 'end' }),
      stroke('M970 778L1030 778', ink, 3),
      label(560, 206, 'Old oyster bank', { weight: 400, face: 'serif', italic: true, size: 40 }),
      label(1390, 462, 'Sluice channel', { weight: 400, face: 'serif', italic: true, size: 38, more: '' }),
      letters(1235, 270, 'Fenner’s Marsh', { size: 48, face: 'serif', weight: 600, more: 'stroke="#e6d9b4" stroke-width="10" paint-order="stroke"' }),
      letters(1190, 960, 'Planned line', { size: 38, weight: 600, colour: inks.red, more: 'stroke="#e6d9b4" stroke-width="10" paint-order="stroke"' }),
      letters(1190, 1004, 'of the flood wall', { size: 38, weight: 600, colour: inks.red, more: 'stroke="#e6d9b4" stroke-width="10" paint-order="stroke"' }),
      letters(120, 700, 'Tallis', { size: 62, face: 'serif', italic: true, colour: '#3d6a70' }), letters(120, 762, 'estuary', { size: 62, face: 'serif', italic: true, colour: '#3d6a70' }),
      fill(poly([[118, 118], [146, 200], [118, 182], [90, 200]]), ink), letters(118, 100, 'N', { size: 46, weight: 700, anchor: 'middle' }),
      stroke('M120 968L120 986L520 986L520 968M320 986L320 974', ink, 5),
      letters(120, 1028, '0', { size: 32, anchor: 'middle' }), letters(320, 1028, '100', { size: 32, anchor: 'middle' }), letters(520, 1028, '200 m', { size: 32, anchor: 'middle' }),
      soundings.map(([x, y]) => fill(disc(x, y, 3), '#3d6a70')),
    ])
  },
}
