import { expect, test } from 'vitest'
import { readEmail } from './email'

test.each(['desk@meridian.example', 'jo.marsh+tips@meridian.example'])('%s is an e-mail address', (text) => {
  expect(readEmail(text)).toBe(text)
})

test.each([null, '', 'desk', 'a@b\nDisallow: /', 'a b@c', '<a@b>', 'a@b@c', '\u2028x@y'])('%j is none', (text) => {
  expect(readEmail(text)).toBeNull()
})
