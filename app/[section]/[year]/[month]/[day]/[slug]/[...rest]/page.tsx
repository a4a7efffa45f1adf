import { answerOldAddress } from '../../../../../../old-address'

interface DeepAddressProps {
  params: Promise<{ section: string; year: string; month: string; day: string; slug: string; rest: string[] }>
}

/** No page of the paper lies so deep; one of its old site may have. */
export default async function DeepAddress({ params }: DeepAddressProps) {
  const { section, year, month, day, slug, rest } = await params
  return answerOldAddress(`/${[section, year, month, day, slug, ...rest].join('/')}`)
}
