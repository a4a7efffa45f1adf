import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blockKinds } from '@/lib/newsroom/block'
import { blockRow, type BlockRow } from './block-row'
import { parseBody } from './parse-body'
import { parseStoryFile } from './parse-story-file'
import { writeBody } from './write-body'

const again = (rows: BlockRow[]) => parseBody(writeBody(rows), 'again.md', 1)

test('every story of the demonstration edition is written as it is read, in the dialect’s own words', () => {
  const folder = new URL('../../prisma/edition/stories/', import.meta.url)
  const names = readdirSync(folder)
  expect(names.length).toBeGreaterThan(50)
  for (const name of names) {
    const { blocks } = parseStoryFile(readFileSync(new URL(name, folder), 'utf8'), name)
    expect(again(blocks), name).toEqual(blocks)
    expect(writeBody(blocks), name).not.toContain('::block')
  }
})

test.each([
  [
    'a paragraph that would be read as a list',
    [blockRow('PARAGRAPH', { text: '1. It began.' }), blockRow('PARAGRAPH', { text: '# 5' })],
  ],
  [
    'a paragraph that would be read as a rule under words',
    [blockRow('PARAGRAPH', { text: 'a' }), blockRow('PARAGRAPH', { text: '---' })],
  ],
  ['HTML that an editor typed', [blockRow('PARAGRAPH', { text: 'a <b>"bold"</b> & <i>' })]],
  [
    'rows that are not finished',
    [blockRow('IMAGE'), blockRow('RELATED', { text: 'x' }), blockRow('PARAGRAPH'), blockRow('VIDEO')],
  ],
  [
    'cells that mean nothing for their kind',
    [blockRow('DIVIDER', { text: 'x' }), blockRow('PARAGRAPH', { text: 'x', label: 'y', width: 'FULL' })],
  ],
  [
    'lists side by side',
    [blockRow('LIST_ITEM', { text: 'a' }), blockRow('NUMBERED_ITEM', { text: 'b' }), blockRow('LIST_ITEM', { text: 'c' })],
  ],
  [
    'labels in the middle of a box',
    [
      blockRow('FACT', { text: 'a', label: 'A' }),
      blockRow('FACT', { text: 'b', label: 'B' }),
      blockRow('KEY_POINT', { text: 'c' }),
    ],
  ],
  [
    'a table with bars, one without head',
    [
      blockRow('TABLE_HEAD', { text: 'a\\|b | c' }),
      blockRow('TABLE_ROW', { text: '1 | 2' }),
      blockRow('DIVIDER'),
      blockRow('TABLE_ROW', { text: '3 | 4' }),
    ],
  ],
  ['code with fences in it', [blockRow('PREFORMATTED', { text: '```\n  x\n````' })]],
  [
    'the same address as text',
    [blockRow('EMBED', { text: 'A "film"', url: 'https://a.example/?a=1&b="2"', attribution: 'A & B' })],
  ],
])('%s', (_, rows) => {
  expect(again(rows)).toEqual(rows)
})

test('every kind of block, full and empty', () => {
  const cells = {
    text: 'Words',
    attribution: 'Who',
    image: 'quay',
    url: 'https://a.example/',
    label: 'Label',
    width: 'WIDE',
  } as const
  const rows = blockKinds.flatMap((kind) => [blockRow(kind, cells), blockRow(kind)])
  expect(again(rows)).toEqual(rows)
})
