import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from 'commander'
import { asEditor } from '../connection'
import { deliverDue } from '../wire-delivery/deliver'

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
    for (;;) {
      const { told, failed } = await asEditor((client) => deliverDue(client, wire))
      if (told + failed > 0) process.stdout.write(`${told} told${failed > 0 ? `, ${failed} to be tried again` : ''}\n`)
      if (once) return
      await sleep(EVERY_MS)
    }
  })
