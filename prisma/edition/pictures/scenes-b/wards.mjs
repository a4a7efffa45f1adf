// Health: the bed board, the doctor on the slip, the night clinic.
import { H, W, at, chance, cut, disc, fill, gouge, hatch, ink, inks, letters, n, over, paper, poly, rect, sheet, smooth, specks, stroke, water, within } from '../press/draw.mjs'

// 286 magnets in nineteen columns: 243 blue, 31 yellow, 12 red.
function magnets() {
  const random = chance('18 June')
  const order = Array.from({ length: 286 }, (_, i) => [random(), i]).sort((a, b) => a[0] - b[0]).map(([, i]) => i)
  const colour = new Map(order.map((bed, k) => [bed, k < 31 ? '#e0a92e' : k < 43 ? inks.red : '#2f6391']))
  // The yellow one under her fingers, a blue one under her hand.
  const swap = (a, b) => {
    const kept = colour.get(a)
    colour.set(a, colour.get(b)).set(b, kept)
  }
  swap(140, [...colour.keys()].find(k => k > 150 && colour.get(k) === '#e0a92e'))
  swap(141, [...colour.keys()].find(k => k > 208 && k < 214 && colour.get(k) === '#2f6391'))
  const by = { '#e0a92e': '', [inks.red]: '', '#2f6391': '' }
  let [shade, bed] = ['', 0]
  for (let ward = 0; ward < 19; ward++) {
    for (let row = 0; row < (ward === 6 ? 16 : 15); row++, bed++) {
      const [x, y] = [112 + ward * 76, 168 + row * 52]
      by[colour.get(bed)] += rect(x - 24, y - 15, 48, 30)
      shade += rect(x - 20, y - 10, 48, 30)
    }
  }
  return over(fill(shade, '#c9cdc4')) + Object.entries(by).map(([tint, d]) => fill(d, tint)).join('')
}

function manager() {
  const body = smooth([[-70, -40], [-150, -10], [-206, 80], [-214, 300], [-230, 700], [240, 700], [222, 300], [206, 90], [150, -10], [70, -40]], true)
  const arm = smooth([[-120, 60], [-196, 20], [-262, -92], [-300, -196], [-262, -214], [-200, -120], [-130, -34], [-60, 10]], true)
  const hand = smooth([[-300, -196], [-318, -250], [-340, -282], [-328, -294], [-300, -268], [-296, -306], [-282, -306], [-274, -262], [-262, -214]], true)
  const hair = smooth([[-92, -70], [-116, -150], [-100, -246], [-50, -296], [10, -304], [70, -284], [108, -230], [118, -140], [94, -62], [40, -50], [-40, -50]], true)
  return over(fill(body, '#b9c4bf'), { dx: 26, dy: 16 }) + fill(hand, inks.clay) + stroke(hand, ink, 5) + fill(arm, inks.sea) + within(arm, fill(hatch({ x: -310, y: -220, w: 260, h: 300, angle: 54, gap: 13, length: 90, rest: 10, weight: 4, seed: 3 }), '#174a50')) + stroke(arm, ink, 6)
    + fill(body, inks.sea) + within(body, fill(hatch({ x: 30, y: -40, w: 220, h: 760, angle: 94, gap: 16, length: 140, rest: 14, weight: 8, seed: 6 }), '#123b40') + stroke('M-196 90C-170 200 -176 320 -190 500M-40 20C-20 200 -24 420 -10 700', '#123b40', 5)) + stroke(body, ink, 6)
    + fill('M-46 -80L-58 -26C-20 0 30 0 62 -26L50 -80Z', inks.clay) + stroke('M-70 -38C-30 6 40 6 72 -38', ink, 6)
    + fill(hair, '#2a2320') + stroke(hair, ink, 5) + fill([0, 1, 2, 3, 4].map(i => gouge([-20 + i * 16, -286 + Math.abs(i - 2) * 8], [-84 + i * 40, -74], 8, (2 - i) * -9)).join(''), '#6b574c')
}

