const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Says of a story that is a year old or more how old it is, before a reader takes it for today's. `years` are whole. */
export function AgeNotice({ years }: { years: number }) {
  if (years < 1) return null
  const count = words[years - 1] ?? String(years)
  return <p role="note" className="story-notice">This story is more than {years === 1 ? 'a year' : `${count} years`} old.</p>
}
