import { Command } from 'commander'
import { asEditor, connectAsEditor } from '../connection'
import { deliverDue, type Round } from '../wire-delivery/deliver'
import { keepDelivering } from '../wire-delivery/keep-delivering'

const EVERY_MS = 2_000
const LIMIT_MS = 10_000
const INDEXNOW = 'https://api.indexnow.org/indexnow'

/** `desk deliver`: tells hubs, searchers and webhooks what was published, until it is stopped. */
export const deliverCommand = new Command('deliver')
  .description('tell WebSub hubs, IndexNow and webhooks what was published, changed and withdrawn, until stopped (docs/wire.md)')
  .option('--once', 'tell what is due now, and end')
  .action(async ({ once }: { once?: true }) => {
    const origin = new URL(process.env.SITE_URL ?? 'http://localhost:3000').origin
    const wire = { origin, indexNow: process.env.INDEXNOW_URL ?? INDEXNOW, limitMs: LIMIT_MS }
    if (once) return say(await asEditor((client) => deliverDue(client, wire)))
    const stopping = new AbortController()
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())
    await keepDelivering({
      connect: connectAsEditor,
      wire,
      signal: stopping.signal,
      everyMs: EVERY_MS,
      onRound: say,
      onTrouble: (error) => process.stderr.write(`Nothing can be told now: ${error instanceof Error ? error.message : String(error)}\n`),
    })
  })

function say({ told, failed }: Round): void {
  if (told + failed > 0) process.stdout.write(`${told} told${failed > 0 ? `, ${failed} to be tried again` : ''}\n`)
}
