import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

test('who upgrades Next hears when it no longer takes its settings by this variable, and would load its compiler in their place', () => {
  const reader = readFileSync(createRequire(import.meta.url).resolve('next/dist/server/config.js'), 'utf8')
  const [name] = /__NEXT_PRIVATE_\w+/.exec(readFileSync(new URL('./render-program.ts', import.meta.url), 'utf8')) ?? []
  expect(reader).toContain(`JSON.parse(process.env.${name})`)
})
