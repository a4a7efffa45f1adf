// The theatre, the cinema, and the concert on the sandbar.
import { H, W, camera, chance, disc, dots, engrave, fill, gouge, hatch, ink, inks, n, over, paper, poly, rect, sheet, smooth, specks, stroke, water, within } from '../press/draw.mjs'
import { pairs, path } from './kit.mjs'

function gates() {
  const cam = camera({ eye: [-0.9, 3.6, -9.5], target: [0, 0.9, 0.4], lens: 0.96, centre: [0.5, 0.56] })
  const green = '#4f7a4d'
  const random = chance('gates')
  const quad = (x, y, w, h, place) => poly(cam.face([[x, y], [x + w, y], [x + w, y + h], [x, y + h]].map(place)))
  const spot = Array.from({ length: 48 }, (_, i) => cam.spot([0.1 + 5.3 * Math.cos(i * Math.PI / 24), 0, 0.3 + 2.5 * Math.sin(i * Math.PI / 24)]))
  const list = Array.from({ length: 11 }, (_, i) => ({ x: -4.62 + i * 0.86, z: [0.3, -0.6, 1.0, 0.1, -0.9, 0.8, -0.2, 1.2, -0.5, 0.6, -0.3][i], turn: random.near(0, 0.16), ajar: i === 6 ? 1.1 : 0 }))
  const gate = ({ x, z, turn, ajar }) => {
    const on = angle => ([a, y]) => [x + a * Math.cos(angle), y, z + a * Math.sin(angle)]
    const tall = 1.38
    const still = ([a, y]) => on(turn)([a * 0.78, y * tall])
    const leaf = ajar ? ([a, y]) => on(turn - ajar)([a * 0.78, y * tall]) : still
    const shadow = place => p => { const [u, v, w] = place(p); return [u + v * 0.35, 0, w - v * 0.62] }
    const bars = place => [[0.06, 0.12, 0.64, 0.1], [0.06, 0.98, 0.64, 0.1], ...[0.06, 0.19, 0.32, 0.45, 0.58].map((a, k) => [a, 0.06, 0.1, 1.16 + 0.08 * Math.sin(k * 0.785)])].map(([a, y, w, h]) => quad(a, y, w, h, place))
    const posts = place => [[-0.08, 0, 0.1, 1.42], [0.74, 0, 0.1, 1.42]].map(([a, y, w, h]) => quad(a, y, w, h, place))
    const cap = [-0.08, 0.74].map(a => quad(a - 0.03, 1.4, 0.16, 0.07, still))
    const foot = [-0.08, 0.74].map(a => quad(a - 0.1, 0, 0.3, 0.06, still))
    const brace = path(cam.face([[0.08, 0.2], [0.16, 0.2], [0.68, 0.96], [0.6, 0.96]].map(leaf)), true)
    return {
      shade: [...bars(shadow(leaf)), ...posts(shadow(still))].join(''),
      body: fill(brace, '#35552f') + bars(leaf).map((d, k) => fill(d, k > 1 ? green : '#3c6139') + stroke(d, ink, 2.6)).join('') + posts(still).map(d => fill(d, '#3c6139') + stroke(d, ink, 3.4)).join('') + [...cap, ...foot].map(d => fill(d, ink)).join(''),
    }
  }
  const made = list.map(g => ({ z: g.z, ...gate(g) })).sort((a, b) => b.z - a.z)
  const boards = Array.from({ length: 40 }, (_, i) => path([cam.spot([-9 + i * 0.45, 0, -7.6]), cam.spot([-9 + i * 0.45, 0, 4])])).join('')
  const [mx, my] = cam.spot([1.9, 0, -1.75])
  const marrow = 'M-74 4C-78 -26 -40 -40 4 -38C52 -36 84 -22 82 0C80 24 36 30 0 30C-40 30 -70 26 -74 4Z'
  const back = cam.spot([0, 0, 4])[1]
  const drape = Array.from({ length: 16 }, (_, i) => gouge([i * 105 - 10, -30], [i * 105 + random.near(0, 14), back + 20], 17, random.near(0, 8))).join('')
  const curtain = (points, s) => fill(smooth(pairs(points), true), inks.red) + within(smooth(pairs(points), true), fill(Array.from({ length: 7 }, (_, i) => gouge([s > 0 ? i * 34 - 10 : W - i * 34 + 10, -60], [s > 0 ? i * 30 - 30 : W - i * 30 + 30, 1100], 13, s * 16)).join(''), '#4c0f18'))
  return sheet(W, H, [
    fill(rect(0, 0, W, back), '#26343d'), fill(drape, '#17222a'),
    fill(rect(0, back, W, H), '#5b4636'), stroke(boards, '#3a2c22', 4),
    within(poly(spot), fill(poly(spot), '#e6cd8f') + stroke(boards, '#b99a5c', 4) + over(fill(made.map(m => m.shade).join(''), '#a9854f'))),
    within(rect(0, back, W, H), fill(dots({ x: 0, y: back, w: W, h: H - back, angle: 30, gap: 34, tone: (x, y) => Math.max(0, (Math.hypot((x - 800) / 1.5, y - 640) - 420) / 700) }), ink)),
    made.map(m => m.body),
    `<g transform="translate(${n(mx)} ${n(my)}) rotate(-9) scale(0.95)">` + over(fill(disc(14, 26, 84, 16), '#a9854f')) + fill(marrow, inks.olive) + within(marrow, fill([-22, -8, 6, 18].map(y => gouge([-74, y * 0.5], [82, y * 0.6], 6, y * 0.8)).join(''), inks.straw)) + stroke(marrow, ink, 5) + stroke('M82 0L104 -10', ink, 9) + '</g>',
    curtain('-60 -60 150 -60 86 300 40 620 70 1120 -60 1120', 1), curtain('1660 -60 1450 -60 1514 300 1560 620 1530 1120 1660 1120', -1),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 90, seed: 4 }), paper, 'opacity="0.5"'),
  ])
}

