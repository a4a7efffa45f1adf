import { notFound } from 'next/navigation'
import { now, validUntil } from '@/lib/newsroom/render-scope'
import { furniture } from '@/lib/store/furniture'
import { plainFile } from '../../plain-text'
import { absolute } from '../../site-url'

export const dynamic = 'force-dynamic'

const HALF_A_YEAR = 182 * 86_400_000

/** Whom to tell of a hole in the fence (RFC 9116). It is made anew long before it expires. */
export async function GET(): Promise<Response> {
  const { publication: { contactEmail, language } } = await furniture()
  if (!contactEmail) notFound()
  const made = now().getTime()
  validUntil(new Date(made + HALF_A_YEAR))
  return plainFile([
    `Contact: mailto:${contactEmail}`,
    `Expires: ${new Date(made + 2 * HALF_A_YEAR).toISOString()}`,
    `Preferred-Languages: ${language.split('-', 1).join('')}`,
    `Canonical: ${absolute('/.well-known/security.txt')}`,
  ])
}
