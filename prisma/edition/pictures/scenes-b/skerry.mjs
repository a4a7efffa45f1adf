// The crossing to Great Skerry. A sketch map: the ferry's fifty minutes are its only scale.
import { H, W, disc, fill, ink, inks, letters, over, paper, poly, rect, reeds, sheet, smooth, stroke, water, within } from '../press/draw.mjs'

const sea = '#bcd2cd'
const west = [[-40, -40], [236, -40], [250, 110], [214, 230], [232, 330], [286, 400], [330, 452], [318, 540], [268, 600], [286, 690], [236, 800], [150, 880], [120, 1110], [-40, 1110]]
const east = [[420, -40], [396, 70], [372, 170], [392, 270], [470, 318], [560, 262], [650, 236], [742, 150], [850, 130], [930, 66], [1020, 74], [1060, -40]]
const island = [[1228, 560], [1290, 486], [1372, 470], [1436, 520], [1452, 610], [1420, 690], [1440, 760], [1374, 812], [1296, 780], [1270, 700], [1222, 650]]
const islet = [[1392, 884], [1452, 866], [1492, 910], [1470, 962], [1410, 958]]
const halo = { more: 'stroke="#bcd2cd" stroke-width="10" paint-order="stroke"' }
const land = { more: 'stroke="#e6d9b4" stroke-width="10" paint-order="stroke"' }
const place = (x, y, text, more = {}) => letters(x, y, text, { size: 40, weight: 700, ...halo, ...more })

function coast(points) {
  const d = smooth(points, true)
  return stroke(d, '#8fb3b0', 52, 'opacity="0.55"') + stroke(d, '#8fb3b0', 22) + fill(d, '#e6d9b4') + stroke(d, ink, 5)
}

export const pictures = {
  'map-skerry-crossing': () => {
    const ferry = smooth([[318, 506], [470, 560], [760, 612], [1050, 622], [1226, 612]])
    const boat = smooth([[322, 492], [430, 420], [640, 352], [880, 276], [1080, 316], [1180, 430], [1186, 540], [1226, 604]])
    const heath = reeds({ along: (t, random) => [random.between(1250, 1430), random.between(510, 800)], count: 46, height: [14, 26], lean: 5, width: 3, seed: 4 })
    const marsh = reeds({ along: (t, random) => [random.between(420, 1000), random.between(10, 250)], count: 70, height: [14, 28], lean: 5, width: 3, seed: 8 })
    return sheet(W, H, [
      fill(water({ x: 200, y: 20, w: 1500, h: 1060, near: 64, far: 64, fat: 5, length: 130, rest: 1.7, seed: 5 }), '#8fb3b0'),
      coast(west), coast(east), coast(island), coast(islet),
      stroke('M1382 826L1420 874', '#c9a45c', 16, 'stroke-dasharray="3 5"'),
      within(smooth(island, true), fill(heath, '#8a8a4d')), within(smooth(east, true), fill(marsh, '#8a8a4d')),
      stroke(boat, sea, 18), stroke(boat, inks.red, 9, 'stroke-dasharray="26 16"'),
      stroke(ferry, sea, 18), stroke(ferry, ink, 9),
      over(fill(rect(226, 452, 40, 28) + rect(196, 500, 54, 26) + rect(160, 440, 38, 30) + rect(216, 548, 34, 24) + rect(152, 552, 42, 26) + rect(446, 240, 34, 24) + rect(420, 196, 26, 22), '#b58a62')),
      fill(disc(318, 502, 17), ink) + fill(disc(318, 502, 8), paper), fill(disc(1228, 610, 17), ink) + fill(disc(1228, 610, 8), paper),
      fill(poly([[206, 722], [226, 660], [246, 722]]), inks.red) + stroke(poly([[206, 722], [226, 660], [246, 722]]), ink, 4),
      letters(60, 420, 'Port Averill', { size: 46, weight: 700, face: 'serif', ...land }),
      place(330, 642, 'Cutler’s Stairs'), letters(40, 776, 'Lantern Hill', { size: 38, face: 'serif', italic: true, ...land }),
      letters(520, 150, 'Easterbank', { size: 42, face: 'serif', italic: true, ...land }),
      letters(290, 60, 'Tallis', { size: 38, face: 'serif', italic: true, colour: '#3d6a70' }),
      letters(1394, 446, 'Great Skerry', { size: 46, face: 'serif', weight: 700, anchor: 'middle', ...halo }),
      place(1204, 668, 'Slip', { anchor: 'end' }),
      letters(1368, 912, 'sandbar', { size: 32, face: 'serif', italic: true, anchor: 'end', ...halo }),
      letters(800, 690, 'Ferry, 50 minutes', { size: 40, weight: 600, anchor: 'middle', ...halo }),
      letters(1010, 226, 'Lifeboat’s route', { size: 40, weight: 600, colour: inks.red, ...halo }),
      letters(620, 870, 'Averill Sound', { size: 66, face: 'serif', italic: true, colour: '#3d6a70' }),
      fill(poly([[1500, 118], [1528, 200], [1500, 182], [1472, 200]]), ink), letters(1500, 100, 'N', { size: 46, weight: 700, anchor: 'middle' }),
      stroke('M1560 330L1440 330', ink, 7) + fill(poly([[1412, 330], [1450, 312], [1450, 348]]), ink), letters(1560, 300, 'easterly', { size: 36, face: 'serif', italic: true, anchor: 'end', ...halo }),
      letters(170, 1030, 'Sketch map, not to scale', { size: 30, colour: '#4a4742' }),
    ], { ground: sea })
  },
}
