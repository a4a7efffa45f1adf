import { describe, expect, it } from 'vitest'
import { roleUrl } from './roles.mjs'

const owner = 'postgresql://newsroom_owner:s3cret@db.example:5433/paper?sslmode=require'

describe('the address of a role', () => {
  it('is on the same server and database, with the same options', () => {
    const url = new URL(roleUrl(owner, 'newsroom_reader'))
    expect(url.username).toBe('newsroom_reader')
    expect([url.host, url.pathname, url.search]).toEqual(['db.example:5433', '/paper', '?sslmode=require'])
  })

  it('is the same in every checkout with the same owner', () => {
    expect(roleUrl(owner, 'newsroom_editor')).toBe(roleUrl(owner, 'newsroom_editor'))
  })

  it('has the same password for every database of the server', () => {
    const other = owner.replace('/paper', '/paper_test')
    expect(new URL(roleUrl(other, 'newsroom_editor')).password).toBe(new URL(roleUrl(owner, 'newsroom_editor')).password)
  })

  it('has another password for another role, and for another owner’s password', () => {
    const passwords = [
      roleUrl(owner, 'newsroom_editor'),
      roleUrl(owner, 'newsroom_reader'),
      roleUrl(owner.replace('s3cret', 'other'), 'newsroom_reader'),
    ].map((url) => new URL(url).password)
    expect(new Set(passwords).size).toBe(3)
    expect(passwords).not.toContain('s3cret')
  })

  it('takes the owner’s password as it is meant, not as it is written', () => {
    const plain = roleUrl(owner.replace('s3cret', 'a~b'), 'newsroom_reader')
    expect(roleUrl(owner.replace('s3cret', 'a%7Eb'), 'newsroom_reader')).toBe(plain)
  })

  it('comes from a secret when the owner logs in without a password', () => {
    const trusted = 'postgresql://me@localhost/paper'
    expect(new URL(roleUrl(trusted, 'newsroom_reader', 'kept')).password).toMatch(/^[\w-]{43}$/)
    expect(() => roleUrl(trusted, 'newsroom_reader', '')).toThrow(/no password/)
  })
})
