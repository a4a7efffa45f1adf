import { describe, expect, test } from 'vitest'
import { rewriteHtml } from './rewrite-html'
import { cspHash } from './security-headers'

/** What Next sends for a page, shortened: scripts, preloads, flight data, React's markers. */
const FROM_NEXT = '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>'
  + '<link rel="stylesheet" href="/_next/static/css/a.css" data-precedence="next"/>'
  + '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/webpack.js"/>'
  + '<link rel="preload" as="image" href="/_next/image?url=a"/><link rel="modulepreload" href="/islands/theme.js"/>'
  + '<link rel="expect" href="#_R_" blocking="render"/>'
  + '<script src="/_next/static/chunks/main.js" async=""></script><meta name="next-size-adjust" content=""/><link rel="preconnect" href="/" crossorigin=""/>'
  + '<script src="/_next/static/chunks/polyfills.js" noModule=""></script></head>'
  + '<body><div hidden=""><!--$--><!--/$--></div><p>A <!-- -->2<!-- --> b</p>'
  + '<script type="application/ld+json">{"headline":"<!-- \\u003c/script"}</script><script type="text/plain">notes</script>'
  + '<script type="module" src="/islands/theme.js"></script><script type="speculationrules">{"prefetch":[]}</script>'
  + '<script src="/_next/static/chunks/webpack.js" id="_R_" async=""></script>'
  + '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"<p>not a page</p>"])</script>'
  + '</body></html>'

describe('a page made for reading', () => {
  test('has none of the framework’s scripts nor what preloads them', () => {
    const { html } = rewriteHtml(FROM_NEXT)
    expect(html).not.toMatch(/\/_next\/static\/chunks|__next_f|rel="expect"|next-size-adjust|preconnect|<!-- -->|<!--[/$]/)
  })

  test('keeps structured data, data blocks, islands, speculation rules, style sheets and other preloads', () => {
    const { html } = rewriteHtml(FROM_NEXT)
    for (const part of [
      '<script type="application/ld+json">{"headline":"<!-- \\u003c/script"}</script>',
      '<script type="text/plain">notes</script>',
      '<script type="module" src="/islands/theme.js"></script>',
      '<script type="speculationrules">{"prefetch":[]}</script>',
      '<link rel="stylesheet" href="/_next/static/css/a.css" data-precedence="next"/>',
      '<link rel="preload" as="image" href="/_next/image?url=a"/>',
      '<link rel="modulepreload" href="/islands/theme.js"/>',
    ]) expect(html).toContain(part)
  })

  test('reads as it did before', () => {
    const { html } = rewriteHtml(FROM_NEXT)
    expect(html).toContain('<body><p>A 2 b</p>')
  })

  test.each([
    '<script>alert(1)</script>',
    '<script type="">alert(1)</script>',
    '<script type="TEXT/JavaScript">alert(1)</script>',
    '<script type=" module ">alert(1)</script>',
    '<script src="https://elsewhere.example/a.js"></script>',
    '<script src="//elsewhere.example/a.js"></script>',
    '<script src="/\\elsewhere.example/a.js"></script>',
    '<script type="module" src="data:text/javascript,1"></script>',
  ])('has no script that the policy would refuse: %s', (script) => {
    expect(rewriteHtml(`<p>x</p>${script}<p>y</p>`).html).toBe('<p>x</p><p>y</p>')
  })

  test('names the hash of every inline style and of its speculation rules', () => {
    const { hashes } = rewriteHtml('<head><style>p{margin:0}</style></head><p style="color:red">x</p>'
      + '<noscript><style>.island{display:none}</style></noscript><script type="speculationrules">{}</script>')
    expect(hashes.styles).toEqual([cspHash('p{margin:0}'), cspHash('[data-s="1"]{color:red}'), cspHash('.island{display:none}')])
    expect(hashes.scripts).toEqual([cspHash('{}')])
  })

  test('an unresolved Suspense boundary is told of', () => {
    const { warnings } = rewriteHtml('<main><!--$?--><template id="B:0"></template><p>wait</p><!--/$--></main>')
    expect(warnings).toEqual([expect.stringContaining('Suspense')])
    expect(rewriteHtml(FROM_NEXT).warnings).toEqual([])
  })

  test('a dropped style is told of', () => {
    expect(rewriteHtml('<p style="a:b}c">x</p>').warnings).toEqual([expect.stringContaining('a:b}c')])
  })

  test('the empty document that stands for an error is known', () => {
    const empty = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>'
    expect(rewriteHtml(empty).isErrorShell).toBe(true)
    expect(rewriteHtml(FROM_NEXT).isErrorShell).toBe(false)
  })
})

test('the hash of a style is that of what a browser reads', () => {
  expect(rewriteHtml('<style>p{\r\n}\r</style>').hashes.styles).toEqual([cspHash('p{\n}\n')])
  expect(rewriteHtml('<style>a:after{content:"&amp;"}</style>').hashes.styles).toEqual([cspHash('a:after{content:"&amp;"}')])
})
