import { z } from 'zod'

/** An instant as a file says it: fixed, or so many milliseconds from the moment at which the file is loaded. */
export type When = { kind: 'instant'; at: Date } | { kind: 'from-now'; milliseconds: number }

/** The instant that is meant when the file is loaded at `now`. */
export function resolveWhen(when: When, now: Date): Date {
  return when.kind === 'instant' ? when.at : new Date(now.getTime() + when.milliseconds)
}

const instant = z.iso.datetime({ offset: true })

/**
 * ISO 8601: a date and time with its offset from UTC (`2026-01-17T06:30:00-05:00`), or a duration of weeks, days, hours, minutes
 * and seconds with a sign of its own (`P2D`, `-PT3H`). Months and years have no length, so they are not read.
 */
export const whenSchema = z.string().transform((text, context): When => {
  if (instant.safeParse(text).success) return { kind: 'instant', at: new Date(text) }
  const milliseconds = readDuration(text)
  if (milliseconds !== null) return { kind: 'from-now', milliseconds }
  context.addIssue({
    code: 'custom',
    message: 'must be a time with its offset, like 2026-01-17T06:30:00-05:00, or a duration from now, like P2D or -PT3H',
  })
  return z.NEVER
})

function readDuration(text: string): number | null {
  const parts = /^(-?)P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)
  if (!parts) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(2).map((part) => Number(part ?? 0))
  const all = ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  return parts[1] === '-' ? 0 - all : all
}
