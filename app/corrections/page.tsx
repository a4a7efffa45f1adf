import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CorrectionList } from '@/components/corrections/correction-list'
import { Paper } from '@/components/paper/paper'
import { everyCorrection } from '@/lib/store/corrections'
import { furniture } from '@/lib/store/furniture'
import { breadcrumbList } from '@/lib/wire/structured-data/lists'
import { listCursor, type ListSearchParams } from '../list-cursor'
import { listMetadata } from '../list-metadata'
import { wireSite } from '../site-url'
import { StructuredData } from '../structured-data'

interface Props { searchParams: ListSearchParams }

/** The page that says how the paper corrects itself, by its address. */
const POLICY = 'corrections-policy'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const cursor = await listCursor(searchParams)
  const [{ publication }, { next }] = await Promise.all([furniture(), everyCorrection(cursor)])
  const description = `Every correction and clarification that ${publication.name} has made, newest first.`
  const feeds = { path: '/corrections', title: `${publication.name}: Corrections` }
  return listMetadata(publication, { title: 'Corrections', description, path: '/corrections', cursor, next, feeds })
}

export default async function Corrections({ searchParams }: Props) {
  const cursor = await listCursor(searchParams)
  const [paper, list] = await Promise.all([furniture(), everyCorrection(cursor)])
  if (cursor && list.corrections.length === 0) notFound()
  const site = wireSite(paper.publication)
  const policy = paper.pages.find(({ slug }) => slug === POLICY)
  return (
    <Paper furniture={paper}>
      <CorrectionList {...list} isFirst={cursor === null} sections={paper.sections} dates={paper.publication} policy={policy} />
      <StructuredData things={[breadcrumbList(site, [{ name: 'Front page', href: '/' }, { name: 'Corrections' }])]} />
    </Paper>
  )
}
