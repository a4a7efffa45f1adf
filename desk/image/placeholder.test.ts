import sharp from 'sharp'
import { expect, it } from 'vitest'
import { isPlaceholder } from '@/lib/newsroom/picture'
import { placeholderOf } from './placeholder'

it('a picture’s placeholder is a data URI of at most 400 characters, of the picture’s shape, that a page may use', async () => {
  const photo = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#345678' } }).jpeg().toBuffer()
  const placeholder = await placeholderOf(photo)
  expect(placeholder.length).toBeLessThan(400)
  expect(isPlaceholder(placeholder)).toBe(true)
  const { width, height } = await sharp(Buffer.from(placeholder.split(',')[1] ?? '', 'base64')).metadata()
  expect([width, height]).toEqual([12, 6])
})

it('what is no picture has none', async () => {
  await expect(placeholderOf(Buffer.from('text'))).rejects.toThrow()
})
