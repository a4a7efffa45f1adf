import { expect, test } from 'vitest'
import { readBlock } from './read-block'

const film = (label: string | null) => readBlock({
  kind: 'VIDEO', text: null, attribution: null, label, url: '/media/quay.mp4', width: 'COLUMN', picture: null,
})

test('a film has the captions that lie on this site; any other it plays without', () => {
  expect(film('/media/quay.vtt')).toMatchObject({ captions: '/media/quay.vtt' })
  for (const label of [null, 'Captions', 'https://x.example/a.vtt', '//x.example/a.vtt', '/\\x.example/a.vtt', 'javascript:alert(1)']) {
    expect(film(label), String(label)).toMatchObject({ url: '/media/quay.mp4', captions: null })
  }
})
