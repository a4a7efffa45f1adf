import { describe, expect, test } from 'vitest'
import type { BlockWidth } from '@/lib/newsroom/block'
import { somePicture } from '../../testing/fixture-pictures'
import { markup, words } from '../../testing/markup'
import { Body } from './body'

const image = (width: BlockWidth, caption: string | null = null): string =>
  markup(<Body blocks={[{ kind: 'IMAGE', picture: somePicture(), caption, width }]} />)

describe('a picture in a body', () => {
  test('stands as wide as the editor set it', () => {
    expect(image('COLUMN')).toContain('figure-column')
    expect(image('INSET')).toContain('figure-inset')
    expect(image('WIDE')).toContain('figure-wide')
    expect(image('FULL')).toMatch(/figure-full.*sizes="100vw"/)
  })

  test('has the caption of its row, else its own', () => {
    expect(words(image('WIDE', 'As it *was*.'))).toContain('As it was.')
    expect(words(image('WIDE'))).toContain('closed since the weekend')
  })

  test('is loaded when a reader comes near', () => {
    expect(image('WIDE')).toContain('loading="lazy"')
  })
})

test('a gallery says how many pictures it has, and shows each with its words', () => {
  const blocks = ['One', 'Two'].map((caption) => ({ kind: 'GALLERY_IMAGE' as const, picture: somePicture(), caption }))
  const html = markup(<Body blocks={blocks} />)
  expect(html).toContain('aria-label="Gallery of 2 pictures"')
  expect(html.match(/<figure>/g)).toHaveLength(2)
  expect(words(html)).toContain('Two Photograph')
})
