import { describe, expect, test } from 'vitest'
import { readPieces, writePieces } from './html-pieces'

const samples = [
  '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>A &amp; B</title></head><body><p>One<br/>two</p></body>',
  '<pre>\n  kept</pre><textarea>\n x</textarea><svg viewBox="0 0 1 1"><foreignObject><p>x</p></foreignObject></svg>',
  '<script type="application/ld+json">{"a":"<b>&amp;</b>"}</script><style>a>b{}</style><p data-x=\'1\' hidden>é 😀</p>',
  '<noscript><style>.a{}</style><p style="color:red">x</p></noscript>',
  '<p>unclosed <b>and <i>crossed</b></i> < 3 &notit; &',
]

describe('reading a page into pieces', () => {
  test.each(samples)('what is not touched stays byte for byte: %s', (html) => {
    expect(writePieces(readPieces(html))).toBe(html)
  })

  test('so does a page longer than any buffer', () => {
    const html = samples.join('\n').repeat(2_000)
    expect(writePieces(readPieces(html))).toBe(html)
  })

  test('a long text is one piece', () => {
    const style = 'p{margin:0}'.repeat(30_000)
    const pieces = readPieces(`<p>${'x'.repeat(50_000)}</p><style>${style}</style>`)
    expect(pieces.filter((piece) => piece.type === 'text').map((piece) => piece.raw.length)).toEqual([50_000, style.length])
  })

  test('attributes have their values and their places in the tag', () => {
    const [tag] = readPieces('<a  href="/x?a=1&amp;b=2" hidden style=\'color:red\'>')
    if (tag?.type !== 'start') throw new Error('a start tag')
    expect(tag.attributes.get('href')?.value).toBe('/x?a=1&b=2')
    const style = tag.attributes.get('style')
    expect(tag.raw.slice(style?.start, style?.end)).toBe("style='color:red'")
  })

  test('what stands in noscript is read too', () => {
    const pieces = readPieces('<noscript><style>.a{}</style></noscript>')
    expect(pieces.map((piece) => piece.raw)).toEqual(['<noscript>', '<style>', '.a{}', '</style>', '</noscript>'])
  })
})

test('line ends and odd characters keep their places', () => {
  const html = '<p>a\r\nb\rc\n\0é</p>\r\n<style>\r\np{}\r</style><p title="a\r\nb" style="color:red">😀\ud83d</p>'
  expect(writePieces(readPieces(html))).toBe(html)
})
