import { IndexHead } from '../page/index-head'

interface FeedListProps {
  /** Each list of the paper that can be followed: its name, its page, and its feed in each format. */
  lists: { name: string; href: string; feeds: { format: string; href: string }[] }[]
}

/** Every feed of the paper that is not an author's or a topic's own. */
export function FeedList({ lists }: FeedListProps) {
  return (
    <div className="sheet">
      <IndexHead crumbs={[{ name: 'Front page', href: '/' }, { name: 'Feeds' }]} title="Feeds">
        <p className="section-description">
          Whole stories as they come out, for a feed reader or a program of your own.
          Every <a className="underline underline-offset-2" href="/authors">author</a> and <a className="underline underline-offset-2" href="/topics">topic</a> has
          feeds too: give a feed reader the address of the page.
        </p>
      </IndexHead>
      <ul className="topic-list">
        {lists.map(({ name, href, feeds }) => (
          <li key={href}>
            <a className="topic-name" href={href}>{name}</a>
            <ul className="furniture link-row" aria-label={`Feeds of ${name}`}>
              {feeds.map((feed) => <li key={feed.format}><a className="target" href={feed.href}>{feed.format}</a></li>)}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
