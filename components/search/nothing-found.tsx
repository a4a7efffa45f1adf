import { searchPath, type SearchAddress } from '@/lib/newsroom/search-address'

/** What to try when no story holds the words: fewer limits first, because they are easily forgotten. */
export function NothingFound({ search }: { search: SearchAddress }) {
  const { words, section, from, to } = search
  const singly = words.replaceAll('"', ' ').replace(/\s+/g, ' ').trim()
  const isLimited = section !== null || from !== null || to !== null
  return (
    <section aria-labelledby="try" className="nothing-found">
      <h2 id="try" className="strip-title">What to try</h2>
      <ul className="list">
        {isLimited && <li><a href={searchPath({ words })}>Search all sections, at any time</a>.</li>}
        {words.includes('"') && singly !== '' && (
          <li><a href={searchPath({ ...search, page: 1, words: singly })}>Search for the words without the phrase</a>.</li>
        )}
        <li>Fewer words, or more general ones: a story must hold all of them.</li>
        <li>Another spelling. Words like “the” and “of” alone find nothing.</li>
        <li>The <a href="/archive">archive</a>, if you know roughly when it was, or the <a href="/topics">topics</a>.</li>
      </ul>
    </section>
  )
}
