// The tide gauge in section: granite steps, the well behind them, float, wire and drum.
import { ketch } from '../parts/ketch.mjs'
import { H, W, at, chance, cut, disc, fill, gouge, hatch, ink, inks, n, over, paper, poly, rect, sheet, smooth, specks, stroke, water, within } from '../press/draw.mjs'

const level = 690
const floor = 396
const stone = '#b9b3a4'
const random = chance('granite')
const well = { x: 1010, w: 150, foot: 930 }

// Six steps down to the harbour, from right to left.
const steps = [[880, floor], [880, 452], [760, 452], [760, 508], [640, 508], [640, 564], [520, 564], [520, 620], [400, 620], [400, 676], [280, 676], [280, 732], [160, 732], [160, 800], [110, 800], [110, 900], [60, 990], [-20, 1010], [-20, 1090], [1620, 1090], [1620, floor]]

function masonry() {
  const outline = poly(steps)
  const beds = [452, 508, 564, 620, 676, 732, 800, 866, 930, 1000]
  const joints = beds.map((y, i) => {
    const from = Math.max(110, 880 - i * 120)
    const uprights = []
    for (let x = from + 60 + (i % 2) * 70; x < 1600; x += random.between(120, 190)) uprights.push(`M${n(x)} ${y}L${n(x)} ${beds[i + 1] ?? 1067}`)
    return `M${from} ${y}L1600 ${y}${uprights.join('')}`
  }).join('')
  return fill(outline, stone) + within(outline, fill(hatch({ x: 0, y: floor, w: W, h: 700, angle: 45, gap: 22, length: 34, rest: 46, weight: 4, seed: 6 }), '#8e897b') + stroke(joints, '#6b665a', 4))
    + within(outline, fill(steps.slice(0, 14).filter((_, i) => i % 2).map(([x, y]) => gouge([x - 118, y + 5], [x + 2, y + 5], 5)).join(''), paper)) + stroke(outline, ink, 6)
}

function shaft() {
  const { x, w, foot } = well
  const inside = rect(x, floor - 2, w, foot - floor)
  const pipe = 'M20 858L1012 858L1012 896L60 896Z'
  return fill(inside, '#efe8d6') + fill(pipe, '#9fc0bf') + stroke('M110 858L1010 858M90 896L1010 896', ink, 5)
    + fill(rect(x, level, w, foot - level), '#7fa9ab') + fill(water({ x: x - 20, y: level + 14, w: w + 30, h: foot - level - 20, near: 26, far: 24, fat: 4, length: 60, rest: 1, seed: 3 }), '#4f8087')
    + fill(hatch({ x: x + 4, y: floor, w: 30, h: level - floor, angle: 90, gap: 9, length: 120, rest: 16, weight: 4, seed: 7 }), '#a79f8c')
    + stroke(`M${x} ${floor}L${x} 858M${x} 896L${x} ${foot}L${x + w} ${foot}L${x + w} ${floor}`, ink, 9) + stroke(`M${x + 4} ${level}L${x + w - 4} ${level}`, ink, 4)
}

function float() {
  const c = well.x + well.w / 2
  return stroke(`M${c} 190L${c} ${level - 26}`, ink, 3.4) + fill(smooth([[c - 48, level - 14], [c, level - 30], [c + 48, level - 14], [c + 48, level + 26], [c, level + 42], [c - 48, level + 26]], true), inks.rust)
    + within(smooth([[c - 48, level - 14], [c, level - 30], [c + 48, level - 14], [c + 48, level + 26], [c, level + 42], [c - 48, level + 26]], true), fill(hatch({ x: c, y: level - 30, w: 50, h: 76, angle: 90, gap: 9, length: 80, weight: 5, seed: 4 }), ink)) + stroke(smooth([[c - 48, level - 14], [c, level - 30], [c + 48, level - 14], [c + 48, level + 26], [c, level + 42], [c - 48, level + 26]], true), ink, 5)
    + fill(disc(c, level - 32, 8), ink)
}

