import type { ReactNode } from 'react'
import type { BlockDiff, VersionDiff } from '@/lib/newsroom/version-diff'
import { blockNames } from './block-names'
import { DiffWords } from './diff-words'

interface VersionChangeProps {
  diff: VersionDiff
  /** The story's language, where it is not the page's. */
  lang?: string | undefined
}

/** What is different from the version before: the headline, the standfirst, and each block that changed, in its place. */
export function VersionChange({ diff: { headline, standfirst, blocks }, lang }: VersionChangeProps) {
  if (!headline && !standfirst && blocks.length === 0) {
    return (
      <p className="text-soft">
        No word of the story changed. What changed stands beside it: a byline, a topic, a picture or a note.
      </p>
    )
  }
  return (
    <dl className="version-changes">
      {headline && <Change label="Headline" lang={lang}><DiffWords pieces={headline} /></Change>}
      {standfirst && <Change label="Standfirst" lang={lang}><DiffWords pieces={standfirst} /></Change>}
      {blocks.map((block, index) => <BlockChange key={index} block={block} lang={lang} />)}
    </dl>
  )
}

function BlockChange({ block, lang }: { block: BlockDiff; lang: string | undefined }) {
  switch (block.change) {
    case 'none':
      return (
        <div className="version-gap">
          <dt className="sr-only">Between</dt>
          <dd>{block.count === 1 ? 'One part' : `${block.count} parts`} unchanged</dd>
        </div>
      )
    case 'marks':
      return <Change label={`${blockNames[block.kind]}, a link or an emphasis changed`} lang={lang}>{block.text}</Change>
    case 'words':
      return <Change label={`${blockNames[block.kind]} changed`} lang={lang}><DiffWords pieces={block.pieces} /></Change>
    case 'added':
    case 'removed':
      return (
        <Change label={`${blockNames[block.kind]} ${block.change}`} lang={lang}>
          {block.text === ''
            ? <span className="text-soft">It has no words.</span>
            : <DiffWords pieces={[{ text: block.text, change: block.change }]} />}
        </Change>
      )
    default:
      return block satisfies never
  }
}

function Change({ label, lang, children }: { label: string; lang: string | undefined; children: ReactNode }) {
  return (
    <div className="version-change">
      <dt className="furniture version-label">{label}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  )
}
