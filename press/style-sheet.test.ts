import { expect, test } from 'vitest'
import { readStyleSheet, stylesFor } from './style-sheet'

const used = (css: string, ...names: string[]) => stylesFor(readStyleSheet(css, '/_next/static/chunks/a.css'), new Set(names))

test('a page gets the rules that can choose something in it', () => {
  const css = '*{margin:0}a{color:red}.card p{color:blue}.card.wide{width:9px}#top,[lang]{order:1}'
  expect(used(css)).toBe('*{margin:0}#top,[lang]{order:1}')
  expect(used(css, 'p', 'card')).toBe('*{margin:0}.card p{color:blue}#top,[lang]{order:1}')
  expect(used(css, 'a', 'card', 'wide')).toBe('*{margin:0}a{color:red}.card.wide{width:9px}#top,[lang]{order:1}')
})

test('of a list of selectors only those that can', () => {
  expect(used('h1,h2,.title{font-weight:500}', 'h2')).toBe('h2{font-weight:500}')
})

test('nothing is concluded from what stands in a pseudo-class', () => {
  const css = ':is(.a,.b) p{order:1}p:not(.c){order:2}p:has(>.d,::before){order:3}:where(nav) p{order:4}'
  expect(used(css, 'p')).toBe(css)
  expect(used(css)).toBe('')
})

test('what a script may add counts as being there', () => {
  expect(stylesFor(readStyleSheet('.open p{order:1}.shut p{order:2}', '/a.css', new Set(['open'])), new Set(['p']))).toBe('.open p{order:1}')
})

test('groups stay around what is used of them, in their order, and go when they are empty', () => {
  const css = '@layer base,late;@layer base{p{order:1}@media (width>9px){.a{order:2}}}@supports (order:1){.b{order:3}}@layer late{i{order:4}}'
  expect(used(css, 'a', 'i')).toBe('@layer base,late;@layer base{@media (width>9px){.a{order:2}}}@layer late{i{order:4}}')
})

test('what is no rule for elements stays as it is', () => {
  const css = '@font-face{font-family:a;font-display:swap}@keyframes spin{from{rotate:0deg}to{rotate:1turn}}@property --x{syntax:"*";inherits:false}'
  expect(used(css)).toBe(css)
})

test('escaped names, nested rules and marks of importance are read as they are meant', () => {
  expect(used('.md\\:wide{order:1!important}.list{order:2;&:hover{order:3}}', 'md:wide', 'list')).toBe('.md\\:wide{order:1!important}.list{order:2;&:hover{order:3}}')
  expect(used('.md\\:wide{order:1}', 'md')).toBe('')
})

test('an empty custom property stays one', () => {
  expect(used(':root{--light:initial;--dark: ;order:1}')).toBe(':root{--light:initial;--dark: ;order:1}')
})

test('addresses in it hold wherever it stands', () => {
  expect(used('p{src:url(../media/a.woff2)format("woff2"),url("b.png"),url(/c.png),url(data:x/y;z),url(#d),url(https://e.example/f)}', 'p'))
    .toBe('p{src:url(/_next/static/media/a.woff2)format("woff2"),url("/_next/static/chunks/b.png"),url(/c.png),url(data:x/y;z),url(#d),url(https://e.example/f)}')
})
