import type { Article } from './article'

/** A change within a minute of publication is part of publishing. */
const MINUTE = 60_000

/** When the story was last changed, as readers and machines are told: when it came out, if it was not changed since. */
export function updatedAt({ publishedAt, modifiedAt }: Pick<Article, 'publishedAt' | 'modifiedAt'>): Date {
  return modifiedAt.getTime() - publishedAt.getTime() >= MINUTE ? modifiedAt : publishedAt
}
