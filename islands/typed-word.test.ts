import { describe, expect, test } from 'vitest'
import { completions, typedWord } from './typed-word'

describe('what a reader types into the search', () => {
  test.each([
    ['fer', 'fer'],
    ['Harbour FER', 'fer'],
    ['"flood wa', 'wa'],
    ['ferry -tim', 'tim'],
    ['médi', 'médi'],
    ['f', null],
    ['ferry ', null],
    ['ferry"', null],
    ['', null],
  ])('of %j, completes %j', (typed, word) => {
    expect(typedWord(typed)).toBe(word)
  })

  test('stays as it is before the word that is completed', () => {
    expect(completions('"Flood wa', ['wall', 'water'])).toEqual(['"Flood wall', '"Flood water'])
    expect(completions('ferry -tim', ['timetable'])).toEqual(['ferry -timetable'])
  })

  test('is not suggested again', () => {
    expect(completions('ferry', ['ferry', 'ferryman'])).toEqual(['ferryman'])
    expect(completions('', ['ferry'])).toEqual([])
  })
})
