// The ship models of Watch Below.
import { H, W, along, chance, disc, dots, engrave, fill, gouge, hatch, ink, inks, n, over, paper, poly, rect, ribbon, sheet, smooth, specks, stroke, within } from '../press/draw.mjs'
import { pairs, path } from './kit.mjs'

const shape = (d, colour, width = 6) => fill(d, colour) + stroke(d, ink, width)
const lerp = ([a, b], [c, e], t) => [a + (c - a) * t, b + (e - b) * t]
const rope = (a, b, sag = 0) => { const m = lerp(a, b, 0.5); return `M${a.map(n)}Q${n(m[0])} ${n(m[1] + sag)} ${b.map(n)}` }

// A mast laid up from matchsticks, and the shrouds with their ratlines.
function matchstick() {
  const random = chance('matches')
  const sticks = []
  const sheer = x => 690 + ((x - 760) / 560) ** 2 * -74
  for (let row = 0; row < 8; row++) {
    for (let x = 250 + row * 20 + random() * 60; x < 1350 - row * 30;) {
      const w = random.between(80, 110)
      const e = Math.min(x + w, 1350 - row * 30)
      const y = k => sheer(k) + row * 21 + random.near(0, 2)
      const d = poly([[x, y(x)], [e - 4, y(e)], [e - 4, y(e) + 19], [x, y(x) + 19]])
      sticks.push(fill(d, random.either(['#dcb878', '#cfa45f', '#e6c98d', '#c69452'])) + stroke(d, '#2a1c12', 3))
      if (random() < 0.12) sticks.push(fill(rect(e - 16, y(e), 12, 18), '#4a1a14'))
      x = e
    }
  }
  const hullShape = smooth([[236, 640], [300, 740], [380, 830], [520, 868], [760, 876], [1040, 864], [1200, 820], [1310, 720], [1372, 616]])
  const seams = stroke(hullShape, '#140f0c', 16) + [0, 2, 4, 6].map(r => stroke(path(Array.from({ length: 30 }, (_, i) => { const x = 270 + r * 20 + i * ((1340 - r * 28 - 270 - r * 20) / 29); return [x, sheer(x) + r * 21 + 19 + random.near(0, 2.5)] })), '#140f0c', 6)).join('')
  const masts = [[[480, 690], [470, 150]], [[800, 690], [876, 118]], [[1090, 690], [1098, 170]]]
  const spars = masts.map(([foot, top], i) => [0.3, 0.55, 0.78].map(t => { const [x, y] = lerp(foot, top, t); const w = 160 - t * 90; const tilt = i === 1 ? 24 : (t - 0.5) * 14; return stroke(`M${n(x - w)} ${n(y + tilt)}L${n(x + w)} ${n(y - tilt)}`, '#2a1c12', 17) + stroke(`M${n(x - w)} ${n(y + tilt)}L${n(x + w)} ${n(y - tilt)}`, '#dcb878', 10) }).join('')).join('')
  const poles = masts.map(([foot, top]) => stroke(path([foot, top]), '#2a1c12', 23) + stroke(path([foot, top]), '#cfa45f', 14) + [0.25, 0.5, 0.75].map(t => { const [x, y] = lerp(foot, top, t); return stroke(`M${x - 13} ${y - 4}L${x + 13} ${y + 4}M${x - 13} ${y + 4}L${x + 13} ${y + 10}`, paper, 4) }).join('')).join('')
  const rig = masts.map(([foot, top]) => [-92, -58, -24, 24, 58, 92].map(o => rope([foot[0] + o, sheer(foot[0] + o)], lerp(foot, top, 0.78), random.near(0, 12))).join('')).join('')
    + rope([1540, 520], masts[2][1]) + rope([1440, 570], lerp(...masts[2], 0.6), 14) + rope(masts[2][1], masts[1][1], 20) + rope(lerp(...masts[2], 0.5), masts[1][1], 26) + rope(masts[1][1], masts[0][1], 24) + rope(lerp(...masts[1], 0.5), masts[0][1], 30) + rope(masts[0][1], [246, 640], 20) + rope(lerp(...masts[0], 0.7), [250, 650], 30)
  const rat = masts.map(([foot, top]) => [0.12, 0.22, 0.32, 0.42, 0.52].map(t => { const k = 92 * (1 - t / 0.78); const c = lerp(foot, lerp(foot, top, 1), t * 0.95); return `M${n(c[0] - k)} ${n(c[1])}L${n(c[0] + k)} ${n(c[1] + random.near(0, 5))}` }).join('')).join('')
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#6f8a83'), fill(engrave({ x: -40, y: 0, w: 1700, h: 960, angle: 0, gap: 30, step: 40, sway: 5, seed: 5, tone: (x, y) => 0.05 + 0.4 * (1 - Math.min(1, Math.hypot(x - 800, y - 500) / 900)) }), '#8fa9a1'),
    fill(rect(-20, 960, 1640, 120), '#4a3322'), stroke('M-20 960L1620 960', ink, 7), over(fill(disc(800, 984, 520, 22), '#8a735c')),
    shape(rect(420, 918, 720, 50), '#6b4a30', 7), shape(poly(pairs('520 920 546 820 600 820 620 920')), '#6b4a30', 7), shape(poly(pairs('950 920 970 820 1024 820 1050 920')), '#6b4a30', 7),
    stroke(rig, '#241d18', 4), stroke(rat, '#241d18', 2.6), poles, spars,
    stroke('M1300 680L1540 518', '#2a1c12', 21) + stroke('M1300 680L1540 518', '#cfa45f', 12),
    within(`${hullShape}L${Array.from({ length: 30 }, (_, i) => [1372 - i * 39.2, sheer(1372 - i * 39.2) - 6].map(n).join(' ')).join('L')}Z`, fill(rect(200, 560, 1220, 340), '#a87a42') + sticks.join('')), seams, stroke(path(Array.from({ length: 30 }, (_, i) => [240 + i * 39, sheer(240 + i * 39) - 4])), '#140f0c', 12),
    fill([[320, 776], [610, 862], [1004, 858], [1262, 752]].map(([x, y]) => gouge([x, y], [x + 6, y + 54], 12)).join(''), '#140f0c'),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 70, seed: 3 }), paper, 'opacity="0.5"'),
  ])
}