function dolphin(x, y, s, flip = 1, colour = '#d8cfb4') {
  const d = 'M-96 34C-84 -6 -40 -44 14 -40C44 -38 70 -20 88 2L112 8L90 18C70 22 44 16 22 16C-6 18 -34 30 -52 52C-48 70 -56 86 -74 94C-74 78 -82 66 -98 64C-92 54 -94 44 -96 34Z'
  return `<g transform="translate(${x} ${y}) scale(${s * flip} ${s})">` + fill('M6 -38C2 -60 -14 -70 -30 -70C-24 -58 -24 -46 -24 -34Z', colour) + fill(d, colour) + stroke(d, ink, 4.5) + fill(gouge([-70, 30], [80, 8], 14, -26), '#9c9378') + fill(disc(66, -10, 4.5), ink) + '</g>'
}

function auditorium() {
  const eye = [-0.4, 1.75, -9]
  const cam = camera({ eye, target: [0.6, 2.1, 6], lens: 0.72 })
  const f = list => poly(cam.face(list))
  const wall = x => f([[x, -1, -9], [x, -1, 12], [x, 7.2, 12], [x, 7.2, -9]])
  const rows = []
  for (let row = 13; row >= 0; row--) {
    const z = -7.2 + row * 1.15
    const y = 0.1 - row * 0.07
    let d = ''
    let light = ''
    for (let k = -8; k <= 8; k++) {
      if (k === -3) continue
      const x = k * 0.62
      const p = (a, b) => cam.spot([x + a, y + b, z])
      const back = [p(-0.28, 0.1), p(-0.28, 0.72), p(-0.2, 0.88), p(0, 0.93), p(0.2, 0.88), p(0.28, 0.72), p(0.28, 0.1)]
      d += smooth(back) + 'Z'
      light += gouge(p(-0.18, 0.84), p(0.2, 0.85), cam.size([x, y, z], 0.05), -cam.size([x, y, z], 0.04))
    }
    const tone = ['#6a1621', '#7a1a27', '#87202d'][row % 3]
    rows.push(fill(f([[-5.4, y - 0.3, z], [5.4, y - 0.3, z], [5.4, y + 0.3, z], [-5.4, y + 0.3, z]]), '#241317') + fill(d, tone) + stroke(d, '#1c1013', Math.max(1.6, cam.size([0, y, z], 0.018))) + fill(light, '#d38b7a'))
  }
  const screen = [[-3.4, 1.3, 11.8], [3.4, 1.3, 11.8], [3.4, 5.4, 11.8], [-3.4, 5.4, 11.8]]
  const darn = (() => { const [x, y] = cam.spot([2.7, 1.8, 11.8]); return stroke([-14, -7, 0, 7, 14].map(o => `M${n(x + o)} ${n(y - 18)}L${n(x + o)} ${n(y + 18)}M${n(x - 18)} ${n(y + o)}L${n(x + 18)} ${n(y + o)}`).join(''), '#8c8574', 2.4) })()
  const arches = [-1, 1].map(s => [-6.4, -3.2, 0, 3.2, 6.4, 9.4].map(z => {
    const x = s * 5.9
    const d = f([[x, 0.6, z], [x, 0.6, z + 1.8], [x, 4, z + 1.8], [x, 4.6, z + 0.9], [x, 4, z]])
    return fill(d, '#1d4650') + stroke(d, '#7fa3a4', 3)
  }).join('')).join('')
  const fish = [-1, 1].map(s => [-4.9, -1.6, 1.6, 4.8, 8].map(z => { const [x, y] = cam.spot([s * 5.8, 5.15, z]); return dolphin(n(x), n(y), cam.size([s * 5.8, 5, z], 1) / 170, s > 0 ? -1 : 1) }).join('')).join('')
  const drop = cam.spot([-1.86, 6, -3.6])
  const [bx, by] = cam.spot([-1.86, 0.62, -3.9])
  const bucket = poly([[bx - 62, by - 66], [bx + 62, by - 66], [bx + 46, by + 66], [bx - 46, by + 66]])
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#16343d'), fill(f([[-6, 7.2, -9], [6, 7.2, -9], [6, 7.2, 12], [-6, 7.2, 12]]), '#0f262e'),
    fill(wall(-6) + wall(6), '#2a5a62'), arches,
    fill(dots({ x: 0, y: 0, w: W, h: 760, angle: 22, gap: 30, tone: (x, y) => Math.min(0.5, Math.max(0, (Math.abs(x - 760) - 300) / 1100 + (260 - y) / 1200)) }), '#0f262e'),
    fill(f([[-6, -1, 12], [6, -1, 12], [6, 7.2, 12], [-6, 7.2, 12]]), '#123039'), fill(f([[-4.6, 0, 11.9], [-3.4, 0, 11.9], [-3.4, 6.2, 11.9], [-4.6, 6.2, 11.9]]) + f([[4.6, 0, 11.9], [3.4, 0, 11.9], [3.4, 6.2, 11.9], [4.6, 6.2, 11.9]]), inks.red),
    fill(poly(cam.face(screen)), '#efe3c2'), stroke(poly(cam.face(screen)), ink, 6), darn, fish,
    rows.slice(0, 11), 
    fill(gouge([drop[0], -40], [bx + 2, by - 66], 4.6), '#dfeeea') + fill([260, 420, 560].map(y => disc(bx + 1, y, 5, 11)).join(''), '#dfeeea'),
    over(fill(disc(bx + 20, by + 66, 74, 16), '#6b4a30')),
    fill(bucket, inks.ochre) + within(bucket, fill(hatch({ x: bx, y: by - 70, w: 80, h: 150, angle: 84, gap: 12, length: 60, rest: 8, weight: 5, seed: 3 }), '#8c5a1c')) + stroke(bucket, ink, 6) + fill(disc(bx, by - 66, 62, 17), '#8c5a1c') + fill(disc(bx, by - 62, 50, 11), '#dfeeea') + stroke(disc(bx, by - 66, 62, 17), ink, 5) + stroke(`M${n(bx - 62)} ${n(by - 62)}C${n(bx - 70)} ${n(by + 20)} ${n(bx + 70)} ${n(by + 20)} ${n(bx + 62)} ${n(by - 62)}`, ink, 4),
    rows.slice(11),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 80, seed: 3 }), paper, 'opacity="0.5"'),
  ])
}