// The doctor, walking away.
function doctor() {
  const coat = smooth([[-62, -380], [-128, -344], [-146, -220], [-130, -100], [-176, 60], [-60, 84], [40, 72], [150, 96], [122, -90], [142, -220], [126, -344], [62, -380]], true)
  const leg = 'M-84 60L-70 250L-86 276L-10 276L-14 60Z'
  const back = 'M34 60L44 220L26 240L96 244L104 214L96 60Z'
  const sleeve = side => smooth([[side * 108, -352], [side * 172, -270], [side * 190, -110], [side * 184, -50], [side * 146, -48], [side * 136, -130], [side * 112, -240]], true)
  const box = side => at(side * 176, 0, stroke('M-30 -8C-26 -50 26 -50 30 -8', ink, 11) + fill(rect(-82, -8, 164, 116), side < 0 ? paper : inks.ochre) + fill(rect(-82, -8, 164, 26), side < 0 ? inks.mist : '#b5832c') + stroke(rect(-82, -8, 164, 116) + 'M-82 18L82 18', ink, 6) + fill(rect(-12, 34, 24, 62) + rect(-31, 53, 62, 24), inks.red), { turn: side * 4 })
  const hair = smooth([[-70, -430], [-84, -486], [-74, -536], [-36, -566], [14, -574], [62, -590], [128, -584], [88, -560], [142, -540], [96, -528], [146, -500], [90, -496], [124, -462], [76, -462], [62, -426], [40, -410], [-44, -410]], true)
  return fill(back, '#27333a') + stroke(back, ink, 5) + fill(leg, '#27333a') + stroke(leg, ink, 5) + fill('M-92 250L-6 250L-2 300L-104 300Z', '#5b3a24') + stroke('M-92 250L-6 250L-2 300L-104 300Z', ink, 5) + fill('M28 222L100 222L106 258L20 256Z', '#5b3a24') + stroke('M28 222L100 222L106 258L20 256Z', ink, 5)
    + [-1, 1].map(side => fill(sleeve(side), inks.red) + stroke(sleeve(side), ink, 6)).join('') + fill(coat, inks.red) + within(coat, fill(hatch({ x: -180, y: -380, w: 150, h: 480, angle: 86, gap: 16, length: 130, rest: 12, weight: 8, seed: 5 }), '#4e1018') + stroke('M0 -360L4 90', '#4e1018', 5)) + stroke(coat, ink, 6)
    + [-1, 1].map(side => fill(disc(side * 168, -40, 24), inks.clay) + stroke(disc(side * 168, -40, 24), ink, 5) + box(side)).join('')
    + fill(smooth([[-70, -392], [-40, -420], [40, -420], [72, -392], [50, -352], [-50, -352]], true), inks.mist) + stroke(smooth([[-70, -392], [-40, -420], [40, -420], [72, -392], [50, -352], [-50, -352]], true), ink, 5)
    + fill(hair, '#8c8574') + stroke(hair, ink, 5) + fill([0, 1, 2, 3, 4].map(i => gouge([-46 + i * 16, -450 - i * 22], [52 + i * 14, -486 - i * 20], 8, 9)).join(''), ink)
}

