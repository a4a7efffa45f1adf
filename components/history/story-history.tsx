import { sectionPath } from '@/lib/newsroom/address'
import type { Article } from '@/lib/newsroom/article'
import { zoneName, type DateStyle } from '@/lib/newsroom/dates'
import { updatedAt } from '@/lib/newsroom/story-times'
import { diffVersions, type VersionText } from '@/lib/newsroom/version-diff'
import { InlineText } from '../article/inline-text'
import { IndexHead } from '../page/index-head'
import { Instant } from '../paper/instant'
import { VersionChange } from './version-change'

interface Version extends VersionText { readFrom: Date }

interface StoryHistoryProps {
  story: Pick<Article, 'path' | 'headline' | 'section' | 'language' | 'publishedAt'>
  /** As readers had them, oldest first. */
  versions: Version[]
  dates: DateStyle
}

/** Every version of a story that readers have had, newest first, with what changed against the one before. */
export function StoryHistory({ story, versions, dates }: StoryHistoryProps) {
  const [first, ...later] = versions
  const lang = story.language === dates.language ? undefined : story.language
  // A story that came from another system, changed there and brought here as it then was.
  const hasOldChanges = first !== undefined && updatedAt({ publishedAt: story.publishedAt, modifiedAt: first.readFrom }) > story.publishedAt
  return (
    <div className="sheet">
      <IndexHead
        crumbs={[
          { name: 'Front page', href: '/' },
          { name: story.section.name, href: sectionPath(story.section.slug) },
          { name: story.headline, href: story.path },
          { name: 'History' },
        ]}
        title="What changed in this story"
      >
        <p className="section-description"><a className="history-story" lang={lang} href={story.path}>{story.headline}</a></p>
      </IndexHead>
      <div className="history">
        <p className="history-summary">
          <Summary count={versions.length} hasOldChanges={hasOldChanges} />
        </p>
        <ol reversed className="versions">
          {later.map((version, place) => {
            const before = versions[place]
            return before && (
              <li key={version.readFrom.toISOString()} className="version">
                <VersionHead name={`Version ${place + 2}`} at={version.readFrom} dates={dates} />
                <VersionChange diff={diffVersions(before, version, story.language)} lang={lang} />
              </li>
            )
          }).reverse()}
          {first && (
            <li className="version">
              <VersionHead name={firstName(later.length, hasOldChanges)} at={first.readFrom} dates={dates} />
              <p className="version-first" lang={lang}><InlineText text={first.headline} /></p>
            </li>
          )}
        </ol>
      </div>
    </div>
  )
}

function firstName(laterVersions: number, hasOldChanges: boolean): string {
  if (!hasOldChanges) return 'First published'
  return laterVersions === 0 ? 'Last changed' : 'Earliest on record'
}

function Summary({ count, hasOldChanges }: { count: number; hasOldChanges: boolean }) {
  if (hasOldChanges && count <= 1) return 'This story has changed since it was published. Only the version that readers have now is on record.'
  if (count <= 1) return 'This story has not changed since it was published. Readers have had one version of it.'
  return (
    <>
      {hasOldChanges
        ? `This story has changed since it was published; ${count} versions are on record. `
        : `Readers have had ${count} versions of this story. `}
      Removed words are <del className="diff-del">struck through</del>, added words are <ins className="diff-ins">underlined</ins>.
    </>
  )
}

function VersionHead({ name, at, dates }: { name: string; at: Date; dates: DateStyle }) {
  return (
    <h2 className="version-head">
      {name}{' '}
      <span className="furniture version-time">
        <Instant at={at} dates={dates} show="date and time" /> {zoneName(at, dates)}
      </span>
    </h2>
  )
}
