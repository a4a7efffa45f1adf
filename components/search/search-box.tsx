import { MOST_WORDS } from '@/lib/newsroom/search-address'
import { Island } from '../paper/island'

interface SearchBoxProps {
  words?: string
}

/** One line to ask in, and the button that asks. It belongs into a form that leads to `/search`. */
export function SearchBox({ words = '' }: SearchBoxProps) {
  return (
    <div className="search-box">
      <label className="sr-only" htmlFor="q">Search the paper</label>
      <input
        id="q"
        className="search-input"
        type="search"
        name="q"
        defaultValue={words}
        maxLength={MOST_WORDS}
        autoComplete="off"
        enterKeyHint="search"
        placeholder="Words or a name"
        suppressHydrationWarning
      />
      <Island name="search-suggestions" />
      <script type="module" src="/islands/search-suggestions.js" />
      <button className="button" type="submit">Search</button>
    </div>
  )
}
