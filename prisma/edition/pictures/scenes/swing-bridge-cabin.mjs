// The keepers' cabin at night: handle, speaking tube, kettle.
import { H, W, along, chance, disc, engrave, fill, gouge, hatch, ink, inks, letters, n, over, paper, poly, rect, ribbon, sheet, smooth, specks, stroke, water, within } from '../press/draw.mjs'

const pane = [250, 150, 1000, 460]
const glow = '#e9b44c'

function view() {
  const [x, y, w, h] = pane
  const random = chance('far bank')
  let d = `M${x} 402`
  for (let u = x; u < x + w; u += 54) d += `L${n(u)} ${n(402 - random.between(14, 52))}L${n(u + 54)} ${n(402 - random.between(14, 52))}`
  const lamps = [340, 520, 742, 960, 1136]
  const gleam = lamps.map(u => Array.from({ length: 9 }, (_, i) => gouge([random.near(u - 9, 6), 426 + i * 17], [random.near(u + 9, 6), 426 + i * 17], 4)).join('')).join('')
  return within(rect(x, y, w, h), fill(rect(x, y, w, h), '#1b3542') + fill(engrave({ x, y, w, h: 250, angle: -3, gap: 18, tone: (u, v) => 0.34 - (v - y) / 900, seed: 3, sway: 3 }), '#345563') + fill(d + `L${x + w} 404L${x} 404Z`, '#0e1e26') + fill(rect(x, 402, w, 230), '#142a35')
    + fill(water({ x, y: 414, w, h: 200, near: 20, far: 8, fat: 5, length: 130, rest: 1, seed: 5 }), '#345563') + fill(lamps.map(u => disc(u, 394, 5)).join('') + gleam, glow)
    + stroke('M640 610L640 470M640 480L700 596M640 480L606 600', '#0a151b', 5) + fill('M580 612C620 622 690 622 726 600L726 640L580 640Z', '#0a151b') + fill(disc(640, 500, 7), '#f6dc9a'))
}

function sash() {
  const [x, y, w, h] = pane
  return stroke(rect(x, y, w, h), '#5a331d', 44) + stroke(rect(x - 22, y - 22, w + 44, h + 44), ink, 5) + stroke(rect(x + 22, y + 22, w - 44, h - 44), ink, 4) + fill(rect(x + w / 3 - 10, y, 20, h) + rect(x + (2 * w) / 3 - 10, y, 20, h), '#5a331d')
    + stroke(`M${x + w / 3 - 10} ${y + 22}l0 ${h - 44}M${x + w / 3 + 10} ${y + 22}l0 ${h - 44}M${x + (2 * w) / 3 - 10} ${y + 22}l0 ${h - 44}M${x + (2 * w) / 3 + 10} ${y + 22}l0 ${h - 44}`, ink, 4) + fill(rect(x - 60, y + h + 22, w + 120, 36), '#8f5730') + stroke(rect(x - 60, y + h + 22, w + 120, 36), ink, 5)
}

function boards() {
  const d = Array.from({ length: 24 }, (_, i) => `M${i * 70 - 10} 0L${i * 70 - 10} 860`).join('')
  const away = (x, y) => Math.min(0.9, Math.max(0, (Math.hypot(x - 1330, (y - 250) * 1.1) - 330) / 900))
  return stroke(d, '#6e4120', 5) + over(fill(engrave({ x: 0, y: 0, w: W, h: 870, angle: 90, gap: 23, tone: away, seed: 6, sway: 2 }), '#8a6a55'))
}

// The handle stands on an iron column with a quadrant.
function handle() {
  const lever = ribbon(along([[596, 800], [580, 620], [560, 440], [548, 330]]), t => 34 - t * 10)
  return fill('M486 1080L512 820C520 780 690 780 698 820L724 1080Z', ink) + fill(gouge([530, 1060], [548, 830], 12), '#6a7378') + fill('M470 812C500 742 706 742 736 812Z', '#3a3d40') + stroke('M470 812C500 742 706 742 736 812Z', ink, 6) + stroke('M492 800C524 756 680 756 714 800', glow, 5, 'stroke-dasharray="4 13"')
    + fill(lever, '#c58a2e') + stroke(lever, ink, 6) + fill(gouge([588, 780], [556, 380], 10), '#f6dc9a') + fill(smooth([[522, 336], [520, 260], [534, 190], [556, 186], [572, 196], [576, 262], [574, 338]], true), '#8c5a3c') + within(smooth([[522, 336], [520, 260], [534, 190], [556, 186], [572, 196], [576, 262], [574, 338]], true), fill(hatch({ x: 552, y: 180, w: 40, h: 170, angle: 90, gap: 9, length: 120, weight: 6, seed: 3 }), ink)) + stroke(smooth([[522, 336], [520, 260], [534, 190], [556, 186], [572, 196], [576, 262], [574, 338]], true), ink, 6)
    + fill(rect(514, 330, 68, 22), '#c58a2e') + stroke(rect(514, 330, 68, 22), ink, 5)
}

