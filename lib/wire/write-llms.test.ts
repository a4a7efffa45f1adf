import { expect, test } from 'vitest'
import { writeLlms } from './write-llms'

const write = (name: string, words = '') => writeLlms({
  name, description: 'A paper', remarks: ['Every story is Markdown.'],
  groups: [{ title: 'Sections', links: [{ title: name, url: 'https://meridian.example/town', words }, { title: 'Archive', url: 'https://meridian.example/archive' }] }],
})

test('says what the paper is, and lists links with what is there', () => {
  expect(write('The Town', 'what happens here')).toBe(
    '# The Town\n\n> A paper\n\nEvery story is Markdown.\n\n## Sections\n\n'
    + '- [The Town](https://meridian.example/town): what happens here\n- [Archive](https://meridian.example/archive)\n',
  )
})

test('keeps a name that looks like markup as words', () => {
  expect(write('[x](javascript:1)<b>')).toContain('# \\[x]\\(javascript:1)\\<b>')
})
