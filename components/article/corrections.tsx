import type { Correction } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import { Instant } from '../paper/instant'
import { correctionTitles } from '@/lib/newsroom/correction-titles'
import { InlineText } from './inline-text'

interface CorrectionsProps {
  corrections: Correction[]
  dates: DateStyle
}

/** What was put right, at the foot of the story: all of it, with its day. */
export function Corrections({ corrections, dates }: CorrectionsProps) {
  if (corrections.length === 0) return null
  return (
    <section aria-labelledby="corrections" className="story-corrections">
      <h2 id="corrections" className="foot-title">
        {corrections.length === 1 ? 'A change to this story' : 'Changes to this story'}
      </h2>
      <ul>
        {corrections.map((correction) => (
          <li key={correction.madeAt.toISOString()}><Entry correction={correction} dates={dates} /></li>
        ))}
      </ul>
    </section>
  )
}

/** Those that change what the story means, above its text: nobody should read on without them. */
export function AnnouncedCorrections({ corrections, dates }: CorrectionsProps) {
  const announced = corrections.filter((correction) => correction.announce)
  if (announced.length === 0) return null
  return (
    <div role="note" aria-label="Corrected" className="story-notice">
      {announced.map((correction) => <Entry key={correction.madeAt.toISOString()} correction={correction} dates={dates} />)}
    </div>
  )
}

function Entry({ correction, dates }: { correction: Correction; dates: DateStyle }) {
  return (
    <p>
      <b>{correctionTitles[correction.kind]}, <Instant at={correction.madeAt} dates={dates} />:</b>{' '}
      <InlineText text={correction.text} />
    </p>
  )
}
