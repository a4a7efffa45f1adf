import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { SectionFront } from '@/components/front/section-front'
import { Paper } from '@/components/paper/paper'
import { sectionPath } from '@/lib/newsroom/address'
import { furniture } from '@/lib/store/furniture'
import { sectionAt } from '@/lib/store/section'
import { pageMetadata } from '../page-metadata'

interface SectionPageProps {
  params: Promise<{ section: string }>
}

export async function generateMetadata({ params }: SectionPageProps): Promise<Metadata> {
  const [{ publication }, found] = await Promise.all([furniture(), sectionAt((await params).section)])
  if (found.kind !== 'section') return {}
  const { slug, name, description } = found.section
  return pageMetadata(publication, { title: name, description, path: sectionPath(slug) })
}

export default async function SectionPage({ params }: SectionPageProps) {
  const [paper, found] = await Promise.all([furniture(), sectionAt((await params).section)])
  if (found.kind === 'moved') permanentRedirect(found.to)
  if (found.kind !== 'section') notFound()
  return (
    <Paper furniture={paper} current={{ slug: found.section.slug, isFront: true }}>
      <SectionFront section={found.section} front={found.front} sections={paper.sections} dates={paper.publication} />
    </Paper>
  )
}
