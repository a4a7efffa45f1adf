// Standing figures in coats, seen from the side or behind; the origin is between the feet, 100 units tall.
import { fill, gouge, ink, ribbon, smooth, stroke, within, hatch } from '../press/draw.mjs'

const hats = {
  none: '',
  cap: 'M-8 -95C-8 -102 6 -103 8 -96L14 -94L8 -92.5L-8 -93Z',
  wool: 'M-8 -92C-9 -103 8 -104 8.5 -92L-8 -91Z',
  brim: 'M-14 -94C-8 -96 -8 -103 0 -103C8 -103 8 -96 14 -94C6 -92 -6 -92 -14 -94Z',
  scarf: 'M-9 -84C-10 -102 8 -104 9 -92L4 -82Z',
}

export function person({ coat, skin = '#c99d78', hair = ink, hat = 'none', hatColour = ink, long = 0.62, broad = 1, stick = false, bag = null, skirt = false, trousers = '#2a2a2c', lean = 0, seed = 1 }) {
  const hem = -100 + 100 * long
  const b = broad
  const body = smooth([[-9 * b, -80], [-4, -84], [4, -84], [10 * b, -79], [13 * b, -62], [11 * b, -46], [12.5 * b, hem], [-12.5 * b, hem], [-11 * b, -46], [-13 * b, -64]], true)
  const arm = ribbon([[8 * b, -78], [12.5 * b, -62], [11.5 * b, -48], [stick ? 19 : 13, -42]], t => 8 - t * 3)
  const legs = skirt
    ? fill(gouge([-4, hem - 4], [-5, 0], 3.4) + gouge([4, hem - 4], [4.6, 0], 3.4), skin)
    : fill(`M-10 ${hem - 4}L-9 -1L-2 -1L-0.5 ${hem + 10}L2 -1L9 -1L10 ${hem - 4}Z`, trousers)
  const shoes = fill('M-10 -2L-1 -2L1 1L-10 1ZM1 -2L9 -2L13 1L1 1Z', ink)
  const head = 'M-6.4 -90C-7 -99 6.5 -100 7 -92L8.6 -88.4L6.8 -87.4C6.6 -83 3 -81.5 -1 -82C-5 -83 -6 -86 -6.4 -90Z'
  const mane = hat === 'scarf' ? '' : fill('M-6.8 -86C-9 -99 4 -103 7 -94C2 -96 -2 -93 -2.4 -86Z', hair)
  return `<g transform="rotate(${lean})">${legs}${shoes}`
    + fill('M-3.4 -86L3.6 -86L4 -80L-4 -80Z', skin) + fill(body, coat) + within(body, fill(hatch({ x: -16, y: -86, w: 14 * 1, h: 90, angle: 78, gap: 3, length: 18, rest: 3, weight: x => Math.max(0, (-x - 1) / 7), seed }), ink))
    + stroke(`M2 -80L1 ${hem}`, ink, 0.7) + fill(arm, coat) + stroke(arm, ink, 0.8) + fill(head, skin) + mane + (hats[hat] && fill(hats[hat], hatColour))
    + (stick ? stroke('M19 -43L22 0M19 -43C19 -48 25 -48 25 -44', ink, 2, 'stroke-linecap="round"') : '')
    + (bag ? fill('M8 -42L22 -42L24 -20L6 -20Z', bag) + stroke('M10 -42C10 -50 20 -50 20 -42', ink, 1.2) + stroke('M8 -42L22 -42L24 -20L6 -20Z', ink, 0.8) : '') + '</g>'
}
