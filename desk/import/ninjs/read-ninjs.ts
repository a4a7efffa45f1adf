import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { brokenFile } from '../source/broken-file'
import { readJson } from '../source/read-json'
import type { ImportSource, SourcePicture, SourceStory } from '../source-story'
import { plainLabels, type MarkdownPlace } from '../markdown/markdown-place'
import { readStoryText } from '../markdown/read-story-text'
import { inLowerCase, itemShape, type NinjsItem } from './ninjs-item'
import { readItem, readPicture } from './read-item'

/** ninjs 2 or 3: a file with one item, a list of them, or one after the other (JSON lines); or a folder of such files. */
export async function readNinjs(where: string, mediaFolder: string | null): Promise<ImportSource> {
  const files = await filesIn(where)
  const others = new Map<string, number>()
  let total = 0
  for (const file of files) {
    for await (const { item } of readItems(file)) {
      if (isStory(item)) total += 1
      else others.set(item.type ?? '', (others.get(item.type ?? '') ?? 0) + 1)
    }
  }
  return {
    total,
    notes: [...others].map(([kind, count]) => `${where}: ${count} of the type “${kind}” are no stories, and were not imported.`),
    stories: () => readStories(files, mediaFolder),
  }
}

async function* readStories(files: string[], mediaFolder: string | null): AsyncIterable<SourceStory> {
  for (const file of files) {
    for await (const { item, line } of readItems(file)) {
      if (isStory(item)) yield await readStory(item, file, line, mediaFolder)
    }
  }
}

/** Our own export carries the story's file: nothing is lost on that way. */
async function readStory(item: NinjsItem, file: string, line: number, mediaFolder: string | null): Promise<SourceStory> {
  const own = item.bodies.find(({ role }) => role === 'story-file')
  const slug = item.slugline ?? item.uri.split('/').at(-1) ?? ''
  if (!own?.value) return readItem(item, `${file}, line ${line}`, mediaFolder)
  const media = mediaFolder ?? path.join(path.dirname(file), '..', 'media')
  const pictures = new Map(
    item.associations.flatMap((association): [string, SourcePicture][] => {
      const picture = readPicture(association, media)
      const name = association.uri?.split('/').at(-1)
      return picture && name ? [[name, { ...picture, slug: name }]] : []
    }),
  )
  const labels = { ...plainLabels, picture: (name: string) => pictures.get(name) ?? null }
  const place: MarkdownPlace = { folder: path.dirname(file), root: path.dirname(file), mediaFolder: media, labels }
  const described = readItem({ ...item, bodies: [] }, `${file}, line ${line}`, media)
  const story = await readStoryText(own.value, `${slug}.md`, place)
  const nameOf = new Map(described.byline.map(({ author }) => [author.slug, author]))
  return {
    ...story,
    key: described.key,
    where: described.where,
    slug: story.slug ?? slug,
    section: described.section?.slug === story.section?.slug ? described.section : story.section,
    byline: story.byline.map(({ author, role }) => ({ author: nameOf.get(author.slug) ?? author, role })),
    topics: story.topics.map((topic) => described.topics.find(({ slug: of }) => of === topic.slug) ?? topic),
  }
}

async function* readItems(file: string): AsyncIterable<{ item: NinjsItem; line: number }> {
  for await (const { value, line } of readJson(file, [(await isList(file)) ? '$.*' : '$'])) {
    const read = itemShape.safeParse(inLowerCase(value))
    if (!read.success) {
      const [issue] = read.error.issues
      throw brokenFile(file, line, `The item that ends here is not ninjs: ${issue?.path.join('.')}: ${issue?.message}.`)
    }
    yield { item: read.data, line }
  }
}

function isStory({ type }: NinjsItem): boolean {
  return type === null || type === 'text' || type === 'composite'
}

async function isList(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0)
    return buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\ufeff/, '')
      .trimStart()
      .startsWith('[')
  } finally {
    await handle.close()
  }
}

async function filesIn(where: string): Promise<string[]> {
  if (!(await stat(where)).isDirectory()) return [where]
  const names = await readdir(where, { recursive: true })
  return names
    .filter((name) => /\.(?:json|jsonl|ndjson|ninjs)$/i.test(name))
    .sort()
    .map((name) => path.join(where, name))
}
