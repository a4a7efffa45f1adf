import type { z } from 'zod'
import { plainWords } from '../html/plain-words'
import { brokenFile } from '../source/broken-file'
import { readJson, type JsonValue } from '../source/read-json'
import { sourceAuthor, type ImportSource, type SourceAuthor, type SourceLabel, type SourceStory } from '../source-story'
import { postAuthorShape, postMetaShape, postShape, postTagShape, tagShape, userShape } from './ghost-tables'
import { readPost, type GhostSite } from './read-post'

const tables = ['users', 'tags', 'posts_tags', 'posts_authors', 'posts_meta', 'posts'] as const
/** Older exports have no `db` around their tables. */
const paths = tables.flatMap((table) => [`$.db.*.data.${table}.*`, `$.data.${table}.*`])

/** A Ghost export (JSON), read twice: once for the tables that posts refer to, then post by post. */
export async function readGhost(file: string, mediaFolder: string | null): Promise<ImportSource> {
  const users = new Map<string, SourceAuthor>()
  const tags = new Map<string, SourceLabel & { isInternal: boolean }>()
  const postTags = new Map<string, { of: string; rank: number }[]>()
  const postAuthors = new Map<string, { of: string; rank: number }[]>()
  const site: GhostSite = { file, mediaFolder, meta: new Map(), authorsOf: () => [], tagsOf: () => [] }
  const others = new Map<string, number>()
  let total = 0
  let isExport = false
  for await (const value of readJson(file, paths)) {
    isExport = true
    switch (tableOf(value)) {
      case 'users': {
        const { id, name, slug, bio, website } = read(userShape, value, file)
        if (name) users.set(id, sourceAuthor(name, { slug, bio: plainWords(bio), url: website }))
        break
      }
      case 'tags': {
        const { id, name, slug, description, visibility } = read(tagShape, value, file)
        if (name) tags.set(id, { slug, name, description, isInternal: visibility === 'internal' || name.startsWith('#') })
        break
      }
      case 'posts_tags': {
        const { post_id: post, tag_id: of, sort_order: rank } = read(postTagShape, value, file)
        add(postTags, post, { of, rank: rank ?? 0 })
        break
      }
      case 'posts_authors': {
        const { post_id: post, author_id: of, sort_order: rank } = read(postAuthorShape, value, file)
        add(postAuthors, post, { of, rank: rank ?? 0 })
        break
      }
      case 'posts_meta': {
        const { post_id: post, feature_image_alt: alt, feature_image_caption: caption } = read(postMetaShape, value, file)
        site.meta.set(post, { alt, caption })
        break
      }
      default: {
        const kind = kindOf(read(postShape, value, file))
        if (kind === 'post') total += 1
        else others.set(kind, (others.get(kind) ?? 0) + 1)
      }
    }
  }
  if (!isExport) throw brokenFile(file, 1, 'This is no export of Ghost: it has no posts.')
  site.authorsOf = (post) => inOrder(postAuthors.get(post)).flatMap((id) => users.get(id) ?? [])
  site.tagsOf = (post) =>
    inOrder(postTags.get(post))
      .flatMap((id) => tags.get(id) ?? [])
      .filter(({ isInternal }) => !isInternal)
      .map(({ slug, name, description }) => ({ slug, name, description }))
  return {
    total,
    notes: [...others].map(([kind, count]) => `${file}: ${count} of the kind “${kind}” are no stories, and were not imported.`),
    stories: () => readPosts(site),
  }
}

async function* readPosts(site: GhostSite): AsyncIterable<SourceStory> {
  for await (const value of readJson(
    site.file,
    paths.filter((path) => path.includes('.posts.')),
  )) {
    const post = read(postShape, value, site.file)
    if (kindOf(post) === 'post') yield readPost(post, value.line, site)
  }
}

function kindOf({ type, page }: z.output<typeof postShape>): string {
  return type ?? (page === 1 || page === true ? 'page' : 'post')
}

function tableOf({ keys }: JsonValue): string {
  return keys.at(-2) ?? ''
}

function read<Shape extends z.ZodType>(shape: Shape, { value, line }: JsonValue, file: string): z.output<Shape> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw brokenFile(file, line, `A row that ends here is not as Ghost writes it: ${issue?.path.join('.')}: ${issue?.message}.`)
}

function add<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key)
  if (entries) entries.push(entry)
  else map.set(key, [entry])
}

function inOrder(entries: { of: string; rank: number }[] = []): string[] {
  return entries.toSorted((a, b) => a.rank - b.rank).map(({ of }) => of)
}
