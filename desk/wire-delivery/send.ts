import { createHmac } from 'node:crypto'
import { feedFormatNames, feedPath } from '@/lib/wire/feed-address'
import { post, type Delivery, type Wire } from './delivery'

/** Tells a WebSub hub that the feeds which hold these stories have changed (WebSub §7; `hub.url` may be repeated). */
export async function sendToHub(hub: string, deliveries: readonly Delivery[], { origin, limitMs }: Wire): Promise<void> {
  const places = ['', ...new Set(deliveries.flatMap(({ section }) => (section === null ? [] : [`/${section}`])))]
  const form = new URLSearchParams({ 'hub.mode': 'publish' })
  for (const path of places) for (const format of feedFormatNames) form.append('hub.url', origin + feedPath({ path }, format))
  await post(hub, form.toString(), { 'Content-Type': 'application/x-www-form-urlencoded' }, limitMs)
}

/** Tells searchers which addresses changed, came or went (indexnow.org): one message for at most 10,000. */
export async function sendToIndexNow(key: string, deliveries: readonly Delivery[], { origin, indexNow, limitMs }: Wire): Promise<void> {
  const urlList = [...new Set(deliveries.flatMap(({ path }) => (path === null ? [] : [origin + path])))]
  const message = { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList }
  await post(indexNow, JSON.stringify(message), { 'Content-Type': 'application/json; charset=utf-8' }, limitMs)
}

/**
 * Tells a webhook of one story, signed as standardwebhooks.com has it: `webhook-signature` is the HMAC-SHA256 of
 * `{id}.{timestamp}.{body}`. Told again, a message has the same `webhook-id`: the receiver can tell.
 */
export async function sendToWebhook(url: string, { id, event, guid, path, headline, secret }: Delivery, { origin, limitMs }: Wire): Promise<void> {
  const isOut = event !== 'withdrawn'
  const body = JSON.stringify({
    type: `story.${event}`,
    timestamp: new Date().toISOString(),
    data: {
      id: `urn:uuid:${guid ?? ''}`,
      url: origin + (path ?? ''),
      ...(isOut && { headline, ninjs: `${origin}${path ?? ''}.ninjs.json`, markdown: `${origin}${path ?? ''}.md` }),
    },
  })
  const timestamp = String(Math.floor(Date.now() / 1_000))
  await post(url, body, {
    'Content-Type': 'application/json; charset=utf-8',
    'webhook-id': `delivery_${id}`,
    'webhook-timestamp': timestamp,
    'webhook-signature': sign(`delivery_${id}.${timestamp}.${body}`, secret ?? ''),
  }, limitMs)
}

/** `v1,` and the signature in base64; the secret is base64 behind `whsec_`. */
export function sign(message: string, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(message).digest('base64')}`
}
