import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const messages = fileURLToPath(new URL('messages.cjs', import.meta.url))

/** What Studio's Console is sent of an error. */
function sent(error: { message: string; code?: string; hint?: string }): unknown {
  const script = 'console.log(JSON.stringify(Object.assign(new Error(process.argv[1]), JSON.parse(process.argv[2]))))'
  const { message, ...more } = error
  return JSON.parse(execFileSync(process.execPath, ['--require', messages, '-e', script, message, JSON.stringify(more)], { encoding: 'utf8' }))
}

test('a refusal of the paper’s rules is told whole, with what to do', () => {
  expect(sent({ message: 'The accent #ffee88 cannot be read on white paper', code: 'P0001', hint: 'Choose a darker one.' })).toMatchObject({
    message: 'The accent #ffee88 cannot be read on white paper. Choose a darker one.',
  })
})

test('who saves a key that somebody else is saving reads what to do first', () => {
  expect(sent({ message: 'duplicate key value violates unique constraint "section_pkey"', code: '23505' })).toMatchObject({
    message: 'Somebody has saved a row with this key at the same moment: save again, or change that one. (duplicate key value violates unique constraint "section_pkey")',
  })
})

test('any other error keeps its own words', () => {
  expect(sent({ message: 'out of shared memory', code: '53200' })).toMatchObject({ name: 'Error', message: 'out of shared memory', code: '53200' })
})
