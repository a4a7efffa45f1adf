// Tables, benches, shelves and the cellar.
import { H, W, chance, cut, disc, dots, engrave, fill, gouge, hatch, ink, inks, n, noise, over, paper, poly, rect, sheet, smooth, specks, stroke, within } from '../press/draw.mjs'
import { pairs, path } from './kit.mjs'

const grain = (x, y, w, h, colour, seed, angle = 0) => fill(hatch({ x, y, w, h, angle, gap: 26, length: 220, rest: 90, weight: 5, stray: 5, seed }), colour)
const shape = (d, colour, width = 6) => fill(d, colour) + stroke(d, ink, width)

function buns() {
  const random = chance('buns')
  const bun = (x, y) => {
    const r = random.near(96, 3)
    const d = smooth(Array.from({ length: 10 }, (_, i) => [x + r * random.between(0.97, 1.04) * Math.cos(i * 0.6283), y + r * random.between(0.97, 1.04) * Math.sin(i * 0.6283)]), true)
    const currants = Array.from({ length: 8 }, () => { const a = random() * 6.3; const k = random.between(44, 82); return disc(x + k * Math.cos(a), y + k * Math.sin(a), random.between(5, 9)) }).join('')
    return fill(d, '#5b3320') + within(d, fill(disc(x - 22, y - 26, 84), '#7a4727') + fill(hatch({ x: x - 100, y: y - 100, w: 210, h: 210, angle: -40, gap: 13, length: 44, rest: 22, weight: (u, v) => Math.max(0, (u - x + v - y) / 26), seed: Math.round(x + y) }), ink) + fill(gouge([x - 66, y - 34], [x - 10, y - 74], 13, -16), '#d9a061'))
      + fill(currants, ink) + fill(disc(x + 2, y + 4, 24, 20), '#57301b') + fill(gouge([x - 24, y - 2], [x + 26, y - 6], 10, -17), '#24120c') + fill(gouge([x - 12, y + 23], [x + 22, y + 20], 4, 7), '#a0683a') + stroke(d, ink, 5)
  }
  const tin = rect(150, 164, 850, 740)
  const seeds = Array.from({ length: 90 }, () => { const a = random() * 6.3; const k = 92 * Math.sqrt(random()); const t = random() * 3; return gouge([1236 + k * Math.cos(a), 246 + k * Math.sin(a)], [1236 + k * Math.cos(a) + 20 * Math.cos(t), 246 + k * Math.sin(a) + 20 * Math.sin(t)], 4) }).join('')
  const stray = Array.from({ length: 26 }, () => { const [x, y] = [random.between(1040, 1160), random.between(330, 470)]; return gouge([x, y], [x + random.near(0, 18), y + random.near(0, 18)], 4) }).join('')
  const planks = [300, 640, 930].map(y => stroke(`M-20 ${y}L1620 ${y - 14}`, '#8f6a3c', 7)).join('')
  return sheet(W, H, [
    grain(-40, -20, 1700, 1110, '#b98d52', 4, -0.5), planks,
    over(fill(rect(186, 206, 850, 740), '#a98052')), shape(tin, '#35454f', 9), stroke(rect(172, 186, 806, 696), '#7f9099', 6), fill(rect(182, 196, 786, 676), '#232b30'),
    [0, 1, 2].map(j => [0, 1, 2, 3].map(i => bun(284 + i * 194, 318 + j * 216))),
    // Caraway
    over(fill(disc(1252, 266, 152), '#a98052')), shape(disc(1236, 246, 150), paper), stroke(disc(1236, 246, 118), '#b9b3a4', 5), fill(seeds, '#3b2a18'), fill(stray, '#3b2a18'),
    // Treacle
    over(fill(disc(1488, 486, 112), '#a98052')), shape(disc(1470, 466, 112), inks.red, 7), stroke(disc(1470, 466, 100), inks.ochre, 7), fill(disc(1470, 466, 88), '#150c0a') + fill(gouge([1414, 440], [1490, 396], 16, -26), '#6b3a22'),
    stroke('M1460 480L1240 640', ink, 25, 'stroke-linecap="round"') + stroke('M1460 480L1240 640', '#aeb6b4', 15, 'stroke-linecap="round"') + fill(smooth(pairs('1180 660 1216 628 1252 632 1248 668 1204 704 1172 696'), true), '#150c0a') + stroke(smooth(pairs('1180 660 1216 628 1252 632 1248 668 1204 704 1172 696'), true), ink, 6) + fill(smooth(pairs('1150 720 1180 716 1196 738 1170 756 1146 744'), true), '#150c0a'),
    // Scales: a bowl of flour on the plate, the dial in front
    over(fill(rect(1156, 742, 380, 320), '#a98052')), shape(rect(1134, 720, 380, 320), inks.sea, 8), within(rect(1138, 724, 372, 312), fill(hatch({ x: 1462, y: 720, w: 60, h: 320, angle: 90, gap: 12, length: 70, rest: 12, weight: 5, seed: 3 }), inks.night)),
    over(fill(disc(1340, 866, 140), '#7fa3a4')), shape(disc(1324, 850, 140), '#cfd6d4', 8), stroke(disc(1324, 850, 118), '#7f9099', 5) + fill(smooth(pairs('1230 850 1250 780 1320 762 1400 790 1418 860 1380 920 1300 936 1244 910'), true), paper) + fill(gouge([1270, 900], [1390, 880], 14, 16) + gouge([1290, 800], [1300, 860], 8, 6), '#d3ccba'),
    fill(poly(pairs('1216 1000 1432 1000 1420 1040 1228 1040')), paper) + stroke(poly(pairs('1216 1000 1432 1000 1420 1040 1228 1040')), ink, 5) + stroke(Array.from({ length: 9 }, (_, i) => `M${1238 + i * 22} 1004L${1238 + i * 22} ${i % 4 ? 1018 : 1026}`).join(''), ink, 4) + stroke('M1340 1036L1350 1006', inks.red, 6),
    fill(smooth(pairs('1040 1000 1080 980 1100 1030 1070 1080 1030 1060'), true), paper, 'opacity="0.8"'), fill(Array.from({ length: 40 }, () => disc(random.between(1010, 1130), random.between(930, 1060), random.between(1.5, 5))).join(''), paper),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 80, seed: 3 }), paper, 'opacity="0.6"'),
  ], { ground: '#cda266' })
}