function box() {
  const [sx, sy] = [470, 452]
  const spool = [0, 1, 2, 3, 4].map(i => { const a = i * 1.2566 + 0.3; return disc(sx + 150 * Math.cos(a), sy + 150 * Math.sin(a), 62) }).join('')
  const film = pairs('720 470 760 640 860 742 1010 742 1100 742')
  const strip = 'M742 420C790 600 800 716 940 720L1120 720L1120 770L930 770C760 764 736 640 694 470Z'
  const holes = Array.from({ length: 12 }, (_, i) => rect(930 + i * 16, 725, 8, 8) + rect(930 + i * 16, 757, 8, 8)).join('')
  const vest = (x, y, s, tone) => `<g transform="translate(${x} ${y}) rotate(${s * 5})">` + fill('M-110 20C-120 -40 -90 -110 -40 -122L44 -124C94 -110 116 -46 108 22Z', tone) + stroke('M-110 20C-120 -40 -90 -110 -40 -122L44 -124C94 -110 116 -46 108 22', ink, 6)
    + fill(disc(0, -122, 70, 26), ink) + fill(disc(0, -128, 58, 20), '#2f727a') + fill(gouge([-40, -132], [10, -142], 8, -3), paper) + stroke(disc(0, -128, 58, 20), '#c9a441', 6) + fill(gouge([-84, -70], [-60, 10], 8, 6) + gouge([-30, -92], [-14, 10], 8, 4) + gouge([40, -92], [34, 10], 8, -4) + gouge([86, -60], [70, 10], 8, -4), '#b9b3a4')
    + stroke('M-62 -104C-70 -84 -66 -70 -52 -60M60 -104C70 -86 66 -72 54 -62', '#8c8574', 5) + '</g>'
  const cone = poly(pairs('1010 270 1180 270 1560 850 620 850'))
  return sheet(W, H, [
    fill(rect(0, 0, W, H), '#3c4a50'), fill(engrave({ x: 0, y: 0, w: W, h: 800, angle: 88, gap: 30, step: 40, sway: 5, seed: 5, tone: (x, y) => 0.2 + 0.35 * Math.min(1, Math.abs(x - 1080) / 800) + y * 0 }), '#222d33'),
    within(rect(0, 0, W, 800), fill(cone, '#c9a85c', 'opacity="0.5"')),
    fill(rect(1300, 130, 180, 150), '#efe3c2') + stroke(rect(1300, 130, 180, 150), ink, 12) + stroke('M1390 130L1390 280', ink, 5),
    fill(poly(pairs('-20 800 1620 780 1620 1100 -20 1100')), '#8c5a3c'), within(poly(pairs('-20 800 1620 780 1620 1100 -20 1100')), fill(poly(pairs('560 790 1580 782 1660 960 420 980')), '#c98a4b') + fill(hatch({ x: -20, y: 790, w: 1660, h: 300, angle: -1, gap: 24, length: 220, rest: 60, weight: 5, seed: 4 }), '#5b3a26')), stroke('M-20 800L1620 780', ink, 6),
    over(fill(disc(480, 820, 330, 30), '#8c6a50') + fill(disc(1330, 880, 240, 34), '#8c6a50')),
    // Spool
    fill(disc(sx, sy, 350), ink) + fill(disc(sx, sy, 336), '#2b2420') + stroke(Array.from({ length: 10 }, (_, i) => disc(sx, sy, 246 + i * 9)).join(''), '#6b4d3a', 2.6) + fill(disc(sx, sy, 236), '#9aa7a8') + fill(spool, '#2b2420') + stroke(disc(sx, sy, 236) + spool, ink, 7) + fill(disc(sx, sy, 40), ink) + fill(rect(sx - 11, sy - 11, 22, 22), inks.straw)
      + within(disc(sx, sy, 236), fill(hatch({ x: sx - 20, y: sy - 20, w: 260, h: 260, angle: -45, gap: 16, length: 70, rest: 14, weight: 5, seed: 6 }), '#4b5f6b')),
    fill(poly(pairs('330 790 400 700 560 700 620 790')), ink),
    film.length ? fill(strip, '#4a2f22') + stroke(strip, ink, 5) : '', 
    // Splicing block
    fill(poly(pairs('860 780 1150 780 1180 850 830 850')), '#9aa7a8') + stroke(poly(pairs('860 780 1150 780 1180 850 830 850')), ink, 6) + fill(rect(830, 850, 350, 34), '#5d6b72') + stroke(rect(830, 850, 350, 34), ink, 6) + fill(rect(850, 716, 290, 56), '#4a2f22') + stroke(rect(850, 716, 290, 56), ink, 5) + fill(holes, inks.straw) + fill(poly(pairs('996 690 1016 690 1010 800 1002 800')), paper) + stroke(poly(pairs('996 690 1016 690 1010 800 1002 800')), ink, 4) + fill(rect(984, 664, 44, 32), ink),
    // Lamp
    stroke('M740 -20L930 60L1090 130', ink, 18) + fill(disc(1090, 132, 24), ink) + fill(poly(pairs('1060 140 1122 140 1196 272 994 272')), inks.rust) + within(poly(pairs('1060 140 1122 140 1196 272 994 272')), fill(hatch({ x: 1100, y: 140, w: 110, h: 140, angle: 66, gap: 12, length: 50, rest: 8, weight: 5, seed: 8 }), ink)) + stroke(poly(pairs('1060 140 1122 140 1196 272 994 272')), ink, 6) + fill(disc(1095, 274, 70, 18), '#fbf3d4'),
    // Tin
    vest(1300, 724, -1, paper), vest(1450, 730, 1, '#e4decf'),
    fill(rect(1178, 740, 380, 190), inks.red) + within(rect(1178, 740, 380, 190), fill(hatch({ x: 1400, y: 740, w: 170, h: 200, angle: 90, gap: 14, length: 80, rest: 10, weight: 5, seed: 7 }), '#4c0f18')) + fill(disc(1330, 838, 62, 46), inks.straw) + stroke(disc(1330, 838, 62, 46), ink, 5) + stroke('M1296 838L1364 838M1304 820L1356 820M1304 856L1356 856', inks.red, 6) + stroke(rect(1178, 740, 380, 190), ink, 7) + stroke('M1168 742L1568 742', '#c9a441', 11),
    fill(poly(pairs('1010 912 1370 960 1356 1010 990 960')), '#7a1a27') + stroke(poly(pairs('1010 912 1370 960 1356 1010 990 960')), ink, 6) + stroke('M1000 950L1358 998', '#c9a441', 6),
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 80, seed: 3 }), paper, 'opacity="0.5"'),
  ])
}

