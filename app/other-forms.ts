import { answerHeader } from '@/lib/newsroom/render-scope'
import { feedLinks, type FeedPlace } from '@/lib/wire/feed-address'

interface OtherForm { path: string; type: string }

/** Says in the answer's headers (RFC 8288) what its head says too, for programs that read no HTML: where the same is to be had otherwise. */
export function sayOtherForms(feeds: FeedPlace, forms: readonly OtherForm[] = []): void {
  const links = [...forms, ...feedLinks(feeds)].map(({ path, type }) => `<${path}>; rel="alternate"; type="${type}"`)
  answerHeader('Link', links.join(', '))
}
