import { plainText } from '@/lib/newsroom/inline'
import type { Notice } from '@/lib/newsroom/publication'
import { InlineText } from '../article/inline-text'

/** Lines above the paper while they run: breaking news, a word about the service. One that leads somewhere is a link. */
export function NoticeBar({ notices }: { notices: Notice[] }) {
  if (notices.length === 0) return null
  return (
    <section aria-label="Notices" className="notice-bar">
      <ul className="sheet">
        {notices.map(({ slug, text, url }) => (
          <li key={slug}>{url ? <a className="target" href={url}>{plainText(text)}</a> : <InlineText text={text} />}</li>
        ))}
      </ul>
    </section>
  )
}
