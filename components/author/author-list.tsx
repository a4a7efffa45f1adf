import { authorPath } from '@/lib/newsroom/address'
import type { AuthorKind } from '@/lib/newsroom/article'
import type { Picture } from '@/lib/newsroom/picture'
import { IndexHead } from '../page/index-head'
import { SitePicture } from '../picture/site-picture'

interface Listed { slug: string; name: string; kind: AuthorKind; title: string | null; portrait: Picture | null }

interface AuthorListProps {
  /** By name. */
  authors: Listed[]
}

const groups = [
  { id: 'writers', title: 'Writers, photographers and artists', kinds: ['PERSON'] },
  { id: 'desks', title: 'Desks', kinds: ['DESK'] },
  { id: 'agencies', title: 'Agencies', kinds: ['AGENCY'] },
] as const satisfies readonly { id: string; title: string; kinds: readonly AuthorKind[] }[]

/** Everybody whose name stands over a story: people first, then the desks and agencies that sign without one. */
export function AuthorList({ authors }: AuthorListProps) {
  return (
    <div className="sheet">
      <IndexHead crumbs={[{ name: 'Front page', href: '/' }, { name: 'Authors' }]} title="Authors">
        <p className="section-description">
          {authors.length === 0 ? 'Nobody has signed a story yet.' : 'Who makes this paper, and how to reach them.'}
        </p>
      </IndexHead>
      {groups.map(({ id, title, kinds }) => (
        <Group key={id} id={id} title={title} authors={authors.filter(({ kind }) => kinds.some((one) => one === kind))} />
      ))}
    </div>
  )
}

function Group({ id, title, authors }: { id: string; title: string; authors: Listed[] }) {
  if (authors.length === 0) return null
  return (
    <section aria-labelledby={id} className="index-group">
      <h2 id={id} className="strip-title">{title}</h2>
      <ul className="author-list">
        {authors.map((author) => (
          <li key={author.slug} className="author-entry">
            {author.portrait
              ? <SitePicture picture={author.portrait} sizes="4rem" className="author-thumb" isDecorative />
              : <span aria-hidden="true" className="author-thumb author-initials">{initials(author.name)}</span>}
            <span>
              <a className="author-entry-name" href={authorPath(author.slug)}>{author.name}</a>
              {author.title && <span className="furniture author-entry-title">{author.title}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first letters of the first and the last word: what stands where no portrait does. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('')
}
