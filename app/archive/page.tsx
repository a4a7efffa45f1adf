import type { Metadata } from 'next'
import { ArchiveYears } from '@/components/archive/archive-years'
import { Paper } from '@/components/paper/paper'
import { storiesAMonth } from '@/lib/store/archive'
import { furniture } from '@/lib/store/furniture'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = await furniture()
  const description = `Every story of ${publication.name}, by year, month and day.`
  return pageMetadata(publication, { title: 'Archive', description, path: '/archive' })
}

export default async function ArchivePage() {
  const [paper, months] = await Promise.all([furniture(), storiesAMonth()])
  return <Paper furniture={paper}><ArchiveYears months={months} language={paper.publication.language} /></Paper>
}
