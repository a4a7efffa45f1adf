/** Next's hooks for what happens on the server (nextjs.org, instrumentation). */
import { renderScope } from '@/lib/newsroom/render-scope'

/** Traces are the press's affair (press/traces.ts): here is only what `npm run dev` has beside. */
export async function register(): Promise<void> {
  if (process.env.NODE_ENV === 'development' && process.env.NEXT_RUNTIME === 'nodejs') {
    const { sayServerTiming } = await import('@/lib/newsroom/server-timing')
    sayServerTiming()
  }
}

/** What a page or route threw: Next answers 500 and says no more, so the press is told here, for its log. */
export function onRequestError(error: unknown): void {
  const scope = renderScope.getStore()
  if (scope) scope.error = error
}
