import { describe, expect, test } from 'vitest'
import type { Block } from '@/lib/newsroom/block'
import { markup } from '../../testing/markup'
import { Body } from './body'
import { numericColumns } from './numeric-columns'

const rows: Block[] = [
  { kind: 'TABLE_HEAD', text: ' | Freed | Said by', label: 'Two *counts*', attribution: 'Registry' },
  { kind: 'TABLE_ROW', text: 'Foro Penal | 100 | its director' },
  { kind: 'TABLE_ROW', text: 'PUD | 130 | [a list](/lists)' },
]

describe('a table', () => {
  const html = markup(<Body blocks={rows} />)

  test('names its rows and columns for who cannot see them', () => {
    expect(html).toContain('<th scope="col" class="numeric">Freed</th>')
    expect(html).toContain('<th scope="row">Foro Penal</th>')
    expect(html).toContain('<caption>Two <em>counts</em></caption>')
  })

  test('has no heading without words', () => {
    expect(html).not.toMatch(/<th[^>]*><\/th>/)
  })

  test('scrolls in a place that the keyboard reaches and that has a name', () => {
    expect(html).toContain('role="region" tabindex="0" aria-label="Table: Two counts"')
  })

  test('stands without a head, a caption and a source', () => {
    const bare = markup(<Body blocks={[{ kind: 'TABLE_ROW', text: 'a | b' }]} />)
    expect(bare).not.toMatch(/<(thead|caption|figcaption)/)
    expect(bare).toContain('aria-label="Table"')
  })
})

test('columns of figures, and only those, are set flush right', () => {
  const rows = [['2024', '1,204', '£3.5m', 'none', '–'], ['2025', '98', '–', '12', '']]
  expect(numericColumns(rows)).toEqual([true, true, true, false, false])
  expect(numericColumns([['about 100'], ['130']])).toEqual([false])
  expect(numericColumns([])).toEqual([])
})
