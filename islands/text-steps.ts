/** Sizes of a story's text, from small to large; what is not chosen is the paper's own. The style sheet says how large each is. */
export const SIZES = ['small', '', 'large', 'larger'] as const

/** Where a size stands among them; one that is unknown is the paper's own. */
export function stepOf(size: string): number {
  const found = SIZES.findIndex((one) => one === size)
  return found < 0 ? SIZES.indexOf('') : found
}

/** The size `by` steps away, or the last on that side. */
export function sizeAt(size: string, by: number): string {
  return SIZES[Math.min(Math.max(stepOf(size) + by, 0), SIZES.length - 1)] ?? ''
}
