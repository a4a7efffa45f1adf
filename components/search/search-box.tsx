import { MOST_WORDS } from '@/lib/newsroom/search-address'

interface SearchBoxProps {
  words?: string
  /** What else the form sends stands below the line. */
  id?: string
}

/** One line to ask in, and the button that asks. It belongs into a form that leads to `/search`. */
export function SearchBox({ words = '', id = 'q' }: SearchBoxProps) {
  return (
    <div className="search-box">
      <label className="sr-only" htmlFor={id}>Search the paper</label>
      <input id={id} className="search-input" type="search" name="q" defaultValue={words} maxLength={MOST_WORDS} autoComplete="off" enterKeyHint="search" placeholder="Words, names, “an exact phrase”" />
      <button className="button" type="submit">Search</button>
    </div>
  )
}
