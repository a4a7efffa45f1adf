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

  test('comes with the other headers that a browser heeds', () => {
    const headers = documentHeaders(DATA_POLICY, true)
    for (const name of ['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy']) {
      expect(headers).toContain(name)
    }
  })
})
