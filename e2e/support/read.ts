/** What a client gets that is no browser. */
import { site } from './test'

/** An answer as it is: redirects are not followed. */
export async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, site), { headers, redirect: 'manual' })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** What a pattern's first group catches, wherever it fits. */
export function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
