import { expect, test } from 'vitest'
import { markup, words } from '../testing/markup'
import { AgeNotice } from './age-notice'

test('a story of a year or more says in words how old it is', () => {
  expect(markup(<AgeNotice years={0} />)).toBe('')
  expect(words(markup(<AgeNotice years={1} />))).toBe('This story is more than a year old.')
  expect(words(markup(<AgeNotice years={4} />))).toBe('This story is more than four years old.')
  expect(words(markup(<AgeNotice years={12} />))).toBe('This story is more than 12 years old.')
})
