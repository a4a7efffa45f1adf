import { describe, expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings'

const READER_DATABASE_URL = 'postgresql://newsroom_reader:x@localhost/paper'

describe('settings', () => {
  test('have sound defaults for all but the database', () => {
    const settings = readSettings({ READER_DATABASE_URL })
    expect(settings).toMatchObject({ port: 3000, host: undefined, paperName: 'Broadsheet', logLevel: 'info' })
    expect(settings.editionBytes).toBe(128 * 1024 * 1024)
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
    expect(() => readSettings({})).toThrow(/READER_DATABASE_URL is missing/)
  })
})