function loft() {
  const [x, y] = [1110, 150]
  const gable = poly([[x, 560], [x, y + 150], [x + 140, y], [x + 280, y + 150], [x + 280, 560]])
  const side = poly([[x + 280, 560], [x + 280, y + 150], [1620, y + 170], [1620, 560]])
  const roof = poly([[x + 130, y - 12], [x + 296, y + 158], [1620, y + 180], [1620, y - 6]])
  return fill(side, '#6d6659') + within(side, fill(hatch({ x: x + 280, y, w: 300, h: 420, angle: 2, gap: 24, length: 70, rest: 16, weight: 6, seed: 4 }), ink)) + stroke(side, ink, 6)
    + fill(gable, '#d8d2be') + within(gable, fill(hatch({ x, y, w: 280, h: 420, angle: 0, gap: 30, length: 56, rest: 30, weight: 4, seed: 9 }), '#9c967f')) + stroke(gable, ink, 6)
    + fill(roof, inks.slate) + within(roof, fill(hatch({ x: x + 100, y: y - 20, w: 420, h: 220, angle: 47, gap: 20, length: 60, rest: 10, weight: 6, seed: 3 }), ink)) + stroke(roof, ink, 6)
    + stroke(`M${x - 14} ${y + 164}L${x + 140} ${y - 4}L${x + 296} ${y + 158}`, ink, 14)
    + fill(rect(x + 88, y + 128, 104, 118), '#f2bf4e') + stroke(rect(x + 88, y + 128, 104, 118) + `M${x + 140} ${y + 128}L${x + 140} ${y + 246}M${x + 88} ${y + 187}L${x + 192} ${y + 187}`, ink, 8)
    + fill(rect(x + 96, 430, 88, 130), '#2f5d4a') + stroke(rect(x + 96, 430, 88, 130), ink, 6) + stroke(`M${x + 140} ${y + 44}L${x + 140} ${y + 84}L${x + 100} ${y + 84}`, ink, 8)
    + stroke(`M${x + 420} ${y - 4}L${x + 420} ${y - 70}`, ink, 34) + fill([0, 1, 2, 3].map(i => gouge([x + 420 + i * 10, y - 76 - i * 24], [x + 520 + i * 26, y - 110 - i * 20], 12, 12)).join(''), paper)
}

// Drovers Road: a house of the terrace, one storey and a roof.
function house(x, w, seed, brick) {
  const random = chance(seed)
  const tall = random.between(196, 226)
  const wall = rect(x, 700 - tall, w, tall)
  const roof = poly([[x - 8, 700 - tall], [x + 16, 700 - tall - 84], [x + w - 16, 700 - tall - 84], [x + w + 8, 700 - tall]])
  const [door, pane] = [rect(x + w * 0.62, 566, 58, 134), rect(x + w * 0.16, 566, 80, 80)]
  return fill(wall, brick) + within(wall, fill(hatch({ x, y: 480, w, h: 220, angle: 0, gap: 17, length: 34, rest: 9, weight: 3.4, seed: 3 }), '#0e1f28')) + stroke(wall, ink, 5)
    + fill(rect(x + w - 60, 700 - tall - 134, 42, 70), brick) + stroke(rect(x + w - 60, 700 - tall - 134, 42, 70), ink, 5) + fill(roof, '#0e1f28') + stroke(roof, ink, 5)
    + fill(door, '#0b161c') + fill(pane, '#0e1f28') + stroke(pane, '#6f858a', 4) + stroke(`M${n(x + w * 0.16 + 40)} 566L${n(x + w * 0.16 + 40)} 646`, '#6f858a', 3) + fill(rect(x + w * 0.62 - 6, 552, 70, 12), '#6f858a')
}

