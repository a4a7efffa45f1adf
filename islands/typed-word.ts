/** The word at the end of what was typed, which may be completed: at least two letters or digits of it; null when there is none. */
export function typedWord(typed: string): string | null {
  const [word = ''] = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u.exec(typed) ?? []
  return word.length < 2 ? null : word.toLowerCase()
}

/** What was typed, with its last word completed in each of these ways. */
export function completions(typed: string, words: readonly string[]): string[] {
  const word = typedWord(typed)
  if (word === null) return []
  const before = typed.slice(0, typed.length - word.length)
  return words.filter((one) => one !== word).map((one) => before + one)
}
