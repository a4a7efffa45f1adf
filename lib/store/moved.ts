import { z } from 'zod'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'

export type Whereabouts =
  | { kind: 'moved'; to: string }
  | { kind: 'withdrawn'; reason: string | null }
  | { kind: 'unknown' }

const rowsShape = z.array(z.object({ path: z.string(), target: z.string().nullable(), withdrawn: z.boolean(), reason: z.string().nullable() }))

/**
 * Where an address leads that shows nothing: elsewhere (one hop), nowhere any more, or it never was one.
 * The address of a renamed section leads on with everything below it.
 */
export async function whereIs(path: string): Promise<Whereabouts> {
  dependsOn(`path:${path}`)
  const [, first = '', rest = ''] = /^(\/[^/]*)(.*)$/.exec(path) ?? []
  const rows = rowsShape.parse(
    await database().$queryRaw`SELECT path, target, withdrawn, reason FROM engine.moved_address WHERE path IN (${path}, ${first})`,
  )
  const exact = rows.find((row) => row.path === path)
  if (exact?.withdrawn) return { kind: 'withdrawn', reason: exact.reason }
  if (exact?.target) return { kind: 'moved', to: exact.target }
  const section = rows.find((row) => row.path === first && row.target)
  if (section?.target) return { kind: 'moved', to: section.target + rest }
  return { kind: 'unknown' }
}
