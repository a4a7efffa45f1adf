/** An instant from any spelling of a date that the platform reads (ISO 8601, RFC 822); null for what is none. */
export function instant(text: string | null): Date | null {
  const time = text === null ? NaN : Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time)
}
