/**
 * Intl's formatters for a language (BCP 47), kept: making one takes a thousand times as long as using it, and a paper has one zone and a
 * few languages.
 */

export interface DateStyle {
  timeZone: string
  language: string
}

/** Makes what belongs to a language, and perhaps a zone, when it is first asked for. */
export function madeOnce<Made>(make: (language: string, timeZone?: string) => Made): (language: string, timeZone?: string) => Made {
  const known = new Map<string, Made>()
  return (language, timeZone) => {
    const key = `${language} ${timeZone}`
    const made = known.get(key) ?? make(language, timeZone)
    known.set(key, made)
    return made
  }
}

/** Formatters of instants, all of one shape. */
export function dateFormatters(options: Intl.DateTimeFormatOptions): (style: DateStyle) => Intl.DateTimeFormat {
  const formatter = madeOnce((language, timeZone) => new Intl.DateTimeFormat(language, { ...options, timeZone }))
  return ({ language, timeZone }) => formatter(language, timeZone)
}

const numbers = madeOnce((language) => new Intl.NumberFormat(language))

/** `1,200`, or as the language has it. */
export function formatNumber(value: number, language: string): string {
  return numbers(language).format(value)
}