function bank() {
  const stone = '#7f9591'
  const glow = '#f4c257'
  return fill(rect(740, 250, 470, 460), stone) + stroke(rect(740, 250, 470, 460), ink, 7) + within(rect(740, 250, 470, 460), fill(hatch({ x: 740, y: 250, w: 470, h: 460, angle: 0, gap: 38, length: 110, rest: 26, weight: 4, seed: 6 }), '#4d6566'))
    + fill(poly([[714, 250], [975, 120], [1236, 250]]), stone) + stroke(poly([[714, 250], [975, 120], [1236, 250]]), ink, 8) + fill(poly([[790, 236], [975, 146], [1160, 236]]), '#4d6566') + fill(rect(714, 250, 522, 40), '#a3b5ae') + stroke(rect(714, 250, 522, 40), ink, 6)
    + letters(975, 282, 'B A N K', { size: 34, weight: 700, face: 'serif', anchor: 'middle', colour: '#4d6566' })
    + [762, 842, 1076, 1156].map(x => fill(rect(x, 300, 34, 400), '#a3b5ae') + fill(rect(x + 20, 300, 14, 400), '#5d7675') + stroke(rect(x, 300, 34, 400), ink, 5) + fill(rect(x - 8, 290, 50, 18) + rect(x - 8, 686, 50, 20), '#a3b5ae') + stroke(rect(x - 8, 290, 50, 18) + rect(x - 8, 686, 50, 20), ink, 4)).join('')
    + fill('M892 706L892 420A84 84 0 0 1 1060 420L1060 706Z', glow) + stroke('M892 706L892 420A84 84 0 0 1 1060 420L1060 706Z', ink, 8) + stroke('M892 440L1060 440M976 338L976 440M916 360L976 440L1036 360', ink, 6)
    + fill(poly([[892, 444], [846, 470], [846, 730], [892, 706]]), '#5b3a24') + stroke(poly([[892, 444], [846, 470], [846, 730], [892, 706]]), ink, 6) + fill(poly([[1060, 444], [1106, 470], [1106, 730], [1060, 706]]), '#5b3a24') + stroke(poly([[1060, 444], [1106, 470], [1106, 730], [1060, 706]]), ink, 6)
    + fill(rect(934, 560, 84, 12) + rect(946, 572, 10, 134) + rect(998, 572, 10, 134), '#b5832c') + fill(disc(975, 530, 20) + rect(950, 548, 50, 22), '#b5832c')
}

const walker = 'M-18 -300C-44 -300 -46 -252 -22 -242L-52 -222L-66 -110L-54 -60L-40 -66L-38 -20L-68 120L-94 132L-90 142L-42 140L-4 20L30 74L34 140L22 150L74 150L68 140L66 62L42 -20L40 -66L58 -64L62 -120L44 -222L14 -242C38 -254 28 -300 -18 -300Z'

