import { newRenderScope, renderScope } from '@/lib/newsroom/render-scope'
import { askNext, type Answer, type NextHandler } from './ask-next'
import { isPrivate } from './cache-policy'

/** What Next made of an address, and what the page said about itself meanwhile. */
export interface Rendered extends Answer {
  /** Surrogate keys of what the page read, sorted. */
  keys: string[]
  /** Headers that the page itself asked for; names in lower case. */
  said: ReadonlyMap<string, string>
  /** The page must be rendered anew from then on. */
  validUntil: Date | undefined
  /** It is for whoever has its address, and is not kept: a preview. */
  isPrivate: boolean
  /** Why the status is 500: what the page threw. */
  error: unknown
}

/** Rendering through Next, inside the scope in which pages name what they depend on. */
export function renderThrough(next: NextHandler, siteUrl: URL): (
  order: { address: string; askedAt: number },
  signal: AbortSignal,
) => Promise<Rendered> {
  return async ({ address, askedAt }, signal) => {
    const scope = newRenderScope({ address, askedAt })
    const answer = await renderScope.run(scope, () => askNext(next, { url: address, siteUrl, accept: 'text/html', signal }))
    // A page can only say 200 by itself; a status that Next gave for a reason (308, 404, 500) stays.
    const status = answer.status === 200 ? (scope.status ?? 200) : answer.status
    const keys = [...scope.keys].sort()
    return { ...answer, status, keys, said: scope.headers, validUntil: scope.validUntil, isPrivate: isPrivate(address), error: scope.error }
  }
}
