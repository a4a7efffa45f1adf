import { z } from 'zod'

/** A row of the outbox as a worker takes it: what is to be told of a story, and to whom. */
export const deliveryShape = z.object({
  id: z.string(),
  /** `websub`, `indexnow` or `webhook:{slug}`. */
  channel: z.string(),
  event: z.enum(['published', 'updated', 'withdrawn']),
  guid: z.string().nullable(),
  /** Counted from 1. */
  attempt: z.number(),
  /** The hub's address, IndexNow's key or the webhook's address; null where the channel was switched off. */
  target: z.string().nullable(),
  secret: z.string().nullable(),
  path: z.string().nullable(),
  section: z.string().nullable(),
  headline: z.string().nullable(),
})
export type Delivery = z.output<typeof deliveryShape>

/** How deliveries leave the paper. */
export interface Wire {
  /** The paper's origin, without a slash at its end. */
  origin: string
  /** Where IndexNow is told. */
  indexNow: string
  /** Milliseconds after which a receiver that does not answer is given up. */
  limitMs: number
}

/** A receiver that did not take what it was told. */
export class NotTaken extends Error {
  override name = 'NotTaken'
}

/** Posts, and resolves once the receiver has taken it: any status of 2xx. Redirects are not followed: the body was meant for one receiver. */
export async function post(url: string, body: string, headers: Record<string, string>, limitMs: number): Promise<void> {
  let answer: Response
  try {
    answer = await fetch(url, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(limitMs) })
    await answer.body?.cancel()
  } catch (error) {
    throw new NotTaken(error instanceof Error && error.name === 'TimeoutError'
      ? `${hostOf(url)} did not answer within ${limitMs / 1_000} seconds`
      : `${hostOf(url)} could not be reached`)
  }
  if (!answer.ok) throw new NotTaken(`${hostOf(url)} answered ${answer.status}`)
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
