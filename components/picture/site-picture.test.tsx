import { describe, expect, test } from 'vitest'
import { somePicture } from '../testing/fixture-pictures'
import { markup } from '../testing/markup'
import { SitePicture } from './site-picture'

describe('a picture', () => {
  test('comes in several sizes, with its own size said, through the paper’s image address', () => {
    const html = markup(<SitePicture picture={somePicture()} sizes="50vw" />)
    expect(html).toContain('/_next/image?url=%2Fmedia%2Ffixture%2Fharbour.webp')
    expect(html).toMatch(/srcSet="[^"]+w, [^"]+w/)
    expect(html).toContain('width="1600" height="1067"')
    expect(html).toContain('sizes="50vw"')
    expect(html).toContain('alt="Cranes over an empty quay at first light"')
  })

  test('keeps its focal point when it is cropped, without a style attribute', () => {
    const html = markup(<SitePicture picture={somePicture({ focal: { x: 0.2, y: 0.96 } })} sizes="50vw" />)
    expect(html).toContain('focal-x-2 focal-y-10')
    expect(html).not.toContain('style=')
  })

  test('that lies on another site is a link to it: a page loads nothing from others', () => {
    const html = markup(<SitePicture picture={somePicture({ url: 'https://example.org/a.jpg' })} sizes="50vw" />)
    expect(html).toMatch(/^<a class="picture-elsewhere" href="https:\/\/example\.org\/a\.jpg">Cranes over[^<]*<\/a>$/)
    expect(markup(<SitePicture picture={somePicture({ url: '//example.org/a.jpg' })} sizes="50vw" isDecorative />)).toBe('')
  })
})