// A seated player from the audience's side; origin between the feet, about 200 tall.
function player(x, y, s, kind, face, coat = inks.night) {
  const brass = {
    cornet: 'M4 -124L58 -112L92 -128L88 -88L56 -102L4 -114Z', horn: 'M8 -100C40 -120 70 -90 46 -66C20 -46 -14 -60 -10 -86C-4 -104 30 -100 30 -84L72 -150L28 -164Z',
    trombone: 'M0 -122L128 -86L126 -78L0 -112ZM0 -134L-48 -140L-66 -158L-62 -118L-44 -130L0 -124Z', tuba: 'M-34 -60C-40 -20 40 -16 44 -60L46 -130L78 -196L-16 -196L14 -130L10 -70C4 -58 -6 -60 -8 -72L-12 -110L-34 -108Z',
    drum: 'M-74 -120a74 74 0 1 0 148 0a74 74 0 1 0 -148 0Z',
  }[kind]
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${n(s * face * 100) / 100} ${n(s * 100) / 100})">` + over(fill(disc(20, 2, 80, 13), '#b59f6c')) + stroke('M-46 -62L-50 2M-6 -60L-4 2M-50 -62L-58 -134', '#5b3a26', 7)
    + fill('M-48 -58C-56 -96 -48 -136 -26 -146L6 -144C20 -128 18 -86 20 -62L60 -58L62 0L40 0L36 -34L-44 -34Z', coat) + fill('M38 -8L78 -8L80 4L38 4Z', ink) + fill(disc(-8, -166, 22, 25), '#d7a37c') + fill('M-32 -172C-34 -198 16 -200 16 -174L26 -168L16 -164L-30 -166Z', ink) + stroke('M-40 -120L-36 -70', inks.red, 5)
    + fill(brass, kind === 'drum' ? paper : inks.ochre) + stroke(brass, ink, 4) + fill('M-22 -128C-8 -108 10 -100 28 -104L26 -90C2 -88 -20 -96 -34 -112Z', coat) + fill(disc(30, -98, 9), '#d7a37c') + '</g>'
}

