// The span at rest, from the fish quay at low water.
import { H, W, at, chance, disc, engrave, fill, gouge, hatch, ink, inks, n, noise, over, paper, poly, rect, sheet, smooth, specks, stroke, water, within } from '../press/draw.mjs'
import { bus } from '../parts/bus.mjs'
import { bracing, half, members } from '../parts/bridge.mjs'

const m = 18.6
const centre = 812
const road = 520
const put = ([s, y, t = 0]) => [centre + s * m + t * 1.5, road - y * m - t * 0.9]
const bar = ([a, b, w], colour, thick) => stroke(`M${put(a).map(n)}L${put(b).map(n)}`, colour, n(w * m * thick))

function pier() {
  const [top, foot, waterline] = [road + 62, 960, 836]
  const d = poly([[centre - 118, top], [centre + 118, top], [centre + 146, foot], [centre - 146, foot]])
  const random = chance('weed')
  const courses = Array.from({ length: 11 }, (_, i) => { const y = top + 26 + i * 32; return `M${centre - 150} ${y}Q${centre} ${y + 16} ${centre + 150} ${y}` + Array.from({ length: 5 }, (_, k) => `M${centre - 120 + k * 58 + (i % 2) * 28} ${y + 6}l0 28`).join('') }).join('')
  const weed = Array.from({ length: 90 }, () => { const x = random.between(centre - 140, centre + 136); const y = random.between(706, 770); return gouge([x, y], [x + random.near(0, 12), y + random.between(50, 150)], random.between(4, 10), 4) }).join('')
  return fill(d, '#c3bba9') + within(d, stroke(courses, '#8f8877', 4) + fill(hatch({ x: centre + 20, y: top, w: 150, h: 420, angle: 88, gap: 15, length: 90, rest: 12, weight: x => (x - centre) / 17, seed: 3 }), ink) + fill(rect(centre - 160, 764, 320, 220), '#7c8460') + fill(weed, inks.moss) + fill(hatch({ x: centre + 40, y: 690, w: 120, h: 200, angle: 86, gap: 18, length: 90, rest: 20, weight: 8, seed: 5 }), '#2c3b27')) + stroke(d, ink, 6)
    + fill(rect(centre - 104, road + 20, 208, 42), ink) + fill(Array.from({ length: 8 }, (_, i) => disc(centre - 88 + i * 25, road + 47, 9)).join(''), inks.fog) + stroke(rect(centre - 128, top - 4, 256, 16), ink, 6) + fill(rect(centre - 128, top - 4, 256, 16), '#d9d1bf') + waterlines(waterline)
}

const waterlines = y => fill([0, 1, 2].map(i => gouge([centre - 210 + i * 20, y + 24 + i * 15], [centre + 200 - i * 26, y + 24 + i * 15], 6)).join(''), paper)

const abutment = (x, w) => fill(rect(x, road - 6, w, 420), '#b1a893') + within(rect(x, road - 6, w, 420), fill(hatch({ x, y: road, w, h: 400, angle: 0, gap: 34, length: 120, rest: 10, weight: 4, seed: x }), '#857d6a') + fill(rect(x, 730, w, 240), '#7c8460') + fill(hatch({ x, y: 716, w, h: 150, angle: 90, gap: 15, length: 70, rest: 20, weight: 6, seed: 2 }), inks.moss)) + stroke(rect(x, road - 6, w, 420), ink, 6)

function cabin() {
  const [l, r] = [put([-2.6, 9.2])[0], put([2.6, 9.2])[0]]
  const [b, t] = [put([0, 9.2])[1], put([0, 12.2])[1]]
  return fill(rect(l, t, r - l, b - t), '#e9dfc6') + fill(hatch({ x: l, y: t, w: r - l, h: b - t, angle: 90, gap: 11, length: 70, rest: 4, weight: 2.6, seed: 4 }), '#a89c80') + fill(rect(l + 12, t + 10, r - l - 24, 28), '#24343c') + stroke(`M${l + 40} ${t + 10}l0 28M${r - 40} ${t + 10}l0 28`, ink, 4) + stroke(rect(l, t, r - l, b - t), ink, 5)
    + fill(poly([[l - 14, t], [centre, t - 44], [r + 14, t]]), inks.red) + stroke(poly([[l - 14, t], [centre, t - 44], [r + 14, t]]), ink, 5) + stroke(`M${centre} ${t - 44}l0 -34`, ink, 4)
}

