/**
 * A backup is a gzipped tar: `backup.json` (this), `tables/{table}/{000001}` (PostgreSQL's text format, a few megabytes each),
 * `media/…`, and `end.json`, which says how many rows of each there were, so that a file that was cut off is known.
 */
import { z } from 'zod'

export const manifestShape = z.object({
  what: z.literal('broadsheet backup 1'),
  madeAt: z.string(),
  paper: z.string(),
  /** The migrations that the database had. */
  schema: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
})
export type Manifest = z.output<typeof manifestShape>

export const endShape = z.object({ rows: z.record(z.string(), z.number()), files: z.number() })
export type End = z.output<typeof endShape>
