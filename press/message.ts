import { z } from 'zod'
import { report } from './report'

/** What the processes of a press tell each other, and `listening` whoever started it. */
const message = z.discriminatedUnion('type', [
  /** Readers are served on this port. */
  z.object({ type: z.literal('listening'), port: z.number(), internalPort: z.number().optional() }),
  /** Trying again would be in vain: the port is in use, a setting makes no sense. */
  z.object({ type: z.literal('cannot start'), reason: z.string() }),
  /** A worker is asked how things stand, and says so. */
  z.object({ type: z.literal('how are you'), question: z.number() }),
  z.object({ type: z.literal('report'), question: z.number(), report }),
])

export type Message = z.infer<typeof message>

/** Reads what another process sent; `undefined` when it is none of ours. */
export function readMessage(sent: unknown): Message | undefined {
  return message.safeParse(sent).data
}

/** Tells the process that started this one; resolves when it is told, or nobody is there to be. */
export function tellParent(told: Message): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(told, undefined, undefined, () => resolve())
    else resolve()
  })
}