function town() {
  const random = chance('west')
  return Array.from({ length: 26 }, (_, i) => {
    const x = -30 + i * 66
    const [w, h] = [random.between(50, 88), random.between(40, 116)]
    const tone = random.either(['#a7b5b0', '#b5bfb5', '#9aaaa8'])
    return fill(poly([[x, 740], [x, 740 - h], [x + w / 2, 706 - h], [x + w, 740 - h], [x + w, 740]]), tone) + fill([0, 1].map(k => rect(x + w * (0.24 + k * 0.34), 752 - h, 9, 15)).join(''), '#dfe3da')
  }).join('')
}

export const pictures = {
  'swing-bridge-closed': () => {
    const cloud = noise('noon')
    const sky = (x, y) => Math.max(0, cloud(x / 400, y / 100) * 0.6 + 0.16)
    const mud = [[-20, 900], [120, 868], [330, 880], [520, 912], [700, 960], [860, 985], [1040, 968], [1230, 918], [1400, 884], [1620, 876], [1620, 1090], [-20, 1090]]
    const bed = smooth(mud, true)
    const gulls = [[240, 250], [318, 214], [1290, 300]].map(([x, y]) => gouge([x, y + 8], [x + 30, y - 6], 6, -6) + gouge([x + 28, y - 6], [x + 64, y + 6], 6, -6)).join('')
    return sheet(W, H, [
      fill(engrave({ x: 0, y: 0, w: W, h: 640, angle: 2, gap: 24, tone: sky, seed: 8, sway: 4, step: 24 }), '#aec6c3'),
      fill(poly([[0, 690], [0, 610], [220, 560], [470, 610], [760, 580], [1120, 624], [1400, 570], [1600, 600], [1600, 690]]), '#c0cdc4'), town(),
      fill(rect(-10, 738, W + 20, 360), '#8fb5b1'), fill(water({ x: -40, y: 748, w: W + 80, h: 240, near: 24, far: 8, fat: 6, length: 170, rest: 0.9, seed: 5 }), '#5f8e8e'),
      fill(water({ x: centre - 170, y: 850, w: 330, h: 130, near: 16, far: 12, fat: 10, length: 150, rest: 0.3, seed: 6 }), '#3d5f60'),
      abutment(-20, 236), abutment(1408, 220), bracing().map(b => bar(b, '#5b6f74', 0.7)), members[1].map(b => bar(b, '#5b6f74', 0.85)),
      at(1010, road - 8, bus({ number: '9', place: 'Lantern Hill', riders: [260, 380, 520, 660, 690] }), { scale: 0.25 }),
      pier(), members[0].map(b => bar(b, ink, 1)), fill(rect(put([-half, 0])[0] - 12, road - 8, half * 2 * m + 24, 26), ink), fill(rect(put([-half, 0])[0] - 8, road - 4, half * 2 * m + 16, 4), inks.fog),
      stroke(`M-20 ${road - 40}L${put([-half, 0])[0] - 10} ${road - 40}M${put([half, 0])[0] + 10} ${road - 40}L1620 ${road - 40}` + Array.from({ length: 13 }, (_, i) => `M${-10 + i * 18} ${road - 40}l0 36M${1416 + i * 18} ${road - 40}l0 36`).join(''), ink, 4),
      cabin(),
      fill(bed, '#8b7f62'), within(bed, fill(hatch({ x: 0, y: 860, w: W, h: 230, angle: 2, gap: 22, length: 150, rest: 70, weight: 6, seed: 9 }), '#655b42') + fill(water({ x: 380, y: 930, w: 900, h: 130, near: 30, far: 20, fat: 10, length: 150, rest: 1.8, seed: 10 }), '#a9c4c0')),
      over(fill(poly([[330, 886], [420, 846], [640, 852], [610, 906], [420, 922]]), '#6d6450')), at(480, 888, fill('M-130 -36C-100 16 60 24 120 -46L96 -40C40 -26 -60 -22 -130 -36Z', inks.sea) + fill('M-130 -36C-60 -22 40 -26 120 -46C70 -52 -70 -48 -130 -36Z', ink) + stroke('M-130 -36C-100 16 60 24 120 -46', ink, 5) + stroke('M120 -44L230 26', ink, 3), { turn: -7 }),
      fill(gulls, ink),
      fill(rect(-20, 1012, W + 40, 70), ink), fill(Array.from({ length: 9 }, (_, i) => gouge([i * 190 - 40, 1024], [i * 190 + 120, 1022], 6)).join(''), inks.fog), [150, 1490].map(x => fill(`M${x - 30} 1020L${x - 22} 960C${x - 44} 950 ${x - 40} 926 ${x} 926C${x + 40} 926 ${x + 44} 950 ${x + 22} 960L${x + 30} 1020Z`, ink) + fill(gouge([x - 18, 968], [x - 24, 1012], 6), inks.fog)),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 140, seed: 4 }), paper, 'opacity="0.6"'),
    ].map(part => [part].flat().join('')), { ground: '#dfe6dc' })
  },
}
