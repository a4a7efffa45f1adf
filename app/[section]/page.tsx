import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { SectionFront } from '@/components/front/section-front'
import { PaperPage } from '@/components/page/paper-page'
import { Paper } from '@/components/paper/paper'
import { sectionPath } from '@/lib/newsroom/address'
import { furniture } from '@/lib/store/furniture'
import { paperPage } from '@/lib/store/page'
import { sectionAt } from '@/lib/store/section'
import { pageMetadata } from '../page-metadata'
import { absolute } from '../site-url'

interface SectionPageProps {
  params: Promise<{ section: string }>
}

/** A section, or a page of the paper's own: both have addresses of one word, and no word is both. */
async function load({ params }: SectionPageProps) {
  const { section: slug } = await params
  const found = await sectionAt(slug)
  const page = found.kind === 'unknown' ? await paperPage(slug) : null
  return page ? ({ kind: 'page', page } as const) : found
}

export async function generateMetadata(props: SectionPageProps): Promise<Metadata> {
  const [{ publication }, found] = await Promise.all([furniture(), load(props)])
  if (found.kind !== 'section' && found.kind !== 'page') return {}
  const { slug, description } = found.kind === 'section' ? found.section : found.page
  const title = found.kind === 'section' ? found.section.name : found.page.title
  return pageMetadata(publication, { title, description, path: sectionPath(slug) })
}

export default async function SectionPage(props: SectionPageProps) {
  const [paper, found] = await Promise.all([furniture(), load(props)])
  if (found.kind === 'moved') permanentRedirect(found.to)
  if (found.kind === 'page') return <Paper furniture={paper}><PaperPage page={found.page} dates={paper.publication} address={absolute(sectionPath(found.page.slug))} /></Paper>
  if (found.kind !== 'section') notFound()
  return (
    <Paper furniture={paper} current={{ slug: found.section.slug, isFront: true }}>
      <SectionFront section={found.section} front={found.front} sections={paper.sections} dates={paper.publication} />
    </Paper>
  )
}
