import type pg from 'pg'
import { deliveryShape, NotTaken, type Delivery, type Wire } from './delivery'
import { sendToHub, sendToIndexNow, sendToWebhook } from './send'

/** Far below IndexNow's 10,000 a message; what is more comes with the next round. */
const AT_ONCE = 500
/** Seconds after which a delivery that nothing was heard of (a worker that died) is taken again. */
const LEASE_SECONDS = 300
/** After this many attempts, some nine hours, a delivery is given up: an editor sees it. */
const MOST_ATTEMPTS = 14

export interface Round { told: number; failed: number }

/**
 * Tells the world what is due, once: at least once each, in order for each receiver, and nothing of a story that was withdrawn in the
 * meantime. What a receiver does not take comes due again later, each time after a longer while. `client` is connected as an editor.
 */
export async function deliverDue(client: pg.Client, wire: Wire): Promise<Round> {
  const { rows } = await client.query('SELECT * FROM engine.take_deliveries($1, make_interval(secs => $2))', [AT_ONCE, LEASE_SECONDS])
  const taken = rows.map((row) => deliveryShape.parse(row))
  const round: Round = { told: 0, failed: 0 }
  for (const [channel, deliveries] of byChannel(taken)) {
    // One that stalls is waited for once a round, however much there is to tell it.
    let trouble: string | undefined
    for (const batch of channel.startsWith('webhook:') ? deliveries.map((one) => [one]) : [deliveries]) {
      trouble ??= await tell(client, channel, batch, wire)
      if (trouble === undefined) round.told += batch.length
      else {
        round.failed += batch.length
        await putOff(client, batch, trouble)
      }
    }
  }
  return round
}

function byChannel(deliveries: readonly Delivery[]): Map<string, Delivery[]> {
  const channels = new Map<string, Delivery[]>()
  for (const delivery of deliveries) channels.set(delivery.channel, [...(channels.get(delivery.channel) ?? []), delivery])
  return channels
}

/** Undefined when all went well, else what did not. */
async function tell(client: pg.Client, channel: string, batch: readonly Delivery[], wire: Wire): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM engine.deliveries_that_stand($1) AS id', [idsOf(batch)])
  const standing = new Set(rows.map(({ id }) => id))
  const due = batch.filter(({ id }) => standing.has(id))
  const [first] = due
  try {
    if (first?.target) await send(channel, first.target, due, wire)
  } catch (error) {
    if (error instanceof NotTaken) return error.message
    throw error
  }
  await client.query('SELECT engine.delivered($1)', [idsOf(due)])
  return undefined
}

async function send(channel: string, target: string, due: readonly Delivery[], wire: Wire): Promise<void> {
  if (channel === 'websub') return sendToHub(target, due, wire)
  if (channel === 'indexnow') return sendToIndexNow(target, due, wire)
  for (const delivery of due) await sendToWebhook(target, delivery, wire)
}

async function putOff(client: pg.Client, batch: readonly Delivery[], reason: string): Promise<void> {
  for (const { id, attempt } of batch) {
    await client.query('SELECT engine.not_delivered($1, $2, make_interval(secs => $3))', [[id], reason, secondsUntilNext(attempt)])
  }
}

/** 5 seconds, 15, 45… at most an hour; null when it is enough. */
export function secondsUntilNext(attempt: number): number | null {
  return attempt >= MOST_ATTEMPTS ? null : Math.min(5 * 3 ** (attempt - 1), 3_600)
}

function idsOf(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(({ id }) => id)
}
