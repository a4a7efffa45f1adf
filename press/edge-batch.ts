/** What an edge is still to be told. */
export interface Batch {
  /** Keys of pages that were changed. */
  stale: Set<string>
  /** Keys of pages that must not be shown any more. */
  gone: Set<string>
}

/** The key that the edge adds to every page that has keys: see deploy/varnish/broadsheet.vcl. */
const EVERYTHING = 'all'
/** More keys than these are told as everything: cheaper to send, and bounded while an edge is away. */
const MOST_KEYS = 2_000
/** Varnish refuses header fields above 8 KB. */
const MOST_HEADER_BYTES = 4_000

export const emptyBatch = (): Batch => ({ stale: new Set(), gone: new Set() })

export const isEmpty = ({ stale, gone }: Batch): boolean => stale.size + gone.size === 0

export function addStale({ stale }: Batch, key: string): void {
  add(stale, key)
}

export function addGone({ gone }: Batch, key: string): void {
  add(gone, key)
}

export function addEverything({ stale }: Batch): void {
  add(stale, EVERYTHING)
}

/** Takes another batch's keys in. */
export function merge(into: Batch, { stale, gone }: Batch): void {
  for (const key of stale) add(into.stale, key)
  for (const key of gone) add(into.gone, key)
}

/** The headers of the requests that tell it: few keys at a time, what is gone first. */
export function purgeHeaders({ stale, gone }: Batch): Record<string, string>[] {
  return [
    ...lines(gone).map((line) => ({ 'xkey-purge': line })),
    ...lines(stale).map((line) => ({ 'xkey-softpurge': line })),
  ]
}

/** A key that no header can carry, or one too many, stands for everything. */
function add(keys: Set<string>, key: string): void {
  if (keys.has(EVERYTHING)) return
  if (key !== EVERYTHING && keys.size < MOST_KEYS && /^[\x21-\x7e]+$/.test(key)) {
    keys.add(key)
    return
  }
  keys.clear()
  keys.add(EVERYTHING)
}

function lines(keys: ReadonlySet<string>): string[] {
  const made: string[] = []
  let line = ''
  for (const key of keys) {
    if (line !== '' && line.length + key.length > MOST_HEADER_BYTES) {
      made.push(line)
      line = ''
    }
    line = line === '' ? key : `${line} ${key}`
  }
  return line === '' ? made : [...made, line]
}
