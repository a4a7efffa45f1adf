import { describe, expect, test } from 'vitest'
import { joinCells, splitCells } from './table-cells'

describe('a row of a table', () => {
  test.each([
    ['a | b', ['a', 'b']],
    ['a|b|', ['a', 'b', '']],
    ['| a | b |', ['a', 'b']],
    ['| 2024 | 2025', ['', '2024', '2025']],
    ['a', ['a']],
    ['', ['']],
    ['|', ['', '']],
    ['a \\| b | c', ['a | b', 'c']],
    ['a \\\\| c', ['a \\\\', 'c']],
    ['a \\* b | c\\', ['a \\* b', 'c\\']],
    ['`x \\| y` | z', ['`x | y`', 'z']],
  ])('%s', (line, cells) => {
    expect(splitCells(line)).toEqual(cells)
  })

  test('what was joined is split again into the same cells', () => {
    const samples = ['', 'a', 'a | b', '|', '*a*', 'x \\* y', 'ends in \\', '||']
    for (const first of samples) {
      expect(splitCells(joinCells([first]))).toEqual([first])
      for (const second of samples) {
        for (const third of samples) expect(splitCells(joinCells([first, second, third]))).toEqual([first, second, third])
        expect(splitCells(joinCells([first, second]))).toEqual([first, second])
      }
    }
  })

  test('a bar that is escaped already is not escaped twice', () => {
    expect(joinCells(['a \\| b', 'c'])).toBe('a \\| b | c')
  })
})
