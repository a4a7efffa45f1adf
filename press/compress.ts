import { brotliCompress, constants, gunzipSync, gzip, type BrotliOptions } from 'node:zlib'
import { promisify } from 'node:util'

/**
 * Bytes to send. Up to a size they are kept as a string of one character a byte, to be written as `latin1`: Node puts such a body
 * and its headers into one write, which makes a hit of the edition a twentieth cheaper than with a Buffer.
 */
export type Body = string | Buffer

/** A body in the codings worth keeping: small or already compressed bodies have only `identity`. */
export interface Bodies {
  /** Where there is `gzip`, made of that when somebody asks: see `MOST_UNZIPPED`. */
  readonly identity: Body
  /** Bytes of `identity`. */
  identityBytes: number
  br: Body | undefined
  gzip: Body | undefined
}

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Below this, headers and block overhead eat what compression saves. */
const LEAST_BYTES = 256
/** Above this, copying a string next to its headers costs more than it spares: of 8 kB and more a Buffer is a tenth cheaper. */
const LONGEST_STRING = 4 * 1024
/**
 * Two thirds of what a page would weigh are its plain bytes, which next to nobody asks for: they are not kept up to this size. So much is
 * unzipped in half a millisecond.
 */
const MOST_UNZIPPED = 128 * 1024
/** A reader waits for it after an edit: of 60 kB of prose, 6 makes 20.7 kB in 2 ms, 9 the same in 24 ms, 11 18.3 kB in 70 ms. */
const BROTLI_QUALITY = 6
/** 1.3 ms for the same. */
const GZIP_LEVEL = 7

const TEXT = /^(?:text\/|application\/(?:json|xml|javascript|manifest\+json|[\w.-]+\+(?:json|xml))|image\/svg\+xml)/i

/**
 * Compresses a body once, for all who will read it. The work is zlib's own threads', not this one's.
 * @param contentType decides whether compressing is worth while
 */
export async function compress(body: Buffer, contentType: string): Promise<Bodies> {
  const identityBytes = body.length
  if (identityBytes < LEAST_BYTES || !TEXT.test(contentType)) return { identity: keep(body), identityBytes, br: undefined, gzip: undefined }
  const [brBytes, gzipBytes] = await Promise.all([brotli(body, brotliOptions(identityBytes)), deflate(body, { level: GZIP_LEVEL })])
  const br = brBytes.length < identityBytes ? keep(brBytes) : undefined
  const zipped = gzipBytes.length < identityBytes ? keep(gzipBytes) : undefined
  if (zipped && isUnzipped(identityBytes)) return { get identity() { return gunzipSync(bytesOf(zipped)) }, identityBytes, br, gzip: zipped }
  return { identity: keep(body), identityBytes, br, gzip: zipped }
}

const isUnzipped = (bytes: number) => bytes <= MOST_UNZIPPED

/** A kept body's bytes. */
export function bytesOf(body: Body): Buffer {
  return typeof body === 'string' ? Buffer.from(body, 'latin1') : body
}

/** Bytes that a page's bodies hold in memory. */
export function weigh({ identityBytes, br, gzip }: Bodies): number {
  return (gzip && isUnzipped(identityBytes) ? 0 : identityBytes) + (br?.length ?? 0) + (gzip?.length ?? 0)
}

function brotliOptions(length: number): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: length,
    },
  }
}

/** Holds no more memory than there are bytes: zlib gives slices of chunks of 16 kB. */
function keep(bytes: Buffer): Body {
  if (bytes.length <= LONGEST_STRING) return bytes.toString('latin1')
  if (bytes.buffer.byteLength === bytes.length) return bytes
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}
