import { expect, it } from 'vitest'
import { explainNpm } from './install.mjs'

it.each([
  ['npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/next failed', /registry cannot be reached/],
  ['npm error code EAI_AGAIN', /registry cannot be reached/],
  ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', /disk is full/],
  ['npm error code EACCES\nnpm error syscall mkdir', /may not write/],
  [
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and lock are in sync',
    /do not agree/,
  ],
  ['npm error code EINTEGRITY', /could not install/],
])('says what npm’s failure means: %s', (output, meaning) => {
  const trouble = explainNpm(output)
  expect(trouble.message).toMatch(meaning)
  expect(trouble.advice).not.toBe('')
  expect(trouble.output).toBe(output)
})
