/** One flood, in a process of its own, so that who measures does not wait for who floods: `flooder.ts {origin} {name}`, until it is told to stop. */
import { floods } from './floods'

const [origin = '', name] = process.argv.slice(2)
const flood = floods.find((one) => one.name === name)
if (!flood) throw new Error(`there is no flood "${name}"`)
const over = new AbortController()
process.once('message', () => over.abort())
process.send?.(await flood.run(origin, over.signal))
process.disconnect()
