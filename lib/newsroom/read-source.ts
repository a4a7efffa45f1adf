/**
 * Where a page reads while it is being rendered: from the database, unless the press says that its replica will do. On `globalThis`
 * for the same reason as the render scope: the press and the pages are separate module graphs in one process.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

export type ReadSource = 'database' | 'replica'

declare global {
  var broadsheetReadSource: AsyncLocalStorage<ReadSource> | undefined
}

export const readSource = (globalThis.broadsheetReadSource ??= new AsyncLocalStorage<ReadSource>())

export function readsFromReplica(): boolean {
  return readSource.getStore() === 'replica'
}
