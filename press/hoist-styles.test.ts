import { describe, expect, test } from 'vitest'
import { hoistStyles } from './hoist-styles'
import { readPieces, writePieces } from './html-pieces'

const hoist = (html: string) => {
  const { pieces, ...rest } = hoistStyles(readPieces(html))
  return { html: writePieces(pieces), ...rest }
}

describe('inline styles', () => {
  test('move into one style sheet at the end of the head, equal ones into one rule', () => {
    const { html } = hoist(
      '<head><link rel="stylesheet" href="/a.css"/></head>'
      + '<p style="color:red">a</p><p class="x" style="color:red;">b</p><i style="--a:1"/>',
    )
    expect(html).toBe(
      '<head><link rel="stylesheet" href="/a.css"/><style>[data-s="1"]{color:red}[data-s="2"]{--a:1}</style></head>'
      + '<p data-s="1">a</p><p class="x" data-s="1">b</p><i data-s="2"/>',
    )
  })

  test('character references in them are resolved', () => {
    const { styleSheet } = hoist('<p style="font-family:&quot;A &amp; B&quot;">')
    expect(styleSheet).toBe('[data-s="1"]{font-family:"A & B"}')
  })

  test('a page without any is left alone', () => {
    expect(hoist('<head></head><p>x</p>')).toEqual({ html: '<head></head><p>x</p>', styleSheet: '', dropped: [] })
  })

  test('an empty one goes', () => {
    expect(hoist('<p style="">x</p>').html).toBe('<p>x</p>')
  })

  test("a picture's placeholder is kept", () => {
    const drawing = "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cg style='filter: url(%23b);'/%3E%3C/svg%3E"
    const style = `background-image:url("data:image/svg+xml;charset=utf-8,${drawing}")`
    const { dropped } = hoist(`<img style="${style.replaceAll('"', '&quot;')}"/>`)
    expect(dropped).toEqual([])
  })

  test.each([
    'color:red}body{display:none',
    'color:red</style><script>alert(1)</script>',
    'a:"unclosed',
    "a:'un\nclosed'",
    'a:url(x',
    'a:url(a"b)c")',
    'a:(b]',
    'a:/* comment',
    'a:b\\',
    'a:b;@import "x"',
    'a:)',
  ])('one that could break out of its rule is dropped: %s', (style) => {
    const { html, dropped } = hoist(`<p style="${style.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">x</p>`)
    expect(html).toBe('<p>x</p>')
    expect(dropped).toEqual([style])
  })

  test.each([
    'width:calc((1px + 2px) / 3)', 'a:url(/x.png)', 'a:url( "x" )', 'grid-area:[a] 1fr', 'color:#c00 !important', 'a:1/2',
  ])('an honest one is kept: %s', (style) => {
    expect(hoist(`<p style="${style.replaceAll('"', '&quot;')}">x</p>`).styleSheet).toBe(`[data-s="1"]{${style}}`)
  })
})