function twoBows() {
  const top = pairs('214 640 330 672 560 694 800 700 1040 694 1270 672 1386 640')
  const hullShape = smooth(top) + 'C1350 720 1290 800 1180 830C1040 846 560 846 420 830C310 800 250 720 214 640Z'
  const mast = x => stroke(`M${x} 690L${x} 130`, ink, 21) + stroke(`M${x - 2} 690L${x - 2} 130`, '#c9a46a', 10) + fill(disc(x, 126, 11), ink) + stroke(`M${x - 34} 330L${x + 34} 330`, ink, 12)
  const sprit = s => { const x = 800 + s * 560; return stroke(`M${x} 656L${800 + s * 740} 560`, ink, 19) + stroke(`M${x} 654L${800 + s * 740} 558`, '#c9a46a', 9) }
  const sail = (d, seed) => shape(d, '#efe6cf', 5) + within(d, fill(hatch({ x: 200, y: 100, w: 1200, h: 560, angle: 90, gap: 40, length: 240, rest: 30, weight: 3, seed }), '#b9ac8a'))
  const gaff = (x, s) => { const [a, b] = [x + s * 14, x + s * 250]; return sail(`M${a} 610L${a} 330L${x + s * 176} 232L${b} 622Z`, 4 + s) + stroke(`M${x} 336L${x + s * 186} 226M${x} 616L${x + s * 266} 628`, ink, 11) }
  const jib = s => sail(`M${800 + s * 724} 566C${800 + s * 600} 430 ${800 + s * 470} 300 ${800 + s * 330} 180C${800 + s * 380} 380 ${800 + s * 420} 520 ${800 + s * 440} 630Z`, 7)
  const stays = [-1, 1].map(s => `M${800 + s * 740} 560L${800 + s * 300} 130M${800 + s * 300} 150L${800 + s * 210} 694M${800 + s * 300} 150L${800 + s * 390} 690M${800 + s * 740} 560L${800 + s * 530} 740`).join('') + 'M500 130L1100 130'
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#d7bf86'), fill(dots({ x: 0, y: 0, w: W, h: 960, angle: 20, gap: 28, tone: (x, y) => 0.3 * Math.max(0, Math.hypot((x - 800) / 1.3, y - 440) / 620 - 0.55) }), '#b0904d'),
    fill(rect(-20, 944, 1640, 140), inks.night), stroke('M-20 944L1620 944', ink, 7), over(fill(disc(800, 974, 460, 22), '#5f7178')),
    stroke(stays, ink, 3.4), jib(-1), jib(1), gaff(500, 1), gaff(1100, -1), mast(500), mast(1100),
    sprit(-1), sprit(1),
    fill(hullShape, inks.red) + within(hullShape, fill(poly(pairs('180 600 1420 600 1420 724 1180 760 420 760 180 724')), inks.night) + fill(hatch({ x: 400, y: 770, w: 800, h: 80, angle: 0, gap: 13, length: 120, rest: 20, weight: 5, seed: 5 }), '#4c0f18') + stroke('M236 706C420 752 1180 752 1364 706', paper, 8) + stroke('M222 664C420 716 1180 716 1378 664', '#c9a441', 6) + [330, 440, 560, 680, 800, 920, 1040, 1160, 1270].map(x => fill(disc(x, 700 + (1 - ((x - 800) / 500) ** 2) * 14, 8), paper)).join('')) + stroke(hullShape, ink, 8),
    stroke('M214 622C330 656 560 680 800 684C1040 680 1270 656 1386 622', ink, 7), shape(rect(620, 640, 110, 44), '#8c5a3c', 5), shape(rect(880, 640, 110, 44), '#8c5a3c', 5), shape(rect(770, 652, 60, 32), '#c9a46a', 5),
    [-1, 1].map(s => stroke(`M${800 + s * 568} 650L${800 + s * 640} 664L${800 + s * 566} 700`, '#c9a441', 7) + fill(disc(800 + s * 520, 690, 9), '#c9a441')),
    shape(poly(pairs('560 838 620 838 640 900 540 900')), '#5b3a26', 6) + shape(poly(pairs('980 838 1040 838 1060 900 960 900')), '#5b3a26', 6) + shape(rect(470, 898, 660, 50), '#6b4a30', 7),
    shape(rect(700, 908, 200, 30), '#c9a441', 3),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 70, seed: 3 }), paper, 'opacity="0.6"'),
  ])
}