// The recording drum: its paper carries the two tides of a day.
function drum() {
  const c = well.x + well.w / 2
  const [x, y, w, h] = [c + 78, 120, 300, 168]
  const curve = Array.from({ length: 61 }, (_, i) => { const t = i / 60; return [x + 16 + t * (w - 44), y + h / 2 - Math.sin(t * 12.2 - 1.2) * (46 + 8 * Math.sin(t * 5)) ] })
  const [px, py] = curve[curve.length - 1]
  const grid = [1, 2, 3, 4, 5, 6, 7].map(i => `M${x + i * 36} ${y}L${x + i * 36} ${y + h}`).join('') + [1, 2, 3].map(i => `M${x} ${y + i * 42}L${x + w} ${y + i * 42}`).join('')
  return stroke(`M${x - 20} ${y + h / 2}L${x + w + 46} ${y + h / 2}`, ink, 11) + fill(smooth([[x, y], [x + w, y], [x + w + 12, y + h / 2], [x + w, y + h], [x, y + h], [x - 12, y + h / 2]], true), ink)
    + fill(rect(x, y, w, h), '#fbf6ea') + stroke(grid, '#c9bfa6', 2) + within(rect(x, y, w, h), fill(hatch({ x, y: y + h - 40, w, h: 38, angle: 0, gap: 10, length: 120, rest: 10, weight: 4, seed: 5 }), '#c9bfa6')) + stroke(smooth(curve), inks.red, 7, 'stroke-linecap="round"') + stroke(rect(x, y, w, h), ink, 6)
    + fill(gouge([px + 2, py], [px + 66, py - 54], 9), ink) + stroke(`M${px + 60} ${py - 48}L${px + 60} ${y - 30}L${c} ${y - 30}`, ink, 6)
    + fill(poly([[x + 10, y + h + 4], [x + 40, y + h + 4], [x + 54, floor], [x - 4, floor]]) + poly([[x + w - 40, y + h + 4], [x + w - 10, y + h + 4], [x + w + 4, floor], [x + w - 54, floor]]), ink)
    + fill(disc(c, 158, 62), inks.ochre) + stroke(disc(c, 158, 62) + disc(c, 158, 48), ink, 5) + stroke([0, 1, 2].map(i => { const a = i * 1.047 + 0.3; return `M${n(c - 48 * Math.cos(a))} ${n(158 - 48 * Math.sin(a))}L${n(c + 48 * Math.cos(a))} ${n(158 + 48 * Math.sin(a))}` }).join(''), ink, 6) + fill(disc(c, 158, 13), ink)
    + stroke(`M${c - 62} 158L${c - 62} 340`, ink, 3) + fill(rect(c - 82, 330, 40, 52), ink)
}

function house() {
  const cell = [930, 60, 560, floor - 60]
  const wallL = rect(880, 20, 50, floor - 20)
  const wallR = rect(1490, 20, 50, floor - 20)
  const cuts = d => within(d, fill(hatch({ x: 870, y: 0, w: 680, h: floor, angle: 45, gap: 18, length: 60, rest: 20, weight: 6, seed: 9 }), ink))
  const roof = poly([[830, 60], [830, 20], [1590, 20], [1590, 60]])
  return fill(rect(...cell), '#e9d9ae') + fill(wallL + wallR, inks.red) + cuts(wallL) + cuts(wallR) + fill(roof, inks.red) + cuts(roof) + stroke(wallL + wallR, ink, 5) + stroke(roof, ink, 5)
}

export const pictures = {
  'tide-gauge-customs-steps': () => {
    const weed = Array.from({ length: 46 }, () => { const k = Math.floor(random() * 5); const x = [300, 200, 130, 420, 360][k] + random.between(-20, 60); const y = [676, 732, 800, 620, 676][k]; return gouge([x, y + 2], [x + random.near(0, 14), y + random.between(20, 50)], 6, 4) }).join('')
    return sheet(W, H, [
      fill(hatch({ x: 0, y: 0, w: 900, h: 600, angle: -6, gap: 38, length: 260, rest: 140, weight: (x, y) => 6 - y / 120, seed: 2 }), '#b5cdca'),
      fill(poly([[0, 560], [0, 500], [80, 478], [200, 492], [330, 470], [520, 500], [700, 484], [880, 500], [880, 560]]), '#9db9b8'),
      Array.from({ length: 3 }, (_, i) => fill(gouge([180 + i * 130, 190 - i * 34], [216 + i * 130, 170 - i * 34], 6, -6) + gouge([216 + i * 130, 170 - i * 34], [254 + i * 130, 188 - i * 34], 6, -6), ink)),
      fill(rect(-20, 556, 920, 540), '#a9c9c6'), fill(rect(-20, level, 700, 420), '#7fa9ab'),
      fill(water({ x: -20, y: 566, w: 640, h: 120, near: 20, far: 9, fat: 5, length: 150, rest: 0.9, seed: 3 }), '#6c999c'), fill(water({ x: -20, y: level + 10, w: 560, h: 400, near: 38, far: 26, fat: 6, length: 120, rest: 1.2, seed: 4 }), '#4f8087'),
      at(236, 634, ketch({ hull: inks.slate, rig: ink, trim: paper }), { scale: 1.7 }), fill(water({ x: 60, y: 628, w: 420, h: 40, near: 12, far: 10, fat: 7, length: 130, rest: 0.4, seed: 8 }), '#6c999c'),
      stroke(`M-20 ${level}L280 ${level}`, ink, 4),
      masonry(), fill(weed, inks.moss), shaft(), house(), drum(), float(),
      fill(rect(850, floor - 8, 750, 22), ink), fill(rect(well.x, floor - 10, well.w, 26), '#efe8d6'), stroke(`M${well.x + 75} ${floor - 20}L${well.x + 75} ${floor + 30}`, ink, 3.4),
      over(fill(cut([[-20, 1010], [60, 990], [110, 910], [150, 1067], [-20, 1090]], { seed: 3 }), '#8b8067')),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 150, seed: 7 }), paper, 'opacity="0.7"'),
    ], { ground: '#d5e0da' })
  },
}
