// The sheet: paper and the inks laid over it, first to last.
import { ink as black, paper as white } from './palette.mjs'

let serial = 0

export const fill = (d, colour, more = '') => `<path d="${d}" fill="${colour}"${more && ' ' + more}/>`

export const stroke = (d, colour, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${more && ' ' + more}/>`

// A layer of transparent ink: it darkens what lies below, and may be a hair out of register.
export const over = (content, { dx = 0, dy = 0 } = {}) =>
  `<g style="mix-blend-mode:multiply"${dx || dy ? ` transform="translate(${dx} ${dy})"` : ''}>${content}</g>`

export function within(d, content) {
  const id = `clip${++serial}`
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${content}</g>`
}

export const at = (x, y, content, { scale = 1, turn = 0, sx = scale, sy = scale } = {}) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${sx} ${sy})">${content}</g>`

export function sheet(width, height, content, { ground = white } = {}) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
    + `<rect width="${width}" height="${height}" fill="${ground}"/>${[content].flat(9).join('')}</svg>`
}

const serif = 'Newsreader, Noto Serif, serif'
const sans = 'Public Sans, Liberation Sans, sans-serif'
const plain = text => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;')

export function letters(x, y, text, { size = 30, colour = black, weight = 400, face = 'sans', anchor = 'start', italic = false, spacing = 0, more = '' } = {}) {
  return `<text x="${x}" y="${y}" font-family="${face === 'sans' ? sans : serif}" font-size="${size}" font-weight="${weight}" fill="${colour}"`
    + ` text-anchor="${anchor}"${italic ? ' font-style="italic"' : ''}${spacing ? ` letter-spacing="${spacing}"` : ''}${more && ' ' + more}>${plain(text)}</text>`
}
