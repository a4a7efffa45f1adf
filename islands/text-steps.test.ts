import { describe, expect, test } from 'vitest'
import { sizeAt, SIZES, stepOf } from './text-steps'

describe('the size of a story’s text', () => {
  test('has four steps, and stops at both ends', () => {
    expect(SIZES).toHaveLength(4)
    expect(sizeAt('', 1)).toBe('large')
    expect(sizeAt('', -1)).toBe('small')
    expect(sizeAt('small', -1)).toBe('small')
    expect(sizeAt('larger', 1)).toBe('larger')
  })

  test('begins with the paper’s own, also when a browser has kept what is none', () => {
    expect(stepOf('')).toBe(1)
    expect(sizeAt('enormous', 1)).toBe('large')
  })
})
