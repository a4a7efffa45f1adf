import { formatNumber } from '@/lib/newsroom/formatters'
import type { SearchAddress } from '@/lib/newsroom/search-address'

interface SearchCountProps {
  search: SearchAddress
  total: number
  exact: boolean
  pages: number
  language: string
}

/** How many stories were found, and which part of them this is; said aloud by screen readers. */
export function SearchCount({ search, total, exact, pages, language }: SearchCountProps) {
  const number = formatNumber(total, language)
  const stories = total === 0 ? 'No story' : `${exact ? '' : 'About '}${number} ${total === 1 ? 'story' : 'stories'}`
  return (
    <p role="status" className="search-count">
      {stories} for <b>{search.words}</b>{pages > 1 && <span className="text-soft">, page {search.page} of {pages}</span>}
    </p>
  )
}
