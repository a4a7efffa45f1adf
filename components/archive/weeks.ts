/** A month as the rows of a calendar. */

/** On which day a week begins where a language is spoken: 1 for Monday to 7 for Sunday. Monday (ISO 8601) where that is not known. */
export function firstWeekday(language: string): number {
  const locale: object = new Intl.Locale(language)
  // ECMA-402 has made a function of what some engines still hold as a property.
  const info: unknown = 'getWeekInfo' in locale && typeof locale.getWeekInfo === 'function'
    ? locale.getWeekInfo()
    : 'weekInfo' in locale ? locale.weekInfo : null
  const hasFirst = typeof info === 'object' && info !== null && 'firstDay' in info
  return hasFirst && typeof info.firstDay === 'number' ? info.firstDay : 1
}

/** The seven weekdays (1 to 7) in the order of a row. */
export function weekdaysFrom(first: number): number[] {
  return Array.from({ length: 7 }, (_, n) => ((first - 1 + n) % 7) + 1)
}

/** The days of a month (`yyyy-mm`) in weeks of seven; null where a week reaches into another month. */
export function weeksOf(month: string, first: number): (string | null)[][] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 7 - first) % 7
  const rows = Math.ceil((lead + length) / 7)
  return Array.from({ length: rows }, (_, row) => Array.from({ length: 7 }, (_, column) => {
    const day = row * 7 + column - lead + 1
    return day < 1 || day > length ? null : `${month}-${String(day).padStart(2, '0')}`
  }))
}