function bottle() {
  const glass = 'M170 300C170 270 190 252 220 252L1090 252C1150 252 1170 330 1210 372C1230 390 1250 394 1290 394L1420 394L1420 604L1290 604C1250 604 1230 610 1210 628C1170 670 1150 752 1090 752L220 752C190 752 170 734 170 704Z'
  const hullShape = 'M360 566C372 630 400 668 440 676L900 676C960 660 990 610 1004 548C900 578 700 590 560 582C480 578 410 574 360 566Z'
  const smoke = ribbon(along(pairs('654 300 690 292 740 300 800 286 880 296 960 284')), t => 10 + 26 * t)
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#c98a5c'), fill(engrave({ x: -40, y: 0, w: 1700, h: 800, angle: 90, gap: 34, step: 40, sway: 6, seed: 6, tone: (x, y) => 0.12 + 0.25 * Math.min(1, y / 900) }), '#b5724a'),
    fill(rect(-20, 770, 1640, 310), '#3b2a20'), fill(hatch({ x: -40, y: 790, w: 1700, h: 290, angle: 0, gap: 30, length: 240, rest: 110, weight: 6, seed: 4 }), '#241812'), stroke('M-20 770L1620 770', ink, 7), over(fill(disc(800, 800, 720, 42), '#6d5c50')) + fill(gouge([300, 812], [1060, 806], 20), '#7fa3a4', 'opacity="0.7"'),
    fill(glass, '#b6d0c6'), within(glass, fill(rect(160, 636, 1100, 130), '#2f727a') + fill(smooth(pairs('160 650 240 634 330 652 430 636 540 654 640 638 760 656 860 640 980 654 1080 640 1200 656 1240 780 160 780'), true), '#2f727a') + fill(Array.from({ length: 26 }, (_, i) => gouge([170 + (i * 167) % 1000, 664 + (i % 5) * 19], [240 + (i * 167) % 1000, 662 + (i % 5) * 19], 6, -7)).join(''), '#b6d2cb')),
    fill(smoke, '#5d6b72', 'opacity="0.9"'),
    // Tug
    fill(hullShape, ink) + stroke('M364 574C480 592 800 604 1002 556', inks.red, 11) + within(hullShape, fill(rect(340, 644, 700, 60), inks.red)) + fill(Array.from({ length: 6 }, (_, i) => disc(480 + i * 84, 618, 15)).join(''), '#6b5340') + stroke(Array.from({ length: 6 }, (_, i) => disc(480 + i * 84, 618, 15)).join(''), ink, 5),
    shape(poly(pairs('470 580 470 500 720 500 720 586')), '#c98a4b', 6) + [510, 560, 660].map(x => shape(disc(x, 540, 15), '#a9c4c0', 5)).join('') + shape(poly(pairs('740 582 744 450 872 446 880 578')), paper, 6) + shape(rect(758, 470, 44, 40), '#35454f', 5) + shape(rect(816, 468, 44, 40), '#35454f', 5) + stroke('M728 448L888 442', ink, 14),
    fill(poly(pairs('590 500 596 312 686 312 692 500')), ink) + fill(rect(594, 356, 96, 26), inks.red) + stroke('M586 312L696 312', ink, 16) + stroke('M612 330L610 494', '#5d6b72', 8),
    stroke('M920 572L924 340M924 400L880 446M924 350L690 330', ink, 7) + fill(poly(pairs('924 344 984 360 924 378')), inks.red) + stroke('M420 574L416 470L470 500', ink, 6) + fill(gouge([356, 560], [320, 610], 9) + gouge([366, 660], [250, 664], 10) + gouge([990, 640], [1060, 664], 12), paper),
    // Glass: ribs, lights and edge
    stroke('M200 316L1096 316M200 692L1100 692', '#6f958c', 7) + stroke('M300 264L1080 264M300 740L1080 740', '#e2efe8', 5),
    fill(Array.from({ length: 24 }, (_, i) => gouge([224 + i * 36, 704], [224 + i * 36, 744], 8) + gouge([224 + i * 36, 262], [224 + i * 36, 304], 8)).join(''), '#6f958c'),
    fill(poly(pairs('250 330 330 330 250 560 250 460')), paper, 'opacity="0.55"') + fill(poly(pairs('1060 340 1096 340 1060 480')), paper, 'opacity="0.5"'),
    stroke(glass, ink, 10), stroke('M1210 372C1196 460 1196 540 1210 628', '#6f958c', 6), shape('M1390 376L1446 376L1446 622L1390 622Z', '#b6d0c6', 9),
    fill(poly(pairs('1300 412 1400 408 1400 590 1300 586')), '#b58a54', 'opacity="0.85"'), shape(poly(pairs('1446 398 1540 386 1540 612 1446 600')), '#b58a54', 8) + within(poly(pairs('1446 398 1540 386 1540 612 1446 600')), fill(dots({ x: 1440, y: 380, w: 110, h: 240, gap: 19, tone: 0.14 }), '#6b4a26') + fill(hatch({ x: 1440, y: 530, w: 110, h: 90, angle: 0, gap: 12, length: 50, rest: 8, weight: 5, seed: 5 }), '#4a3018')),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 70, seed: 3 }), paper, 'opacity="0.6"'),
  ])
}

