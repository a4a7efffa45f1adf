// What most pictures need, from one place.
export { chance, noise } from './chance.mjs'
export { n, poly, line, rect, disc, cut, smooth, gouge, ribbon, along } from './knife.mjs'
export { hatch, engrave, dots, water, reeds, specks } from './marks.mjs'
export { fill, stroke, over, within, at, sheet, letters } from './sheet.mjs'
export { camera, box, mix } from './camera.mjs'
export { ink, inks, paper } from './palette.mjs'

export const W = 1600
export const H = 1067
