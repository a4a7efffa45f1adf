// A single-deck bus from the kerb, facing left, 900 long and 300 high; the origin is at the road under the front.
import { disc, fill, gouge, hatch, ink, inks, letters, paper, poly, rect, stroke, within } from '../press/draw.mjs'

const wheel = x => fill(disc(x, -46, 62), ink) + fill(disc(x, -46, 46), '#3a3d40') + fill(disc(x, -46, 24), inks.fog) + stroke(disc(x, -46, 24), ink, 4) + fill(disc(x, -46, 8), ink)

export function bus({ number, place, body = inks.red, riders = [] }) {
  const shell = 'M6 -52L2 -120L14 -262C18 -288 34 -300 60 -300L870 -300C890 -300 900 -290 900 -270L900 -52Z'
  const windows = [[186, 116], [316, 130], [460, 130], [604, 130], [748, 126]]
  const pane = ([x, w]) => rect(x, -250, w, 112)
  return fill(shell, body) + within(shell, fill(rect(0, -120, 910, 20), inks.straw) + fill(hatch({ x: 300, y: -100, w: 600, h: 60, angle: 0, gap: 13, length: 200, rest: 40, weight: 4, seed: 3 }), ink))
    + fill(rect(60, -318, 700, 20), '#6a1621') + windows.map(w => fill(pane(w), '#24343c')).join('')
    + windows.map(w => within(pane(w), riders.filter(r => r > w[0] && r < w[0] + w[1]).map(r => fill(disc(r, -186, 19) + `M${r - 32} -136C${r - 30} -172 ${r + 30} -172 ${r + 32} -136Z`, ink)).join('') + fill(poly([[w[0] + w[1] - 46, -250], [w[0] + w[1] - 20, -250], [w[0] + w[1] - 74, -138], [w[0] + w[1] - 100, -138]]), '#7f9aa0'))).join('')
    + windows.map(w => stroke(pane(w), ink, 5)).join('')
    + fill('M14 -150L22 -252L54 -252L54 -138L16 -138Z', '#24343c') + stroke('M14 -150L22 -252L54 -252L54 -138L16 -138Z', ink, 5)
    + fill(rect(70, -256, 100, 204), '#24343c') + stroke(rect(70, -256, 100, 204) + 'M120 -256L120 -52', ink, 6) + fill(poly([[82, -246], [104, -246], [90, -110], [78, -110]]), '#7f9aa0')
    + fill(rect(186, -296, 330, 40), ink) + letters(202, -264, number, { size: 40, weight: 700, colour: inks.ochre }) + letters(250, -265, place, { size: 31, weight: 600, colour: inks.ochre })
    + fill(rect(318, -122, 66, 66), paper) + stroke(rect(318, -122, 66, 66), ink, 4) + letters(351, -70, number, { size: 58, weight: 700, anchor: 'middle', colour: body })
    + fill('M2 -84L30 -84L30 -66L4 -66Z', inks.straw) + stroke('M10 -240L-22 -232L-22 -176', ink, 6) + fill(rect(-32, -182, 18, 48), ink)
    + stroke(shell, ink, 6) + fill(rect(10, -56, 884, 16), ink) + wheel(236) + wheel(700) + fill(gouge([70, -290], [860, -290], 5), paper)
}