function brushes() {
  const random = chance('brush')
  const plank = pairs('-20 150 300 118 800 106 1300 118 1620 150 1620 560 1300 600 800 612 300 600 -20 560')
  const brush = (x, top, lean, colour, hair) => {
    const [bx, by] = [x, 560]
    const tx = x + lean
    const dir = [(tx - bx), (top - by)]
    const l = Math.hypot(...dir)
    const [u, v] = [dir[0] / l, dir[1] / l]
    const at = (s, t) => [tx + u * s - v * t, top + v * s + u * t]
    return stroke(path([[bx, by], at(0, 0)]), ink, 20) + stroke(path([[bx, by], at(0, 0)]), colour, 11)
      + shape(poly([at(-10, -10), at(-10, 10), at(52, 15), at(52, -15)]), '#b9c2c1', 4) + shape(poly([at(52, -14), at(52, 14), at(60 + hair, 13), at(56 + hair, -9)]), '#3b2a20', 4) + fill(gouge(at(58, -5), at(50 + hair, -4), 5) + gouge(at(58, 5), at(54 + hair, 5), 4), '#a77b54') 
  }
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#5d6b60'), fill(engrave({ x: -20, y: 0, w: 1660, h: 140, angle: 90, gap: 34, step: 30, sway: 4, seed: 5, tone: () => 0.14 }), '#2f3a33'),
    over(fill(smooth(plank.map(([x, y]) => [x, y + 26]), true), '#8a9488')), fill(smooth(plank, true), '#d3ab73'), within(smooth(plank, true), grain(-40, 100, 1700, 520, '#b5874c', 6, 0.4) + [[220, 240], [1380, 470], [1010, 190]].map(([x, y]) => stroke(disc(x, y, 40, 15) + disc(x, y, 24, 8), '#b5874c', 5)).join('')), stroke(smooth(plank, true), ink, 7),
    stroke('M-20 396C300 356 800 340 1620 392', paper, 8, 'stroke-dasharray="60 3 24 2 90 4"') + fill(Array.from({ length: 60 }, () => { const x = random.between(0, 1600); return disc(x, 352 + ((x - 780) / 800) ** 2 * 42 + random.near(4, 14), random.between(1, 2.6)) }).join(''), paper),
    fill(poly(pairs('-20 800 1620 800 1620 1100 -20 1100')), '#7a5434'), grain(-40, 810, 1700, 280, '#4f3420', 9), fill(rect(-20, 800, W + 40, 26), '#a87444'), stroke('M-20 800L1620 800M-20 828L1620 828', ink, 6),
    fill([[120, 900, 60, 18], [900, 980, 90, 26], [1480, 930, 50, 16], [760, 880, 26, 9]].map(([x, y, a, b]) => disc(x, y, a, b)).join(''), paper) + fill(disc(1120, 1010, 60, 14) + disc(640, 1000, 30, 9), inks.red) + fill(disc(320, 1010, 44, 12), '#2f727a'),
    over(fill(disc(440, 912, 210, 30) + disc(1010, 916, 230, 30), '#8a6a4a')),
    brush(360, 250, -150, inks.red, 120), brush(390, 120, -70, inks.ochre, 170), brush(430, 160, 20, '#35454f', 140), brush(470, 80, 84, inks.rust, 190), brush(510, 230, 170, inks.sea, 130), brush(450, 300, 60, paper, 90),
    // Jar
    fill('M300 560L300 900C300 924 570 924 570 900L570 560Z', '#a9c4c0', 'opacity="0.78"') + fill('M312 720L312 896C330 912 540 912 558 896L558 720Z', '#8a7a5c', 'opacity="0.75"') + stroke('M300 560L300 900C300 924 570 924 570 900L570 560', ink, 7) + stroke(disc(435, 560, 135, 22), ink, 7) + fill(disc(435, 720, 123, 15), '#b9a77c') + fill(gouge([330, 600], [332, 880], 13) + gouge([356, 620], [356, 760], 8), paper),
    // Pot
    fill('M850 650L850 890C850 926 1170 926 1170 890L1170 650Z', '#4b5f6b') + within('M850 650L850 890C850 926 1170 926 1170 890L1170 650Z', fill(hatch({ x: 1060, y: 640, w: 120, h: 290, angle: 90, gap: 13, length: 80, rest: 10, weight: 6, seed: 4 }), ink) + fill(smooth(pairs('880 640 900 640 904 760 890 800 876 770 870 700'), true) + smooth(pairs('960 650 1010 650 1012 730 992 752 978 740 972 700'), true), paper)) + stroke('M850 650L850 890C850 926 1170 926 1170 890L1170 650', ink, 7) + shape(disc(1010, 650, 160, 38), '#8d999c', 7) + shape(disc(1010, 652, 136, 28), paper, 5) + fill(gouge([930, 660], [1070, 664], 8, 6), '#d3ccba') + stroke('M850 668C800 600 760 500 1010 460C1260 500 1220 600 1170 668', ink, 6),
    // Mahlstick
    over(stroke('M620 940L1600 740', '#6b4a30', 26)), stroke('M596 918L1640 668', ink, 30, 'stroke-linecap="round"') + stroke('M596 918L1640 668', '#d9b26d', 18, 'stroke-linecap="round"') + shape(smooth(pairs('520 930 552 886 606 888 624 922 600 958 548 966'), true), '#cfc0a0', 7) + stroke('M600 890L618 950', ink, 9) + fill(hatch({ x: 530, y: 895, w: 70, h: 60, angle: 40, gap: 13, length: 30, rest: 6, weight: 4, seed: 6 }), '#7c6a48'),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 80, seed: 3 }), ink, 'opacity="0.25"'),
  ])
}

