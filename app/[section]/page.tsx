import type { Metadata } from 'next'
import { SectionFront } from '@/components/front/section-front'
import { PaperPage } from '@/components/page/paper-page'
import { Paper } from '@/components/paper/paper'
import { sectionPath } from '@/lib/newsroom/address'
import { storiesOnFront } from '@/lib/store/front'
import { furniture } from '@/lib/store/furniture'
import { paperPage } from '@/lib/store/page'
import { sectionAt } from '@/lib/store/section'
import { breadcrumbList, collectionPage, webPage } from '@/lib/wire/structured-data/lists'
import { answerWhereabouts } from '../old-address'
import { pageMetadata } from '../page-metadata'
import { absolute, wireSite } from '../site-url'
import { StructuredData } from '../structured-data'

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
  const path = sectionPath(slug)
  if (found.kind === 'page') return pageMetadata(publication, { title: found.page.title, description, path })
  const title = found.section.name
  return pageMetadata(publication, {
    title,
    description: description ?? `${title} in ${publication.name}: the latest stories, and everything that came before.`,
    path,
    feeds: { path, title: `${publication.name}: ${title}` },
  })
}

export default async function SectionPage(props: SectionPageProps) {
  const [paper, found] = await Promise.all([furniture(), load(props)])
  const site = wireSite(paper.publication)
  if (found.kind === 'page') {
    const { page } = found
    return (
      <Paper furniture={paper}>
        <PaperPage page={page} dates={paper.publication} address={absolute(sectionPath(page.slug))} />
        <StructuredData things={[webPage(site, page), breadcrumbList(site, [{ name: 'Front page', href: '/' }, { name: page.title }])]} />
      </Paper>
    )
  }
  if (found.kind !== 'section') return answerWhereabouts(found)
  const { slug, name, description } = found.section
  return (
    <Paper furniture={paper} current={{ slug: found.section.slug, isFront: true }}>
      <SectionFront section={found.section} front={found.front} sections={paper.sections} dates={paper.publication} />
      <StructuredData
        things={[
          collectionPage(site, { title: name, description, path: sectionPath(slug) }, storiesOnFront(found.front)),
          breadcrumbList(site, [{ name: 'Front page', href: '/' }, { name }]),
        ]}
      />
    </Paper>
  )
}
