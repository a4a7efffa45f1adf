import { expect, it } from 'vitest'
import { parseArguments } from './arguments.mjs'
import { databaseOf, onDatabase, schemaOf } from './address.mjs'

it('reads what the Prisma CLI passes to serve requests', () => {
  const args = [
    '--datamodels',
    'a.prisma',
    '--datamodels',
    'b.prisma',
    '--datasource',
    '{"url":"postgresql://o:p@h/d"}',
    '--extension-types',
    '[]',
  ]
  expect(parseArguments(args)).toEqual({
    wantsVersion: false,
    datamodels: ['a.prisma', 'b.prisma'],
    url: 'postgresql://o:p@h/d',
    command: undefined,
  })
})

it('reads a command about a whole database', () => {
  expect(parseArguments(['--datasource', '{"url":"postgresql://h/d"}', 'cli', 'create-database']).command).toBe('create-database')
})

it('knows when only its version is asked for', () => {
  expect(parseArguments(['--version']).wantsVersion).toBe(true)
})

it('keeps Prisma’s own parameter from PostgreSQL', () => {
  const url = 'postgresql://o:p@h:5433/d%20x?schema=engine&sslmode=require'
  expect(databaseOf(url)).toBe('d x')
  expect(schemaOf(url)).toBe('engine')
  expect(onDatabase(url, 'postgres')).toBe('postgresql://o:p@h:5433/postgres?sslmode=require')
})
