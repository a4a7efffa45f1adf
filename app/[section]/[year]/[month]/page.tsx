import type { Metadata } from 'next'
import { StretchPage, stretchMetadata, type StretchParams } from '../../../archive-stretch'

interface Props { params: Promise<StretchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return stretchMetadata(await params)
}

export default async function SectionMonth({ params }: Props) {
  return <StretchPage {...await params} />
}
