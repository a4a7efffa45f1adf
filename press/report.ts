import { z } from 'zod'
import { READINESS } from './health'

/** What a process says of itself to whoever answers on the internal port: only those two need to know what is in it. */
export const report = z.object({
  details: z.looseObject({ status: z.enum(READINESS) }),
  /** As prom-client's registries give them. */
  metrics: z.array(z.custom<object>((one) => typeof one === 'object' && one !== null)),
})

export type Report = z.infer<typeof report>
