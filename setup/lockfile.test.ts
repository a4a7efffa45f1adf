import { expect, it } from 'vitest'
import { isInstalled } from './lockfile.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/next': { version: '16.4.6' },
    'node_modules/@next/swc-linux-x64-gnu': { version: '16.4.6', optional: true },
    'node_modules/@next/swc-darwin-arm64': { version: '16.4.6', optional: true },
  },
}

it('is satisfied with what npm installed, without other platforms’ packages', () => {
  const installed = {
    packages: { 'node_modules/next': { version: '16.4.6' }, 'node_modules/@next/swc-linux-x64-gnu': { version: '16.4.6' } },
  }
  expect(isInstalled(lock, installed)).toBe(true)
})

it('notices a package of another version', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/next': { version: '16.4.5' } } })).toBe(false)
})

it('notices a package that is missing', () => {
  expect(isInstalled(lock, { packages: {} })).toBe(false)
})

it('notices a package that the lock does not name', () => {
  const installed = { packages: { 'node_modules/next': { version: '16.4.6' }, 'node_modules/left-pad': { version: '1.0.0' } } }
  expect(isInstalled(lock, installed)).toBe(false)
})
