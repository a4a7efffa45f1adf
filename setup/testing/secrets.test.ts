import { expect, it } from 'vitest'
import { secretsIn } from './secrets.mjs'

// In pieces, for this file is searched too.
const words = 'MIIEowIBAAKCAQEA7b1qE0Xj9s6V4p0Zt7u2y8QkqkqkqkqkqkqkqkqkqkqkqkqA\n'.repeat(12)
it.each([
  ['AWS Secret Access Key', `AWS_SECRET_ACCESS_KEY = "${['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYzzzzKEYabc'].join('/')}"`],
  ['private key', ['-----BEGIN RSA PRIVATE ', `KEY-----\n${words}-----END RSA PRIVATE `, 'KEY-----'].join('')],
  ['PostgreSQL connection string', ['postgresql://newsroom_owner:hunter2', 'db.internal:5432/newsroom'].join('@')],
])('finds a planted %s, and does not repeat it', async (kind, secret) => {
  const lines = await secretsIn(`// a file of code\n${secret}\n`, 'lib/leaky.ts')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(`lib/leaky.ts:2 found ${kind}:`)
  expect(lines[0]).not.toMatch(/wJalr|MIIE|hunter2/)
})

it('lets pass addresses without a password, and those of machines that cannot be', async () => {
  const harmless = ['localhost/newsroom', 'newsroom_owner:…@db.internal/newsroom', 'owner:s3cret@db.example:5433/paper']
  expect(await secretsIn(harmless.map((rest) => `postgresql://${rest}`).join('\n'), 'docs/operators.md')).toEqual([])
})
