import type { Metadata } from 'next'
import { Paper } from '@/components/paper/paper'
import { NoSuchPage } from '@/components/search/no-such-page'
import { addressBeingRendered, dependsOn } from '@/lib/newsroom/render-scope'
import { furniture } from '@/lib/store/furniture'
import { latestStories } from '@/lib/store/stories'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

/** Where Next keeps this page by itself: the press asks for it there, and puts it at the address that showed nothing. */
const ITSELF = '/_not-found'
const LATEST = 6

/** Next renders it inside every page, in case it is needed; behind a press it is not needed there. */
export default async function NotFound() {
  const address = addressBeingRendered()
  if (address !== undefined && address !== ITSELF) return null
  dependsOn('latest')
  const [paper, { stories }] = await Promise.all([furniture(), latestStories(LATEST)])
  return <Paper furniture={paper}><NoSuchPage latest={stories} sections={paper.sections} dates={paper.publication} /></Paper>
}