function bunk() {
  const planks = Array.from({ length: 7 }, (_, i) => stroke(`M-20 ${70 + i * 92}L1620 ${50 + i * 96}`, '#2c3a34', 6)).join('')
  const blanket = smooth(pairs('-60 690 200 664 520 690 820 668 1140 694 1400 668 1680 690 1680 960 -60 960'), true)
  const front = poly(pairs('-20 930 1620 930 1620 1100 -20 1100'))
  const hullShape = 'M430 560C446 640 486 700 560 712L1000 712C1080 700 1130 640 1160 540C1040 580 860 596 720 590C600 586 500 576 430 560Z'
  const mast = (x, top, w) => stroke(`M${x} 600L${x + 8} ${top}`, ink, w + 7) + stroke(`M${x} 600L${x + 8} ${top}`, '#d9b26d', w)
  const folds = pairs('120 720 260 780 210 900 420 730 560 800 520 930 900 780 1010 860 980 940 1220 720 1330 800 1290 920 1480 720 1540 800 1520 930')
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#4f6b5c'), fill(hatch({ x: -40, y: -20, w: 1700, h: 740, angle: 0.5, gap: 30, length: 260, rest: 120, weight: 5, seed: 4 }), '#3b5346'), planks,
    // Porthole and its light
    shape(disc(1290, 250, 166), '#c9a441', 9) + shape(disc(1290, 250, 124), '#b6d0d4', 8) + within(disc(1290, 250, 124), fill(rect(1160, 268, 270, 120), '#2f727a') + fill(Array.from({ length: 9 }, (_, i) => gouge([1170 + (i * 61) % 200, 286 + i * 11], [1230 + (i * 61) % 200, 284 + i * 11], 5, -6)).join(''), '#b6d0d4')) + Array.from({ length: 8 }, (_, i) => fill(disc(1290 + 145 * Math.cos(i * 0.785 + 0.4), 250 + 145 * Math.sin(i * 0.785 + 0.4), 9), ink)).join(''),
    fill(poly(pairs('1170 230 1290 120 700 1010 180 1010')), '#e6dfae', 'opacity="0.16"'),
    fill(blanket, '#9c3b35'), within(blanket, fill(poly(pairs('-60 760 1680 770 1680 810 -60 800')), '#d9c9a0') + fill(poly(pairs('-60 826 1680 836 1680 850 -60 840')), '#d9c9a0') + fill(dots({ x: -60, y: 650, w: 1740, h: 300, angle: 40, gap: 22, tone: (x, y) => Math.max(0, 0.05 + (y - 700) / 900) }), '#5c1a1c') + fill(folds.map((p, i) => (i % 3 ? gouge(folds[i - 1], p, 20, 16) : '')).join(''), '#5c1a1c')), stroke(blanket, ink, 7),
    over(fill(disc(830, 748, 440, 34), '#8f5a5a')),
    // The drifter
    stroke('M604 200L430 556M604 210L720 586M604 230L520 570M604 230L670 580M604 204L1004 320M1004 320L1150 545M1004 330L940 570M1004 330L1070 560', ink, 3.4),
    mast(596, 180, 13), mast(996, 310, 11),
    shape('M612 236L850 330L862 556L616 560Z', '#8c5a3c', 6) + within('M612 236L850 330L862 556L616 560Z', fill(hatch({ x: 600, y: 230, w: 280, h: 340, angle: 84, gap: 24, length: 130, rest: 30, weight: 5, seed: 7 }), '#4f2e1c')) + stroke('M600 226L862 330M604 568L880 560', '#2a1c12', 12),
    stroke('M1004 420L1130 470M1000 548L1130 530', '#2a1c12', 9) + shape('M1008 424L1120 468L1124 528L1006 540Z', '#8c5a3c', 5),
    fill(hullShape, inks.night) + within(hullShape, fill(poly(pairs('400 660 1200 650 1200 730 400 730')), '#7a4a34') + fill(hatch({ x: 430, y: 560, w: 720, h: 90, angle: 2, gap: 17, length: 120, rest: 40, weight: 4, seed: 6 }), '#5d7f8a') + stroke('M440 588C600 618 960 622 1150 566', '#d9c9a0', 7)) + stroke(hullShape, ink, 8),
    shape(rect(690, 548, 90, 42), '#d9b26d', 5) + shape(rect(880, 536, 56, 52), '#35454f', 5), Array.from({ length: 8 }, (_, i) => fill(disc(470 + i * 90, 548 - (i === 7 ? 10 : 0), 8), paper) + stroke(disc(470 + i * 90, 548 - (i === 7 ? 10 : 0), 8), ink, 3.4)).join(''),
    // The knife
    over(stroke('M560 884L1330 838', '#8f5a5a', 30)), fill(poly(pairs('950 832 1330 812 1346 818 1332 826 952 862')), '#cfd6d4') + fill(poly(pairs('952 852 1334 822 1346 818 1332 826 952 862')), '#7f9099') + stroke(poly(pairs('950 832 1330 812 1346 818 1332 826 952 862')), ink, 5) + shape('M560 856C560 838 580 836 600 838L952 826L956 870L604 892C580 896 560 880 560 856Z', '#e4d6b0', 7) + fill(gouge([600, 872], [930, 858], 10) + gouge([620, 858], [900, 848], 5), '#a08c5c') + fill([640, 760, 880].map(x => disc(x, 864 - (x - 640) * 0.04, 8)).join(''), ink) + fill([[1000, 900], [1060, 890], [1110, 906], [1180, 880], [1040, 916]].map(([x, y]) => gouge([x, y], [x + 26, y - 8], 6, 8)).join(''), paper),
    shape(front, '#7a5434', 8), fill(hatch({ x: -40, y: 950, w: 1700, h: 130, angle: 0, gap: 26, length: 260, rest: 90, weight: 6, seed: 9 }), '#4a301c'), fill(rect(-20, 930, 1640, 20), '#a87a4a') + stroke('M-20 930L1620 930M-20 952L1620 952', ink, 5),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 70, seed: 3 }), paper, 'opacity="0.5"'),
  ])
}

export const pictures = { 'model-matchstick-schooner': matchstick, 'model-two-bowed-schooner': twoBows, 'model-tug-in-a-bottle': bottle, 'boat-model-on-a-bunk': bunk }
