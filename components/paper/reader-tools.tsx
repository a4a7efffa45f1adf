import { Island } from './island'

/** What a reader may want on any page: the search, and the colours to read in. */
export function ReaderTools() {
  return (
    <div className="reader-tools furniture">
      <Island name="theme-switch" />
      <a className="target quiet-link" href="/search">Search</a>
    </div>
  )
}
