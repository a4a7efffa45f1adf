import { describe, expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings'

const READER_DATABASE_URL = 'postgresql://newsroom_reader:x@localhost/paper'

describe('settings', () => {
  test('have sound defaults for all but the database', () => {
    const settings = readSettings({ READER_DATABASE_URL })
    expect(settings).toMatchObject({ port: 3000, host: undefined, paperName: 'Broadsheet', logLevel: 'info' })
    expect(settings.siteUrl.origin).toBe('http://localhost:3000')
    expect(settings.renders.coldLimitMs).toBe(3_000)
  })

  test('an empty variable counts as unset', () => {
    expect(readSettings({ READER_DATABASE_URL, PORT: '', SITE_URL: '', HOST: '' })).toMatchObject({ port: 3000, host: undefined })
  })

  test('the site is on the port unless told otherwise', () => {
    expect(readSettings({ READER_DATABASE_URL, PORT: '4000' }).siteUrl.origin).toBe('http://localhost:4000')
    const site = 'https://meridian.example'
    expect(readSettings({ READER_DATABASE_URL, SITE_URL: `${site}/` }).siteUrl.origin).toBe(site)
  })

  test('share a machine among the workers: editions a quarter of its memory, connections what PostgreSQL allows', () => {
    const on = (cores: number, gigabytes: number, told: Record<string, string> = {}) => {
      const machine = { cores, memory: gigabytes * 2 ** 30 }
      const { workers, editionBytes, databasePool } = readSettings({ READER_DATABASE_URL, ...told }, machine)
      return { workers, editionMegabytes: editionBytes / 2 ** 20, databasePool }
    }
    expect(on(2, 8)).toEqual({ workers: 2, editionMegabytes: 40, databasePool: 10 })
    expect(on(8, 1.125)).toEqual({ workers: 8, editionMegabytes: 36, databasePool: 6 })
    expect(on(64, 4)).toEqual({ workers: 64, editionMegabytes: 32, databasePool: 2 })
    // What somebody set is taken as it is, for each process.
    expect(on(8, 2, { WORKERS: '3', EDITION_MB: '500', DATABASE_POOL: '30' }))
      .toEqual({ workers: 3, editionMegabytes: 500, databasePool: 30 })
  })

  test('name the proxies that are believed, and refuse what is no address', () => {
    const trusted = (TRUSTED_PROXIES: string) => readSettings({ READER_DATABASE_URL, TRUSTED_PROXIES }).trustedProxies
    expect(trusted('')).toEqual([])
    expect(trusted('10.0.0.0/8, ::1,loopback')).toEqual(['10.0.0.0/8', '::1', 'loopback'])
    expect(() => trusted('everyone')).toThrow(/TRUSTED_PROXIES should be addresses and networks/)
  })

  test('have pages say their surrogate keys where an edge is told by them, or where it is asked for', () => {
    const tellsKeys = (variables: Record<string, string>) => readSettings({ READER_DATABASE_URL, ...variables }).cdn.tellsKeys
    const EDGE_PURGE_URLS = 'http://127.0.0.1:6083'
    expect([{}, { EDGE_PURGE_URLS }, { SURROGATE_KEYS: 'on' }, { EDGE_PURGE_URLS, SURROGATE_KEYS: 'off' }].map(tellsKeys)).toEqual([false, true, true, false])
  })

  test('every wrong one is named, with what it should be, and without its value', () => {
    const wrong = {
      PORT: '70000', SITE_URL: 'meridian', EDITION_MB: 'much', LOG_LEVEL: 'loud', READER_DATABASE_URL: 'mysql://secret',
    }
    const message = () => {
      try {
        readSettings(wrong)
      } catch (error) {
        if (error instanceof SettingsError) return error.message
      }
      return ''
    }
    for (const name of Object.keys(wrong)) expect(message()).toContain(name)
    expect(message()).toContain('PORT should be 65535 or less')
    expect(message()).not.toContain('secret')
    // What would only be found out when it is used.
    for (const SITE_URL of ['https://x.example/news', 'https://x.example/?a=1', 'https://me@x.example']) {
      expect(() => readSettings({ READER_DATABASE_URL, SITE_URL }), SITE_URL).toThrow(/SITE_URL should be the address of the site alone/)
    }
    for (const SITE_URL of ['https://Paper.Example', 'https://x.example:443/']) {
      expect(readSettings({ READER_DATABASE_URL, SITE_URL }).siteUrl.origin, SITE_URL).toBe(new URL(SITE_URL).origin)
    }
    const bySocket = 'postgresql://reader@/paper?host=/run/postgresql'
    expect(readSettings({ READER_DATABASE_URL: bySocket }).readerDatabaseUrl).toBe(bySocket)
    expect(() => readSettings({ READER_DATABASE_URL: 'postgresql://r:a/b@localhost/paper' })).toThrow(/READER_DATABASE_URL is no address/)
    expect(() => readSettings({})).toThrow(/READER_DATABASE_URL is missing/)
  })
})
