import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { Withdrawn } from '@/components/article/withdrawn'
import { StoryHistory } from '@/components/history/story-history'
import { Paper } from '@/components/paper/paper'
import { parseStoryAddress } from '@/lib/newsroom/address'
import { answerWith } from '@/lib/newsroom/render-scope'
import { storyHeadAt } from '@/lib/store/article'
import { furniture } from '@/lib/store/furniture'
import { storyVersions } from '@/lib/store/history'
import { pageMetadata } from '../../../../../../page-metadata'

interface Props {
  params: Promise<{ section: string; year: string; month: string; day: string; slug: string }>
}

async function load({ params }: Props): ReturnType<typeof storyHeadAt> {
  const { section, year, month, day, slug } = await params
  const address = parseStoryAddress([section, year, month, day, slug])
  return address ? storyHeadAt(address.path) : { kind: 'unknown' }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ publication }, found] = await Promise.all([furniture(), load(props)])
  if (found.kind === 'withdrawn') return { title: 'Withdrawn', robots: { index: false } }
  if (found.kind !== 'story') return {}
  const { headline, path } = found.article
  return {
    ...pageMetadata(publication, {
      title: `What changed in “${headline}”`,
      description: `Every published version of “${headline}”, with what changed in each.`,
      path: `${path}/history`,
    }),
    // Whoever searches for its words wants the story itself.
    robots: { index: false, follow: true },
  }
}

export default async function HistoryPage(props: Props) {
  const [paper, found] = await Promise.all([furniture(), load(props)])
  if (found.kind === 'moved') permanentRedirect(`${found.to}/history`)
  if (found.kind === 'unknown') notFound()
  if (found.kind === 'withdrawn') {
    answerWith(410)
    return <Paper furniture={paper}><Withdrawn reason={found.reason} /></Paper>
  }
  const { article } = found
  return (
    <Paper furniture={paper} current={{ slug: article.section.slug, isFront: false }}>
      <StoryHistory story={article} versions={await storyVersions(article.slug)} dates={paper.publication} />
    </Paper>
  )
}