export const pictures = {
  'bed-board': () => sheet(W, H, [
    fill(rect(0, 0, W, H), '#7f9c9b'), fill(hatch({ x: 0, y: 0, w: W, h: H, angle: 90, gap: 24, length: 140, rest: 50, weight: 4, seed: 4 }), '#6a8888'),
    over(fill(rect(48, 40, 1504, 960), '#6a8888'), { dx: 14, dy: 18 }), fill(rect(48, 40, 1504, 960), paper), stroke(rect(48, 40, 1504, 960), ink, 12), stroke(rect(58, 50, 1484, 940), inks.slate, 6),
    stroke(Array.from({ length: 18 }, (_, i) => `M${150 + i * 76} 80L${150 + i * 76} 976`).join('') + 'M66 136L1534 136', '#aab4ae', 3),
    Array.from({ length: 19 }, (_, i) => letters(112 + i * 76, 118, i + 1, { size: 36, weight: 700, anchor: 'middle' })),
    magnets(), at(1112, 712, manager(), { scale: 0.98 }),
  ]),
  'doctor-on-the-jetty': () => {
    const slip = [[180, 1090], [1030, 560], [1300, 556], [1480, 1090]]
    const courses = Array.from({ length: 12 }, (_, i) => {
      const t = 1 - 1 / (1 + i * 0.3)
      const y = 1090 - 560 * t
      return `M${n(180 + 880 * t)} ${n(y)}L${n(1480 - 190 * t)} ${n(y + 3)}`
    }).join('')
    const hill = smooth([[560, 570], [760, 500], [920, 470], [1120, 400], [1360, 330], [1640, 300], [1640, 700], [560, 640]], true)
    return sheet(W, H, [
      fill(rect(0, 0, W, 570), '#e6dcc0'), fill(hatch({ x: 0, y: 0, w: W, h: 560, angle: -6, gap: 26, length: 240, rest: 110, weight: (x, y) => 9 - y / 90, stray: 6, seed: 4 }), inks.mist),
      fill(hill, inks.olive), within(hill, fill(hatch({ x: 560, y: 300, w: 1060, h: 340, angle: 100, gap: 24, length: 46, rest: 30, weight: 5, seed: 8 }), '#4f5426')), stroke(hill, ink, 5),
      fill(rect(0, 568, 1000, 500), '#7fa6a6'), fill(water({ x: -60, y: 578, w: 1200, h: 500, near: 34, far: 9, fat: 8, length: 200, rest: 0.7, seed: 9 }), inks.sea), stroke('M0 568L900 568', ink, 4),
      fill(rect(60, 540, 180, 28), '#5d7f86') + fill(poly([[100, 540], [150, 516], [220, 540]]), '#5d7f86'),
      loft(),
      fill(poly([[1280, 556], [1620, 552], [1620, 1090], [1470, 1090]]), '#8f8c5a'), fill(hatch({ x: 1300, y: 560, w: 320, h: 520, angle: 96, gap: 22, length: 50, rest: 34, weight: 5, seed: 3 }), '#5d5a2e'),
      fill(poly([[180, 1090], [1030, 560], [1000, 580], [60, 1090]]), '#4a5456'),
      fill(cut(slip, { seed: 3, jitter: 3 }), '#c4bda6'), within(poly(slip), stroke(courses, '#857f6c', 6) + fill(hatch({ x: 180, y: 560, w: 1300, h: 530, angle: 4, gap: 34, length: 70, rest: 120, weight: 6, seed: 7 }), '#9d9782') + fill(hatch({ x: 180, y: 560, w: 500, h: 530, angle: -32, gap: 22, length: 120, rest: 40, weight: (x, y) => (y > 1090 - (x - 180) * 0.623 + 110 ? 0 : 9), seed: 5 }), '#4f6b45')), stroke(poly(slip), ink, 6),
      over(fill(poly([[560, 990], [760, 980], [420, 1090], [180, 1090]]), '#8a8574')), at(720, 748, doctor(), { scale: 0.92 }),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 120, seed: 3 }), paper, 'opacity="0.7"'),
    ])
  },
  'night-clinic-door': () => {
    const pool = poly([[892, 706], [1060, 706], [1330, 1090], [540, 1090]])
    const far = [[-40, 250, 'a', '#3d2f33'], [210, 270, 'b', '#4a3436'], [480, 264, 'c', '#3d2f33'], [1208, 232, 'd', '#4a3436'], [1440, 240, 'e', '#3d2f33']]
    return sheet(W, H, [
      fill(hatch({ x: 0, y: 0, w: W, h: 620, angle: -5, gap: 22, length: 220, rest: 120, weight: 4, stray: 5, seed: 4 }), '#254a59'),
      far.map(([x, w, seed, brick]) => house(x, w, seed, brick)), bank(),
      fill(rect(0, 706, W, 70), '#2c4650'), stroke(`M0 776L${W} 776M0 706L${W} 706`, ink, 6), fill(rect(0, 776, W, 300), '#132a35'),
      fill(hatch({ x: 0, y: 790, w: W, h: 290, angle: 0, gap: 22, length: 130, rest: 80, weight: 5, seed: 6 }), '#20404d'),
      fill(pool, '#f4c257', 'opacity="0.92"'), within(pool, fill(hatch({ x: 500, y: 800, w: 860, h: 290, angle: 0, gap: 22, length: 130, rest: 90, weight: (x, y) => (y - 740) / 46, seed: 9 }), '#132a35') + stroke('M500 776L1400 776', '#b5832c', 6)),
      fill(poly([[640, 964], [690, 966], [190, 1090], [40, 1090]]), '#0a171e'), at(668, 832, fill(walker, '#0a171e') + fill(gouge([44, -210], [66, -70], 8, -3) + gouge([24, -290], [34, -250], 7, -6) + gouge([52, 10], [70, 120], 7, -3), '#f4c257'), { sx: 0.95, sy: 0.95 }),
      stroke('M330 -10L330 780', '#0a171e', 14), stroke('M330 120L430 96', '#0a171e', 9), fill(poly([[404, 90], [470, 78], [478, 104], [410, 116]]), '#0a171e'),
      fill(specks({ x: 0, y: 0, w: W, h: H, count: 130, seed: 3 }), paper, 'opacity="0.5"'),
    ], { ground: '#1b3946' })
  },
}
