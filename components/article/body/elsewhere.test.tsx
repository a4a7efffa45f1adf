import { describe, expect, test } from 'vitest'
import type { Block } from '@/lib/newsroom/block'
import { somePicture } from '../../testing/fixture-pictures'
import { markup, words } from '../../testing/markup'
import { Body } from './body'

const show = (block: Block): string => markup(<Body blocks={[block]} />)

describe('what lives elsewhere', () => {
  test('is a link that says where it leads, and loads nothing', () => {
    const html = show({ kind: 'EMBED', text: 'The order', url: 'https://www.example.net/order', attribution: null })
    expect(words(html)).toBe('On example.net The order')
    expect(html).not.toMatch(/<(iframe|script|img|object)/)
    const named: Block = { kind: 'EMBED', text: 'The order', url: 'https://example.net/', attribution: 'The Gazette' }
    expect(words(show(named))).toBe('On The Gazette The order')
  })

  test('is named when a related page is not the paper’s own', () => {
    expect(words(show({ kind: 'RELATED', text: 'More', url: '/world/2025/11/02/the-port' }))).toBe('Related More')
    expect(words(show({ kind: 'RELATED', text: 'More', url: 'https://www.example.org/x' }))).toBe('On example.org More')
  })
})

describe('films and recordings', () => {
  test('play in the page when the browser can, and load nothing before', () => {
    const html = show({ kind: 'VIDEO', text: 'The quay.', url: '/media/quay.mp4', picture: somePicture(), captions: '/media/quay.vtt' })
    expect(html).toMatch(/<video[^>]*controls=""[^>]*preload="none"/)
    expect(html).toContain('<track kind="captions" label="Captions" src="/media/quay.vtt" default=""/>')
    expect(html).toContain('poster="/media/fixture/harbour.webp"')
    expect(show({ kind: 'AUDIO', text: null, url: '/media/radio.mp3' })).toMatch(/<audio[^>]*preload="none"/)
  })

  test('are links where a page would have to load somebody else’s player', () => {
    const html = show({ kind: 'VIDEO', text: 'The quay.', url: 'https://www.video.example/watch?v=1', picture: null, captions: null })
    expect(html).not.toContain('<video')
    expect(words(html)).toBe('Video on video.example The quay.')
    expect(words(show({ kind: 'AUDIO', text: null, url: 'https://radio.example/1' }))).toBe('Audio on radio.example Listen')
  })

  test('take no poster from another site', () => {
    const picture = somePicture({ url: 'https://example.org/poster.jpg' })
    expect(show({ kind: 'VIDEO', text: null, url: '/media/quay.webm', picture, captions: null })).not.toContain('poster=')
  })
})