// Lost property: no red but the mitten's.
function shelves() {
  const random = chance('lost')
  const tones = ['#4b5f6b', '#7a7a3d', '#2f727a', '#6b5340', '#c9a441', '#35454f', '#a9c4c0', '#8c5a3c']
  const umbrella = (x, y, colour, tall) => fill(poly([[x - 15, y - tall + 50], [x + 15, y - tall + 50], [x + 6, y - 14], [x - 6, y - 14]]), colour) + stroke(poly([[x - 15, y - tall + 50], [x + 15, y - tall + 50], [x + 6, y - 14], [x - 6, y - 14]]) + `M${x} ${y - 14}L${x} ${y}M${x} ${y - tall + 50}L${x} ${y - tall + 14}C${x} ${y - tall - 16} ${x + 32} ${y - tall - 14} ${x + 30} ${y - tall + 14}M${x - 5} ${y - tall + 56}L${x - 1} ${y - 20}`, ink, 4.5)
  const bag = (x, y, w, h, colour) => stroke(`M${x + w * 0.25} ${y - h}C${x + w * 0.25} ${y - h - 62} ${x + w * 0.75} ${y - h - 62} ${x + w * 0.75} ${y - h}`, ink, 10) + shape(smooth([[x + 8, y - h], [x + w - 8, y - h], [x + w + 6, y - h * 0.4], [x + w, y - 2], [x, y - 2], [x - 6, y - h * 0.4]], true), colour, 5) + fill(hatch({ x: x + w * 0.6, y: y - h + 10, w: w * 0.38, h: h - 20, angle: 84, gap: 13, length: 60, rest: 12, weight: 4, seed: Math.round(x) }), ink) + fill(rect(x + w * 0.4, y - h * 0.72, w * 0.2, 13), ink)
  const tag = (x, y) => shape(poly([[x, y], [x + 30, y - 6], [x + 36, y + 36], [x + 6, y + 42]]), paper, 3)
  const board = (y, h = 22) => fill(rect(90, y, 1420, h), '#a8794a') + stroke(rect(90, y, 1420, h), ink, 5)
  const glasses = (x, y, k) => stroke(disc(x - 25, y, 20, k ? 17 : 20) + disc(x + 25, y, 20, k ? 17 : 20) + `M${x - 6} ${y - 4}L${x + 6} ${y - 4}M${x - 45} ${y - 5}L${x - 52} ${y + 12}M${x + 45} ${y - 5}L${x + 52} ${y + 12}`, k ? '#6b5340' : ink, 5.5)
  const vault = 'M40 1090L40 420C200 -40 1400 -40 1560 420L1560 1090Z'
  const wall = within(vault, Array.from({ length: 14 }, (_, j) => Array.from({ length: 13 }, (_, i) => fill(cut([[i * 130 - (j % 2) * 65 + 4, j * 40 + 4], [i * 130 - (j % 2) * 65 + 126, j * 40 + 4], [i * 130 - (j % 2) * 65 + 126, j * 40 + 37], [i * 130 - (j % 2) * 65 + 4, j * 40 + 37]], { seed: i * 20 + j, jitter: 1.5 }), (i * 7 + j * 5) % 4 ? '#b3a283' : '#a4936f')).join('')).join(''))
  const trombone = 'M700 352L1130 352C1160 352 1160 392 1130 392L790 392M700 352L660 352M1030 392L1030 372L700 372M620 372L700 372'
  const books = Array.from({ length: 9 }, (_, i) => { const h = random.between(96, 150); return shape(rect(1180 + i * 31, 850 - h, 29, h), tones[(i * 3) % 8], 4) + stroke(`M${1184 + i * 31} ${850 - h + 22}L${1204 + i * 31} ${850 - h + 22}`, paper, 4) }).join('')
  const mitten = 'M724 792C718 740 730 694 768 694C806 694 812 730 810 752C824 734 846 736 850 752C854 770 826 786 812 806L808 850L726 850Z'
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#2a2622'), fill(vault, '#8c7c5f'), wall, within(vault, over(fill(smooth(pairs('40 1090 40 420 220 180 160 500 120 1090'), true) + smooth(pairs('1560 1090 1560 420 1380 180 1440 500 1480 1090'), true), '#a39474'))), stroke(vault, ink, 12),
    stroke('M800 60L800 128', ink, 6) + fill('M740 150C750 112 850 112 860 150Z', ink) + fill(disc(800, 152, 26, 14), '#fbf3d4'),
    fill(rect(90, 250, 1420, 830), '#4d3a28'), stroke(rect(90, 250, 1420, 830), ink, 8),
    fill(dots({ x: 90, y: 250, w: 1420, h: 830, angle: 30, gap: 30, tone: (x, y) => Math.max(0, Math.hypot(x - 800, (y - 500) * 1.2) - 360) / 1500 }), ink),
    // Top shelf
    bag(120, 420, 150, 100, '#7a7a3d'), bag(300, 420, 190, 84, '#2f727a'), bag(520, 420, 110, 110, '#c9a441'),
    stroke(trombone, ink, 19) + stroke(trombone, '#d9a441', 11) + shape('M716 372C696 372 680 350 650 326L650 418C680 394 696 372 716 372Z', '#d9a441', 5),
    shape(rect(1210, 330, 130, 90), '#6b5340', 5) + stroke('M1210 360L1340 360', ink, 4) + shape('M1370 420C1350 380 1380 330 1420 330C1460 330 1486 380 1470 420Z', '#35454f', 5) + stroke('M1350 418L1490 418', ink, 9), tag(170, 350), tag(400, 360), board(420),
    // Second: spectacles on a rack, umbrellas standing
    fill(rect(130, 490, 520, 140), '#cdb98c') + stroke(rect(130, 490, 520, 140), ink, 5) + stroke('M130 536L650 536M130 586L650 586', ink, 5) + [0, 1, 2, 3].map(i => glasses(198 + i * 128, 514, i % 2) + glasses(198 + i * 128, 566, (i + 1) % 2)).join(''),
    [700, 744, 790, 838, 884, 930, 974, 1022].map((x, i) => umbrella(x, 640, tones[(i * 3 + 1) % 8], 170 + (i * 37) % 30)).join(''),
    bag(1080, 640, 170, 110, '#35454f'), bag(1290, 640, 190, 92, '#8c5a3c'), tag(1170, 560), board(640),
    // Third: the tray
    umbrella(150, 850, '#2f727a', 178), umbrella(200, 850, '#6b5340', 160), umbrella(252, 850, '#35454f', 186), bag(310, 850, 170, 120, '#a9c4c0'), shape(rect(500, 762, 110, 88), '#7a7a3d', 5) + stroke('M500 790L610 790', ink, 4), tag(540, 800),
    fill(rect(640, 790, 330, 60), '#e0cd9c'),
    fill(mitten, '#b3202f') + within(mitten, fill(hatch({ x: 770, y: 690, w: 90, h: 170, angle: 80, gap: 14, length: 40, rest: 10, weight: 4, seed: 5 }), '#5c0f18')) + stroke(mitten, ink, 6) + stroke('M724 806L812 806M726 826L810 826', paper, 5),
    fill(rect(630, 822, 350, 44), '#8c6a42') + stroke(rect(630, 822, 350, 44), ink, 6), shape(rect(770, 832, 70, 24), paper, 3), books, stroke('M1040 850L1040 760C1040 700 1130 700 1130 760L1130 850', '#c9a441', 12) + shape(rect(1024, 780, 122, 70), '#4b5f6b', 5), board(866),
    // Foot: crates of umbrellas
    [140, 190, 236, 290, 340, 392, 440].map((x, i) => umbrella(x, 1110, tones[(i * 5 + 2) % 8], 190 + (i * 23) % 30)).join(''), bag(520, 1110, 240, 150, '#c9a441'), bag(800, 1110, 200, 120, '#2f727a'), [1060, 1108, 1160, 1212, 1264, 1320, 1372, 1424].map((x, i) => umbrella(x, 1110, tones[(i * 3) % 8], 186 + (i * 31) % 34)).join(''),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 70, seed: 3 }), paper, 'opacity="0.5"'),
  ])
}

