import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { z } from 'zod'
import { bytesOf, compress, weigh } from './compress'
import { contentTypeOf, makePage, type PressedPage } from './page'
import { fingerprintOf } from './press-page'
import { digestOf } from './sheet'
import type { Settings } from './settings'

/** Raise it when what is in a file changes: what an older press wrote is then not read. */
export const FORMAT = 1

const MAGIC = `broadsheet page ${FORMAT}\n`
const NEWLINE = 10

const head = z.object({
  address: z.string(),
  status: z.number(),
  keys: z.array(z.string()),
  pressedAt: z.number(),
  /** null: until a key says otherwise. */
  validUntil: z.number().nullable(),
  vary: z.string(),
  contentHeaders: z.array(z.string()),
  fingerprint: z.string(),
  coding: z.enum(['br', 'identity']),
})

export type PageFileHead = z.infer<typeof head>

/** A file that is not what this press writes, or no longer. */
export class BrokenPageFile extends Error {
  override name = 'BrokenPageFile'
}

const decompress = promisify(brotliDecompress)

/** A page as a file: a line that names the format, a line of JSON, and the body, brotli where there is such a coding. */
export function writePageFile(address: string, page: PressedPage): Buffer {
  const { status, keys, pressedAt, validUntil, vary, contentHeaders, fingerprint, bodies } = page
  const line = {
    address, status, keys: [...keys], pressedAt, vary, contentHeaders, fingerprint,
    validUntil: validUntil === Infinity ? null : validUntil,
    coding: bodies.br ? 'br' : 'identity',
  } satisfies PageFileHead
  return Buffer.concat([Buffer.from(`${MAGIC}${JSON.stringify(line)}\n`), bytesOf(bodies.br ?? bodies.identity)])
}

/**
 * What a file says of its page.
 * @throws {BrokenPageFile} when it is none of ours
 */
export function readPageHead(file: Buffer): PageFileHead {
  return split(file).head
}

/**
 * The page in a file, made ready to send again by today's settings.
 * @throws {BrokenPageFile} when it is none of ours, or not what was written
 */
export async function readPageFile(file: Buffer, cdn: Settings['cdn']): Promise<{ address: string; page: PressedPage }> {
  const { head: { address, coding, validUntil, ...parts }, rest } = split(file)
  const body = coding === 'br' ? await decompress(rest).catch(() => undefined) : rest
  const isWhole = body !== undefined && fingerprintOf(parts.contentHeaders, digestOf(body)) === parts.fingerprint
  if (!isWhole) throw new BrokenPageFile('its body is not what was written')
  const bodies = await compress(body, contentTypeOf(parts))
  const page = makePage({ ...parts, validUntil: validUntil ?? Infinity, bodies, bodyBytes: weigh(bodies), isPrivate: false }, cdn)
  return { address, page }
}

function split(file: Buffer): { head: PageFileHead; rest: Buffer } {
  if (file.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new BrokenPageFile('it is no page of this format')
  const end = file.indexOf(NEWLINE, MAGIC.length)
  try {
    return { head: head.parse(JSON.parse(file.toString('utf8', MAGIC.length, end))), rest: file.subarray(end + 1) }
  } catch {
    throw new BrokenPageFile('its head cannot be read')
  }
}
