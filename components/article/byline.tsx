import { authorPath } from '@/lib/newsroom/address'
import type { BylineEntry } from '@/lib/newsroom/article'
import { writeByline, type BylineLine } from '@/lib/newsroom/byline'

/** Who made the story: a line for each role, every name a link to its page. Nothing where nobody is named. */
export function Byline({ entries }: { entries: readonly BylineEntry[] }) {
  const lines = writeByline(entries)
  if (lines.length === 0) return null
  return <div className="byline">{lines.map((line) => <Line key={line.role} line={line} />)}</div>
}

function Line({ line }: { line: BylineLine }) {
  const title = titleOfOne(line)
  return (
    <>
      <p className={line.role === 'WRITER' ? 'byline-writers' : 'text-soft'}>
        {line.lead && `${line.lead} `}
        {line.names.map((piece) => 'text' in piece ? piece.text : <Name key={piece.author.slug} author={piece.author} />)}
      </p>
      {title && <p className="text-soft">{title}</p>}
    </>
  )
}

function Name({ author }: { author: BylineEntry['author'] }) {
  return <a rel="author" className="byline-name" href={authorPath(author.slug)}>{author.name}</a>
}

/** What a writer does, where only one is named: beside two names it would not be clear whose it is. */
function titleOfOne({ role, names }: BylineLine): string | null {
  const [only] = names
  return role === 'WRITER' && names.length === 1 && only && 'author' in only ? only.author.title : null
}