function drum() {
  const [cx, cy, R, bulge] = [700, 590, 300, 96]
  const [a, b] = [cx - 420, cx + 420]
  const wave = noise(1934)
  const lines = Array.from({ length: 23 }, (_, k) => {
    const x0 = a + 30 + k * 36
    const points = []
    for (let i = 0; i <= 90; i++) {
      const t = -Math.PI / 2 + (i / 90) * Math.PI
      const busy = k > 9 ? 9 : 3.4
      const kick = (k % 7 === 4 && i > 38 && i < 48) ? 22 * Math.sin(i * 2.4) * (1 - Math.abs(i - 43) / 6) : 0
      points.push([x0 - 6 + Math.cos(t) * -bulge * 0.55 + wave(i / 2.2, k * 5.3) * busy + kick, cy + Math.sin(t) * R])
    }
    return k > 17 ? '' : stroke('M' + points.map(p => p.map(n).join(' ')).join('L'), paper, 3.2)
  }).join('')
  const end = disc(b, cy, bulge, R)
  const body = `M${a} ${cy - R}L${b} ${cy - R}L${b} ${cy + R}L${a} ${cy + R}A${bulge} ${R} 0 0 1 ${a} ${cy - R}Z`
  const random = chance('rock')
  const rocks = Array.from({ length: 46 }, () => { const [x, y] = [random.between(-40, 1640), random.between(-20, 900)]; return gouge([x, y], [x + random.between(50, 150), y + random.near(20, 50)], random.between(6, 16), random.near(0, 20)) }).join('')
  const lamp = poly(pairs('1180 -20 1330 -20 1240 1100 120 1100'))
  const tip = [a + 30 + 17 * 36 - bulge * 0.55 + 4, cy - 20]
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#3a3d3f'), fill(rocks, '#24282b'), fill('M-20 1090L-20 300C160 -60 1440 -60 1620 300L1620 -20L-20 -20Z', '#24282b'),
    within(lamp, fill(lamp, '#c9a44f', 'opacity="0.42"') + fill(hatch({ x: 100, y: 0, w: 1200, h: 1060, angle: 108, gap: 44, length: 190, rest: 110, weight: 5, seed: 5 }), '#ead6a3', 'opacity="0.6"')),
    fill(rect(-20, 960, 1640, 140), '#5b4a36'), grain(-40, 968, 1700, 110, '#362a1e', 4), stroke('M-20 960L1620 960', ink, 7), over(fill(disc(740, 980, 560, 30), '#6d5c46')),
    shape(poly(pairs('330 960 380 700 450 700 470 960')), '#8c6a30', 7), shape(poly(pairs('1010 960 1050 640 1130 640 1160 960')), '#8c6a30', 7), stroke(`M${a - 140} ${cy}L${a} ${cy}`, ink, 34) + stroke(`M${a - 140} ${cy - 4}L${a} ${cy - 4}`, '#c9a44f', 16) + shape(disc(a - 140, cy, 30, 90), '#c9a44f', 6),
    fill(body, '#121112'), within(body, fill(engrave({ x: a - 100, y: cy - R, w: 1000, h: 2 * R, gap: 15, step: 40, sway: 1, seed: 7, tone: (x, y) => Math.max(0, 0.45 - Math.abs((y - cy + 190) / 130) * 0.45) }), '#5d5852')), within(body + end, lines),
    shape(end, '#c9a44f', 9) + within(end, fill(hatch({ x: b - bulge, y: cy - 40, w: 2 * bulge, h: R + 60, angle: 70, gap: 17, length: 100, rest: 20, weight: 6, seed: 3 }), '#6b4a1a')) + stroke(disc(b, cy, bulge * 0.82, R * 0.86), ink, 4) + shape(disc(b, cy, 22, 68), ink, 4) + stroke(`M${b} ${cy}L${b + 150} ${cy}`, ink, 34) + stroke(`M${b + 10} ${cy - 4}L${b + 150} ${cy - 4}`, '#e9cf8a', 12),
    stroke(body, ink, 7),
    // The needle's arm, from the pendulum's frame.
    shape(poly(pairs('1330 960 1360 250 1420 250 1450 960')), '#5d6b72', 7) + within(poly(pairs('1330 960 1360 250 1420 250 1450 960')), fill(hatch({ x: 1395, y: 250, w: 60, h: 710, angle: 90, gap: 12, length: 80, rest: 12, weight: 5, seed: 6 }), ink)) + shape(disc(1390, 250, 46), '#c9a44f', 7) + fill(disc(1390, 250, 12), ink),
    stroke(`M1390 250L${n(tip[0] + 26)} ${n(tip[1] - 128)}`, ink, 12) + stroke(`M1390 248L${n(tip[0] + 26)} ${n(tip[1] - 130)}`, '#e9cf8a', 4) + fill(gouge([tip[0] + 40, tip[1] - 150], tip, 8, 6), paper) + stroke(path([[tip[0] + 40, tip[1] - 150], tip]), paper, 4) + fill(disc(...tip, 7), paper),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 70, seed: 3 }), paper, 'opacity="0.4"'),
  ])
}

export const pictures = { 'lamp-buns-kitchen-table': buns, 'signwriters-brushes': brushes, 'lost-property-shelves': shelves, 'seismograph-drum-in-a-cellar': drum }
