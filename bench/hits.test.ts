import { expect, it } from 'vitest'
import { readWrk } from './hits'

const printed = `Running 4s test @ http://127.0.0.1:3000/
  1 threads and 32 connections
  Latency Distribution
     50%  812.00us
     75%    1.10ms
     90%    1.50ms
     99%    2.41ms
  125016 requests in 4.00s, 1.10GB read
Requests/sec:  31254.11
Transfer/sec:    281.60MB
`

it('reads what wrk prints, in milliseconds', () => {
  expect(readWrk('a server', printed)).toEqual({ rate: 31_254.11, p50: 0.812, p99: 2.41 })
})

it('takes no figures of a server that failed', () => {
  expect(() => readWrk('a server', `${printed}  Non-2xx or 3xx responses: 3\n`)).toThrow('a server: Non-2xx or 3xx responses: 3')
})
