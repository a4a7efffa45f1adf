import { addressByQuery } from '@/lib/newsroom/address'

/**
 * Where the press asks what has become of an address that is told by its query (`/?p=123`, `/story.php?id=12`); undefined for all others.
 * No reader can ask there: queries that a page does not know are dropped.
 */
export function oldAddressAsked(pathAndQuery: string): string | undefined {
  const old = addressByQuery(pathAndQuery)
  return old === null ? undefined : `/old-address?of=${encodeURIComponent(old)}`
}
