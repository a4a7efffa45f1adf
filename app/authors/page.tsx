import type { Metadata } from 'next'
import { AuthorList } from '@/components/author/author-list'
import { Paper } from '@/components/paper/paper'
import { everyAuthor } from '@/lib/store/author'
import { furniture } from '@/lib/store/furniture'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = await furniture()
  const description = `Who writes, photographs and edits ${publication.name}, and how to reach them.`
  return pageMetadata(publication, { title: 'Authors', description, path: '/authors' })
}

export default async function AuthorsPage() {
  const [paper, authors] = await Promise.all([furniture(), everyAuthor()])
  return <Paper furniture={paper}><AuthorList authors={authors} /></Paper>
}
