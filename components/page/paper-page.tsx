import type { Block } from '@/lib/newsroom/block'
import type { DateStyle } from '@/lib/newsroom/dates'
import { Body } from '../article/body/body'
import { InlineText } from '../article/inline-text'
import { PrintAddress } from '../article/print-address'
import { Breadcrumbs } from '../paper/breadcrumbs'
import { Instant } from '../paper/instant'

interface PaperPageProps {
  page: { title: string; description: string | null; modifiedAt: Date; blocks: Block[] }
  dates: DateStyle
  /** The page's address, whole: paper has no links. */
  address: string
}

/** A page of the paper's own (about it, its rules, how to reach it): set like a story, without a byline. */
export function PaperPage({ page: { title, description, modifiedAt, blocks }, dates, address }: PaperPageProps) {
  return (
    <article className="story sheet">
      <header className="story-head">
        <h1 className="story-headline">{title}</h1>
        {description && <p className="story-standfirst"><InlineText text={description} /></p>}
      </header>
      <div className="story-body">
        <div className="prose"><Body blocks={blocks} /></div>
      </div>
      <footer className="story-foot">
        <p className="furniture text-soft">Last changed on <Instant at={modifiedAt} dates={dates} />.</p>
        <Breadcrumbs crumbs={[{ name: 'Front page', href: '/' }, { name: title }]} />
        <PrintAddress address={address} />
      </footer>
    </article>
  )
}
