import { notFound } from 'next/navigation'
import { answerOldAddress } from '../old-address'

/** Asked by the press alone, for an address of an old site that is told by its query (`/?p=123`): see press/old-address.ts. */
export default async function OldAddressPage({ searchParams }: { searchParams: Promise<{ of?: string | string[] }> }) {
  const { of } = await searchParams
  if (typeof of !== 'string') notFound()
  return answerOldAddress(of)
}
