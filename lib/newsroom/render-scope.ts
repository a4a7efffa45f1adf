/**
 * What a page says to the press while it is being rendered: the surrogate keys of what it read, and the status it
 * cannot say itself. It travels in an AsyncLocalStorage that lives on `globalThis`, because the press and the pages
 * are separate module graphs in one process. Without a press (`next dev`) every call is a no-op.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

export interface RenderScope {
  /** What is being rendered: path and query. */
  readonly address: string | undefined
  /** When it was asked for, in epoch milliseconds of the database's clock, by which stories come out; undefined without a press. */
  readonly askedAt: number | undefined
  /** Surrogate keys: see docs/architecture.md. */
  keys: Set<string>
  /** An HTTP status to send in place of Next's own (410 has no other way out of a page). */
  status: number | undefined
  /** Headers that the answer is to have; names in lower case. Which of them readers get, the press decides. */
  headers: Map<string, string>
  /** The page may be kept, but must be rendered anew from this instant on. */
  validUntil: Date | undefined
  /** What the page threw, if it did: instrumentation.ts. */
  error: unknown
}

declare global {
  var broadsheetRenderScope: AsyncLocalStorage<RenderScope> | undefined
}

export const renderScope = (globalThis.broadsheetRenderScope ??= new AsyncLocalStorage<RenderScope>())

export function newRenderScope({ address, askedAt }: { address?: string; askedAt?: number } = {}): RenderScope {
  return { address, askedAt, keys: new Set(), headers: new Map(), status: undefined, validUntil: undefined, error: undefined }
}

/** Names what the page just read: it is rendered anew once any of these keys is told. */
export function dependsOn(...keys: string[]): void {
  const scope = renderScope.getStore()
  if (scope) for (const key of keys) scope.keys.add(key)
}

/** Sends this page with `status` instead of 200. */
export function answerWith(status: number): void {
  const scope = renderScope.getStore()
  if (scope) scope.status = status
}

/** Says a header of the answer that a page cannot set by itself: `Vary` for one that comes in another form as well, `Link`. */
export function answerHeader(name: string, value: string): void {
  renderScope.getStore()?.headers.set(name.toLowerCase(), value)
}

/** The page is true until `instant` (a story turns a year old, a notice ends); the earliest call wins. */
export function validUntil(instant: Date): void {
  const scope = renderScope.getStore()
  if (scope && (!scope.validUntil || instant < scope.validUntil)) scope.validUntil = instant
}

/** What time it is, for all that one page shows: a machine whose clock is wrong dates no paper. */
export function now(): Date {
  return new Date(renderScope.getStore()?.askedAt ?? Date.now())
}

/** What the press asked for: path and query; undefined without a press. */
export function addressBeingRendered(): string | undefined {
  return renderScope.getStore()?.address
}
