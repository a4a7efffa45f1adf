import { describe, expect, it } from 'vitest'
import { isUpToDate } from './migration-history.mjs'

const migrations = [
  { name: '1_tables', checksum: 'aa' },
  { name: '2_rules', checksum: 'bb' },
]
const row = (migration_name: string, checksum: string, finished = true, rolled_back = false) => ({
  migration_name,
  checksum,
  finished,
  rolled_back,
})

describe('a database is up to date', () => {
  it('when every migration was applied as it is now', () => {
    expect(isUpToDate(migrations, [row('1_tables', 'aa'), row('2_rules', 'bb')])).toBe(true)
  })

  it('when a migration went through at its second try', () => {
    expect(isUpToDate(migrations, [row('1_tables', 'aa', false, true), row('1_tables', 'aa'), row('2_rules', 'bb')])).toBe(true)
  })
})

describe('Prisma is asked', () => {
  it('when the database is new', () => {
    expect(isUpToDate(migrations, [])).toBe(false)
  })

  it('when a migration was begun and not ended', () => {
    expect(isUpToDate(migrations, [row('1_tables', 'aa'), row('2_rules', 'bb', false)])).toBe(false)
  })

  it('when a migration was changed since', () => {
    expect(isUpToDate(migrations, [row('1_tables', 'aa'), row('2_rules', 'cc')])).toBe(false)
  })

  it('when the database knows a migration that this checkout does not', () => {
    expect(isUpToDate(migrations, [row('1_tables', 'aa'), row('2_rules', 'bb'), row('3_more', 'cc')])).toBe(false)
  })
})
