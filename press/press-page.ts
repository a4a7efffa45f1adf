import { createHash } from 'node:crypto'
import { compress, weigh, type Bodies } from './compress'
import { makePage, type PressedPage } from './page'
import { DATA_POLICY, documentHeaders, SPECULATION_RULES, type FlatHeaders } from './security-headers'
import type { Settings } from './settings'
import type { Sheet } from './sheet'

export interface Pressing {
  page: PressedPage
  /** What the page's author should know. */
  warnings: string[]
}

/**
 * Finds a page with the same fingerprint whose bodies can be shared. `pressedAt` is since when they are what the new page's own address
 * shows, in epoch milliseconds; undefined when it was another address's page, which goes on holding them.
 */
export type FindTwin = (fingerprint: string) => { bodies: Bodies; pressedAt: number | undefined } | undefined

/** Turns a sheet into a page ready to send; `undefined` when there is nothing to read on it. */
export async function pressPage(
  sheet: Sheet,
  settings: Pick<Settings, 'cdn' | 'siteUrl'>,
  findTwin: FindTwin,
): Promise<Pressing | undefined> {
  const { status, body, contentType, policy, isPrivate, vary, keys, validUntil, warnings } = sheet
  if (!body) return undefined
  const contentHeaders = [
    'Content-Type', contentType,
    ...sheet.passedOn,
    ...documentHeaders(policy, settings.siteUrl.protocol === 'https:', isPrivate),
    // Told with every page that shows something; a file, as the policy allows nothing inline.
    ...(policy !== DATA_POLICY && status === 200 && !isPrivate ? ['Speculation-Rules', `"${SPECULATION_RULES}"`] : []),
  ]
  // What a 304 leaves in place is part of the fingerprint, or a changed policy would never reach who has the page.
  const fingerprint = fingerprintOf(contentHeaders, sheet.digest)
  const twin = findTwin(fingerprint)
  const bodies = twin?.bodies ?? await compress(Buffer.from(body.buffer, body.byteOffset, body.byteLength), contentType)
  const page = makePage({
    status, fingerprint, keys, vary, isPrivate, bodies, contentHeaders,
    pressedAt: twin?.pressedAt ?? Date.now(),
    validUntil: validUntil?.getTime() ?? Infinity,
    bodyBytes: twin && twin.pressedAt === undefined ? 0 : weigh(bodies),
  }, settings.cdn)
  return { page, warnings }
}

/** Stands for a page's content, by its digest, and its policy: 132 bits of their hash. */
export function fingerprintOf(contentHeaders: FlatHeaders, digest: string): string {
  return createHash('sha256').update(contentHeaders.join('\n')).update('\n\n').update(digest).digest('base64url').slice(0, 22)
}
