/** The tables of a Ghost export (versions 4 to 6) that a story is made of. */
import { z } from 'zod'

const words = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').trim() || null)
const id = z.union([z.string(), z.number()]).transform(String)

export const postShape = z.object({
  id,
  uuid: words,
  title: words,
  slug: words,
  html: words,
  plaintext: words,
  lexical: words,
  mobiledoc: words,
  feature_image: words,
  type: words,
  status: words,
  visibility: words,
  locale: words,
  page: z.unknown().optional(),
  created_at: words,
  updated_at: words,
  published_at: words,
  custom_excerpt: words,
  canonical_url: words,
})
export type GhostPost = z.output<typeof postShape>

export const userShape = z.object({ id, name: words, slug: words, bio: words, website: words })
export const tagShape = z.object({ id, name: words, slug: words, description: words, visibility: words })
export const postTagShape = z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish() })
export const postAuthorShape = z.object({ post_id: id, author_id: id, sort_order: z.number().nullish() })
export const postMetaShape = z.object({ post_id: id, feature_image_alt: words, feature_image_caption: words })