function tube() {
  const pipe = along([[150, 1090], [150, 760], [150, 520], [156, 440], [210, 410]], 10)
  return fill(ribbon(pipe, () => 46), '#b07a28') + stroke(ribbon(pipe, () => 46), ink, 6) + fill(ribbon(along([[138, 1080], [138, 740], [140, 500]]), () => 8), '#f6dc9a') + fill('M196 380C240 366 276 340 292 322C320 360 322 420 304 474C280 456 240 444 200 440Z', '#c58a2e') + stroke('M196 380C240 366 276 340 292 322C320 360 322 420 304 474C280 456 240 444 200 440Z', ink, 6) + fill('M292 322C312 352 318 424 304 474C288 430 284 370 292 322Z', ink)
    + [560, 760, 930].map(y => fill(rect(112, y, 76, 22), ink)).join('') + stroke('M246 436C250 480 236 510 244 540', ink, 4) + fill(disc(244, 548, 12), ink)
}

function stove() {
  const kettle = smooth([[1200, 800], [1190, 740], [1216, 690], [1290, 668], [1364, 690], [1390, 740], [1380, 800], [1290, 812]], true)
  const steam = [0, 1, 2].map(i => fill(ribbon(along([[1148, 700], [1120 - i * 18, 650], [1146 - i * 10, 596], [1104 - i * 22, 540 - i * 26]]), 17 - i * 4), '#d8cdb4', 'opacity="0.75"')).join('')
  return fill(rect(1090, 842, 520, 240), '#7c4526') + fill(hatch({ x: 1090, y: 870, w: 510, h: 200, angle: 1, gap: 22, length: 200, weight: 4, seed: 8 }), '#4f2a17') + fill(rect(1066, 834, 560, 26), '#b3713f') + stroke(rect(1066, 834, 560, 26) + 'M1090 860L1090 1090', ink, 6)
    + fill(rect(1190, 812, 200, 24), ink) + stroke('M1204 812L1196 836M1376 812L1384 836', ink, 8) + fill(Array.from({ length: 9 }, (_, i) => gouge([1214 + i * 19, 832], [1214 + i * 19, 812], 9)).join(''), '#6fa7b0')
    + steam + fill('M1210 744C1180 740 1172 716 1140 700L1130 716C1160 736 1170 776 1206 784Z', '#58686f') + stroke('M1210 744C1180 740 1172 716 1140 700L1130 716C1160 736 1170 776 1206 784Z', ink, 6) + stroke('M1214 700C1210 590 1370 590 1366 700', ink, 15)
    + fill(kettle, '#7d8f95') + within(kettle, fill(hatch({ x: 1290, y: 660, w: 110, h: 160, angle: 84, gap: 13, length: 90, weight: x => (x - 1280) / 11, seed: 4 }), ink) + fill(gouge([1216, 790], [1240, 694], 14, -6), paper)) + stroke(kettle, ink, 7) + fill(smooth([[1256, 672], [1290, 656], [1324, 672], [1290, 682]], true) + disc(1290, 652, 11), ink)
    + fill('M1450 758L1530 758L1522 836L1458 836Z', paper) + stroke('M1450 758L1530 758L1522 836L1458 836Z', ink, 6) + stroke('M1528 776C1566 776 1562 818 1524 816', ink, 8) + fill(rect(1450, 776, 80, 12), inks.red)
}

const lamp = () => stroke('M1424 -10L1424 120', ink, 6) + fill('M1330 196C1336 140 1380 116 1424 116C1468 116 1512 140 1518 196Z', inks.moss) + stroke('M1330 196C1336 140 1380 116 1424 116C1468 116 1512 140 1518 196Z', ink, 6) + fill(gouge([1352, 182], [1396, 130], 8, -5), paper) + fill('M1384 198C1390 236 1458 236 1464 198Z', '#f8e4ae')

const almanac = () => `<g transform="translate(1352 330) rotate(2)">${over(fill(rect(12, 14, 190, 260), '#8a6a55'))}${fill(rect(0, 0, 190, 260), paper)}${stroke(rect(0, 0, 190, 260), ink, 5)}${letters(95, 46, 'TIDES', { size: 36, face: 'serif', weight: 700, anchor: 'middle', spacing: 3 })}${stroke(Array.from({ length: 9 }, (_, i) => `M20 ${76 + i * 19}L76 ${76 + i * 19}M94 ${76 + i * 19}L128 ${76 + i * 19}M142 ${76 + i * 19}L170 ${76 + i * 19}`).join(''), '#6b665a', 4)}${fill(disc(95, -6, 8), ink)}</g>`

export const pictures = {
  'swing-bridge-cabin': () => sheet(W, H, [
    boards(), view(), sash(), almanac(), lamp(),
    fill(rect(0, 858, 1090, 230), '#4a2817'), fill(hatch({ x: 0, y: 866, w: 1090, h: 210, angle: 0, gap: 30, length: 240, weight: 5, seed: 12 }), '#2c170d'), stroke('M0 858L1090 858', ink, 7),
    over(fill(poly([[440, 1067], [470, 880], [620, 870], [560, 1067]]), '#5d4a3c')),
    tube(), stove(), handle(),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 150, seed: 5 }), paper, 'opacity="0.6"'),
  ], { ground: '#a5673a' }),
}
