import { expect, test } from 'vitest'
import { addressByQuery } from './old-address'

test.each([
  ['/?p=123', '/?p=123'],
  ['/?utm_source=x&P=123', '/?p=123'],
  ['/index.html?page_id=7', '/?page_id=7'],
  ['/News//Story.PHP?cat=3&ID=a-12', '/news/story.php?id=a-12'],
  ['/story.asp?sid=2&id=1', '/story.asp?id=1&sid=2'],
  // what the paper has of its own, and what others append
  ['/', null],
  ['/?p=abc', null],
  ['/?utm_id=7', null],
  ['/town/2026/01/17/tap?id=5', null],
  ['/search?q=harbour&p=1', null],
  ['/../?p=1', null],
  ['//evil.example/?p=1', null],
])('%s is told by %s', (given, told) => {
  expect(addressByQuery(given)).toBe(told)
})
