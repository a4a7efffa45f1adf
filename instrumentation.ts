/** Next's hook for what goes wrong on the server (nextjs.org, instrumentation). */
import { renderScope } from '@/lib/newsroom/render-scope'

/** What a page or route threw: Next answers 500 and says no more, so the press is told here, for its log. */
export function onRequestError(error: unknown): void {
  const scope = renderScope.getStore()
  if (scope) scope.error = error
}
