import { expect, it } from 'vitest'
import { readAudit } from './audit.mjs'

const audit = (vulnerabilities: object) => `npm warn something\n${JSON.stringify({ auditReportVersion: 2, vulnerabilities })}\n`

it('names what is high or critical, and lets pass what is less', () => {
  const { holes, reason } = readAudit(audit({
    leaky: { severity: 'high', range: '<1.2.3' }, dull: { severity: 'moderate', range: '*' }, broken: { severity: 'critical', range: '>=2' },
  }))
  expect(holes.map((line) => line.split(':')[0])).toEqual(['leaky <1.2.3', 'broken >=2'])
  expect(reason).toBeUndefined()
})

it('has nothing to say of packages without holes', () => {
  expect(readAudit(audit({}))).toEqual({ holes: [] })
})

it.each([
  [JSON.stringify({ message: '405 Method Not Allowed - POST https://registry.example', statusCode: 405 }), '405 Method Not Allowed - POST https://registry.example'],
  ['npm error network\nnpm error more', 'npm error network'],
  ['', 'it says nothing'],
])('says why nothing is known: %s', (output, reason) => {
  expect(readAudit(output)).toEqual({ holes: [], reason })
})
