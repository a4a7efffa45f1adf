import type { Metadata } from 'next'
import { FrontPage } from '@/components/front/front-page'
import { Paper } from '@/components/paper/paper'
import { frontPage } from '@/lib/store/front'
import { furniture } from '@/lib/store/furniture'
import { today } from './clock'
import { pageMetadata } from './page-metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = await furniture()
  const title = publication.strapline ? `${publication.name}: ${publication.strapline}` : publication.name
  return { ...pageMetadata(publication, { title, description: publication.description, path: '/' }), title: { absolute: title } }
}

export default async function Front() {
  const [paper, front] = await Promise.all([furniture(), frontPage()])
  return (
    <Paper furniture={paper} today={today(paper.publication.timeZone)}>
      <FrontPage {...front} sections={paper.sections} dates={paper.publication} />
    </Paper>
  )
}
