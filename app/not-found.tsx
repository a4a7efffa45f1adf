import type { Metadata } from 'next'
import { Paper } from '@/components/paper/paper'
import { NoSuchPage } from '@/components/search/no-such-page'
import { furniture } from '@/lib/store/furniture'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

export default async function NotFound() {
  const paper = await furniture()
  return <Paper furniture={paper}><NoSuchPage latest={[]} sections={paper.sections} dates={paper.publication} /></Paper>
}
