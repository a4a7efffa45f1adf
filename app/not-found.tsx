import type { Metadata } from 'next'
import { Message } from '@/components/paper/message'
import { Paper } from '@/components/paper/paper'
import { furniture } from '@/lib/store/furniture'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

export default async function NotFound() {
  return (
    <Paper furniture={await furniture()}>
      <Message title="There is no such page">
        <p>The address may be mistyped, or it never led anywhere. What has moved leads on by itself, and what was withdrawn says so.</p>
        <p><a href="/">Go to the front page</a></p>
      </Message>
    </Paper>
  )
}
