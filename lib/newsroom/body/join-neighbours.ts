import type { BodyElement } from './element'

/**
 * Joins each element with the one before it, where `join` makes one of the two. `join` answers null where they stay apart; it may
 * not change what it is given.
 */
export function joinNeighbours(
  elements: BodyElement[],
  join: (before: BodyElement, after: BodyElement) => BodyElement | null,
): BodyElement[] {
  const joined: BodyElement[] = []
  for (const element of elements) {
    const before = joined.at(-1)
    const one = before ? join(before, element) : null
    if (one) joined[joined.length - 1] = one
    else joined.push(element)
  }
  return joined
}

/**
 * Whether a box goes on: only its first row needs the title, and one that repeats it says the same. Another title begins
 * another box.
 */
export function continuesUnder(title: string | null, next: string | null): boolean {
  return next === null || next === title
}
