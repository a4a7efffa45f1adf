import { furniture } from '@/lib/store/furniture'
import { plainFile } from '../plain-text'
import { absolute } from '../site-url'

export const dynamic = 'force-dynamic'

/** Who makes the paper (humanstxt.org). */
export async function GET(): Promise<Response> {
  const { publication: { name, strapline, contactEmail, address } } = await furniture()
  return plainFile([
    '/* PAPER */',
    name,
    ...[strapline, address ?? '', contactEmail ?? ''].filter((line) => line !== ''),
    '',
    '/* WHO WRITES IT */',
    absolute('/authors'),
  ])
}
