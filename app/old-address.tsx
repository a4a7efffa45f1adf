import type { ReactNode } from 'react'
import { notFound, permanentRedirect } from 'next/navigation'
import { Withdrawn } from '@/components/article/withdrawn'
import { Paper } from '@/components/paper/paper'
import { answerWith } from '@/lib/newsroom/render-scope'
import { furniture } from '@/lib/store/furniture'
import { whereIs, type Whereabouts } from '@/lib/store/moved'

/** The answer at an address that no page of the paper has: where it leads by now, that it was withdrawn, or that there is nothing. */
export async function answerOldAddress(path: string): Promise<ReactNode> {
  return answerWhereabouts(await whereIs(path))
}

/** The same, where it has been looked up already. */
export async function answerWhereabouts(found: Whereabouts): Promise<ReactNode> {
  if (found.kind === 'moved') permanentRedirect(found.to)
  if (found.kind === 'unknown') notFound()
  answerWith(410)
  return <Paper furniture={await furniture()}><Withdrawn reason={found.reason} /></Paper>
}
