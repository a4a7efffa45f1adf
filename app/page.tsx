import type { Metadata } from 'next'
import { FrontPage } from '@/components/front/front-page'
import { Paper } from '@/components/paper/paper'
import { frontPage, storiesOnFront } from '@/lib/store/front'
import { furniture } from '@/lib/store/furniture'
import { organization } from '@/lib/store/organization'
import { collectionPage } from '@/lib/wire/structured-data/lists'
import { newsMediaOrganization, webSite } from '@/lib/wire/structured-data/organization'
import { today } from './clock'
import { pageMetadata } from './page-metadata'
import { wireSite } from './site-url'
import { StructuredData } from './structured-data'

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = await furniture()
  const title = publication.strapline ? `${publication.name}: ${publication.strapline}` : publication.name
  return { ...pageMetadata(publication, { title, description: publication.description, path: '/' }), title: { absolute: title } }
}

export default async function Front() {
  const [paper, front, { policies, profiles }] = await Promise.all([furniture(), frontPage(), organization()])
  const site = wireSite(paper.publication)
  const { name, description } = paper.publication
  return (
    <Paper furniture={paper} today={today(paper.publication.timeZone)}>
      <FrontPage {...front} sections={paper.sections} dates={paper.publication} />
      <StructuredData
        things={[
          newsMediaOrganization(site, policies, profiles),
          webSite(site),
          collectionPage(site, { title: name, description, path: '/' }, storiesOnFront(front)),
        ]}
      />
    </Paper>
  )
}
