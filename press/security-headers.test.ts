import { describe, expect, test } from 'vitest'
import { commonHeaders, cspHash, DATA_POLICY, documentHeaders, pagePolicy } from './security-headers'

describe('the policy of a page', () => {
  test('forbids everything that is not named, and names nothing unsafe', () => {
    const policy = pagePolicy({ styles: [], scripts: [] }, false)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(DATA_POLICY).not.toContain('unsafe')
  })

  test('allows an inline style by the hash of its very text', () => {
    // Checked with: printf 'p{margin:0}' | openssl dgst -sha256 -binary | base64
    expect(cspHash('p{margin:0}')).toBe("'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='")
    const styles = [cspHash('p{margin:0}')]
    expect(pagePolicy({ styles, scripts: [] }, false)).toContain(`style-src 'self' ${styles[0]};`)
  })

  test('asks for TLS everywhere only where the paper has it', () => {
    expect(pagePolicy({ styles: [], scripts: [] }, true)).toContain('upgrade-insecure-requests')
    expect(pagePolicy({ styles: [], scripts: [] }, false)).not.toContain('upgrade-insecure-requests')
    expect(commonHeaders(true)).toContain('Strict-Transport-Security')
    expect(commonHeaders(false)).not.toContain('Strict-Transport-Security')
  })

  test('comes over TLS with all that MDN’s HTTP Observatory gives its best marks for', () => {
    const flat = documentHeaders(pagePolicy({ styles: [cspHash('p{}')], scripts: [] }, true), true)
    const header = (name: string) => flat[flat.indexOf(name) + 1] ?? ''
    expect(Number(/max-age=(\d+)/.exec(header('Strict-Transport-Security'))?.[1])).toBeGreaterThanOrEqual(15_768_000)
    expect(header('X-Content-Type-Options')).toBe('nosniff')
    expect(header('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
    expect(header('Cross-Origin-Resource-Policy')).toBe('same-origin')
    expect(header('Cross-Origin-Opener-Policy')).toBe('same-origin')
    const policy = new Map(header('Content-Security-Policy').split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]))
    for (const name of ['default-src', 'base-uri', 'frame-ancestors']) expect(policy.get(name), name).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'self'"])
    for (const name of ['script-src', 'style-src', 'connect-src', 'font-src']) {
      for (const source of policy.get(name) ?? []) expect(source, name).toMatch(/^(?:'self'|'sha256-[^']+')$/)
    }
  })

  test('comes with the other headers that a browser heeds', () => {
    const headers = documentHeaders(DATA_POLICY, true)
    for (const name of ['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy']) {
      expect(headers).toContain(name)
    }
  })
})
