// A ketch seen from the side, sails furled, 200 wide; the origin is amidships at the waterline.
import { fill, poly, smooth, stroke } from '../press/draw.mjs'

export function ketch({ hull, rig, trim = 'none', lamp = null }) {
  const d = 'M-100 -22C-96 -14 -90 -2 -78 4L76 4C88 -4 98 -18 104 -30C60 -18 -40 -14 -100 -22Z'
  const masts = 'M-32 -16L-36 -190M54 -18L51 -126M104 -30L150 -42'
  const stays = 'M-36 -190L150 -42M-36 -190L51 -126L98 -30M-36 -186L-100 -24M-36 -186L-8 -18M-36 -186L-60 -18M51 -126L40 -20M51 -126L72 -22'
  const sails = smooth([[-34, -52], [-10, -60], [24, -48], [24, -42], [-10, -50], [-34, -44]], true) + smooth([[52, -50], [76, -56], [98, -46], [76, -47], [52, -43]], true)
  return stroke(stays, rig, 1.4) + stroke(masts, rig, 5, 'stroke-linecap="round"') + stroke('M-34 -46L30 -42M52 -46L102 -43', rig, 4) + fill(sails, trim === 'none' ? rig : trim)
    + fill(d, hull) + fill(poly([[-52, -18], [-48, -32], [-14, -32], [-12, -17]]), hull) + stroke('M-97 -15C-40 -8 50 -10 100 -24', trim === 'none' ? rig : trim, 2.4)
    + (lamp ? fill('M-32 -118a7 7 0 1 0 0.1 0Z', lamp) : '')
}