function sandbar() {
  const horizon = 236
  const sand = pairs('1010 300 880 340 640 400 420 500 200 640 60 800 -60 960 -60 1140 1360 1140 1330 960 1370 800 1330 640 1230 500 1120 400 1070 340 1060 300')
  const ripples = Array.from({ length: 30 }, (_, i) => {
    const t = i / 29
    const y = 380 + 690 * t ** 1.3
    const left = 660 - 720 * ((y - 380) / 690) ** 0.75
    return Array.from({ length: 6 }, (_, k) => { const x = left + 40 + k * (1380 - left) / 6 + (i % 2) * 60 * t; return gouge([x, y], [x + (130 + 120 * t), y + 6 * t], 5 + 9 * t, -9 * t - 4) }).join('')
  }).join('')
  const kinds = ['cornet', 'cornet', 'horn', 'cornet', 'horn', 'tuba', 'horn', 'trombone', 'trombone', 'cornet', 'cornet']
  const players = kinds.map((kind, i) => {
    const a = Math.PI * (1.0 + i / 10)
    const x = 690 + 440 * Math.cos(a)
    const y = 792 + 280 * Math.sin(a)
    return { y, d: player(x, y, 0.72 + (y - 500) / 900, kind, x > 690 ? -1 : 1, i % 4 === 3 ? '#22414d' : inks.night) }
  }).sort((a, b) => a.y - b.y).map(p => p.d).join('')
  const conductor = `<g transform="translate(700 900) scale(1.1)">` + over(fill(disc(20, 4, 70, 13), '#b59f6c')) + fill('M-26 0L-22 -96L24 -96L28 0L8 0L2 -70L-6 0Z', ink) + fill('M-34 -86C-40 -140 -30 -168 -4 -170C26 -168 36 -140 32 -86Z', inks.red) + fill('M28 -154L84 -196L92 -184L34 -128Z', inks.red) + fill('M-30 -154L-76 -176L-82 -162L-34 -126Z', inks.red) + fill(disc(0, -192, 21, 24), '#d7a37c') + fill('M-22 -196C-22 -224 22 -224 22 -196L16 -186L-16 -186Z', '#cfcac0') + stroke('M86 -190L120 -226', paper, 4) + stroke('M0 -168L0 -90', '#4c0f18', 3) + '</g>'
  const heron = `<g transform="translate(1424 1020) scale(1.55)">` + stroke('M-6 -150L-10 6M14 -150L30 -70L20 6M-10 6L-34 10M20 6L-4 10', ink, 6) + fill('M-52 -170C-30 -210 30 -214 84 -176L112 -140C70 -132 0 -128 -36 -150Z', '#7c8c94') + fill('M20 -190C60 -190 90 -166 112 -140C70 -140 40 -150 20 -190Z', inks.slate) + fill(gouge([30, -176], [96, -146], 6) + gouge([24, -164], [80, -142], 5), ink)
    + fill('M-46 -164C-74 -200 -20 -240 -52 -286C-58 -300 -74 -302 -84 -296L-146 -282L-84 -280C-64 -264 -66 -244 -78 -222C-92 -196 -74 -164 -46 -150Z', paper) + stroke('M-46 -164C-74 -200 -20 -240 -52 -286C-58 -300 -74 -302 -84 -296L-146 -282L-84 -280C-64 -264 -66 -244 -78 -222C-92 -196 -74 -164 -46 -150', ink, 4) + fill('M-60 -296C-44 -300 -30 -292 -10 -276C-30 -284 -50 -284 -76 -290Z', ink) + fill('M-146 -282L-90 -294L-90 -282Z', inks.ochre) + fill(disc(-74, -290, 3.4), ink) + '</g>'
  return sheet(W, H, [
    fill(rect(0, 0, W, horizon), '#e9dfc4'), fill(engrave({ x: -60, y: 0, w: 1720, h: horizon, angle: 1, gap: 20, step: 30, sway: 6, seed: 4, tone: (x, y) => Math.max(0, 0.5 - y / 420) }), '#a9c4c0'),
    fill(rect(0, horizon, W, H), '#4f8a8f'), fill(smooth(pairs('760 240 860 196 960 204 1080 172 1190 200 1300 226 1420 240')), '#35454f'),
    fill(water({ x: -60, y: horizon + 8, w: 1720, h: 840, near: 36, far: 10, fat: 8, length: 200, rest: 0.9, seed: 7 }), '#2f6a70'), fill(water({ x: -60, y: horizon + 16, w: 1720, h: 840, near: 60, far: 18, fat: 7, length: 170, rest: 2, seed: 17 }), '#b6d2cb'),
    stroke(smooth(sand, true), paper, 26), fill(smooth(sand, true), '#e2cd98'), within(smooth(sand, true), fill(ripples, '#c3a868') + fill(disc(690, 800, 470, 220), '#e9d8ab', 'opacity="0.75"')),
    players, conductor, heron,
    fill(specks({ x: 0, y: 0, w: W, h: H, count: 80, seed: 3 }), paper, 'opacity="0.6"'),
  ])
}

export const pictures = { 'eleven-gates-stage-set': gates, 'pharos-empty-auditorium': auditorium, 'pharos-projection-box': box, 'brass-on-the-sandbar': sandbar }
