import type { ReactNode } from 'react'
import type { Section } from '@/lib/newsroom/publication'
import { Island } from '../paper/island'

/** Says that this is no page of the paper, and shows it anew when the editor saves. */
function PreviewBar({ version, children }: { version: string; children: ReactNode }) {
  return (
    <aside className="preview-bar furniture" aria-label="Preview">
      <div className="sheet">{children}</div>
      <Island name="live-preview" version={version} />
      <script type="module" src="/islands/live-preview.js" />
    </aside>
  )
}

interface StoryPreviewBarProps {
  /** The story's desk note first, then what else the desk should look at. */
  remarks: string[]
  /** Where readers have it, if they do. */
  liveAt: string | null
  version: string
}

/** Above a story in preview. */
export function StoryPreviewBar({ remarks: [note, ...problems], liveAt, version }: StoryPreviewBarProps) {
  return (
    <PreviewBar version={version}>
      <p><strong>Preview.</strong> {liveAt === null ? 'Readers do not see this.' : <>Readers see this at <a href={liveAt}>{liveAt}</a>.</>} {note}</p>
      {problems.length > 0 && <ul>{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>}
    </PreviewBar>
  )
}

interface FrontPreviewBarProps {
  /** `yyyy-mm-ddThh:mm` on the paper's clocks; '' means now. */
  at: string
  notUnderstood: boolean
  front: string
  sections: Section[]
  version: string
}

/** Above a front in preview: which, and at what time. */
export function FrontPreviewBar({ at, notUnderstood, front, sections, version }: FrontPreviewBarProps) {
  return (
    <PreviewBar version={version}>
      <form method="get">
        <strong>Preview</strong>
        <label>of <select name="front" defaultValue={front}>
          <option value="home">the front</option>
          {sections.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}
        </select></label>
        <label>as it will be at <input type="datetime-local" name="at" defaultValue={at} /></label>
        <button type="submit">Show</button>
        {at === '' && !notUnderstood && <span>It shows the present.</span>}
        {notUnderstood && <span>That time was not understood (write it like 2026-11-23T06:00): it shows the present.</span>}
      </form>
    </PreviewBar>
  )
}
