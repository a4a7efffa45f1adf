import { expect, it } from 'vitest'
import { readEnvironment, root } from './environment.mjs'

it('needs nothing to be set', () => {
  expect(readEnvironment({})).toEqual({
    dataDir: `${root}.data`,
    port: 3000,
    host: undefined,
    siteUrl: 'http://localhost:3000',
    delivers: true,
    edition: 'demonstration',
    databaseUrl: undefined,
    editorUrl: undefined,
    readerUrl: undefined,
  })
})

it('takes an empty variable for one that is not set', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '', DATA_DIR: '' }).port).toBe(3000)
})

it('expects the site at the port it listens on, unless told otherwise', () => {
  expect(readEnvironment({ PORT: '3001' }).siteUrl).toBe('http://localhost:3001')
  expect(readEnvironment({ PORT: '3001', SITE_URL: 'https://paper.example/' }).siteUrl).toBe('https://paper.example')
})

it.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['SITE_URL', 'paper.example'],
  ['SITE_URL', 'https://paper.example/news'],
  ['EDITION', 'empty'],
  ['DATABASE_URL', 'mysql://root@localhost/paper'],
  ['DATABASE_URL', 'postgresql:///paper'],
  ['READER_DATABASE_URL', 'localhost:5432'],
  ['DELIVERY', 'perhaps'],
])('says what is wrong with %s=%s', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(name)
})
