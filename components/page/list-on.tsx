import { TurnPage } from './turn-page'

interface ListOnProps {
  /** The list's own address. */
  path: string
  /** Whether this page begins at the newest entry. */
  isFirst: boolean
  /** The cursor of the page after this one. */
  next: string | null
  /** What is listed: `stories`. */
  what: string
}

/** The foot of a list that goes on: to what is older, and back to its beginning. */
export function ListOn({ path, isFirst, next, what }: ListOnProps) {
  return (
    <TurnPage
      label={`More ${what}`}
      previous={isFirst ? null : { href: path, name: `Newest ${what}` }}
      next={next ? { href: beforePath(path, next), name: `Older ${what}` } : null}
    />
  )
}

/** The address of a list from a cursor on. */
export function beforePath(path: string, cursor: string): string {
  return `${path}?${new URLSearchParams({ before: cursor })}`
}
