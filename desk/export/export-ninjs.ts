import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { plainText } from '@/lib/newsroom/inline'
import { readBlock } from '@/lib/newsroom/read-block'
import { bodyHtml } from '@/lib/wire/body-html'
import { bodyTree } from '@/lib/wire/body-tree'
import { storyId } from '@/lib/wire/feed'
import { NINJS } from '@/lib/wire/ninjs'
import { calendarDay } from '@/lib/newsroom/dates'
import { z } from 'zod'
import { given, publishedAt, storyFile } from './story-file'
import { refuseUnlessEmpty, type ExportOptions } from './export-paper'
import { readStories, type StoredStory } from './read-stories'
import { takeMedia } from './take-media'

const pubStatus = { PUBLISHED: 'usable', DRAFT: 'withheld', WITHDRAWN: 'canceled' } as const

const imageRow = z.object({
  slug: z.string(),
  url: z.string(),
  width: z.number(),
  height: z.number(),
  alt: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  copyright: z.string().nullable(),
  placeholder: z.string().nullable(),
  focalX: z.number(),
  focalY: z.number(),
})
type Image = z.output<typeof imageRow>

/**
 * Writes every story as an item of IPTC ninjs 3.1, a file each, in `stories/`, and pictures in `media/`. Its bodies say the same
 * thrice: as HTML, as plain text, and as the story's own file (`text/markdown`), of which our import makes the same story. `siteUrl` is the paper's address, without a
 * slash at its end.
 */
export async function exportNinjs(
  client: pg.Client,
  folder: string,
  siteUrl: string,
  { media, onStory }: ExportOptions,
): Promise<string[]> {
  await refuseUnlessEmpty(folder)
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const {
      rows: [paper],
    } = await client.query<{ timeZone: string; language: string; name: string }>(
      'SELECT time_zone AS "timeZone", language, name FROM publication',
    )
    if (!paper) throw new Error('the publication has no row')
    const { rows: sections } = await client.query<{ slug: string; name: string }>('SELECT slug, name FROM section')
    const names = new Map(sections.map(({ slug, name }) => [slug, name]))
    for await (const story of readStories(client)) {
      const images = await imagesOf(story, client)
      for (const { url } of images) await takeMedia(url, media, path.join(folder, 'media'))
      const item = toItem(story, images, { ...paper, siteUrl, sectionName: names.get(story.section ?? '') ?? null })
      const day = calendarDay(publishedAt(story) ?? story.created, paper.timeZone)
      await writeFile(path.join(folder, 'stories', `${day}-${story.slug}.json`), `${JSON.stringify(item, null, 2)}\n`)
      onStory?.()
    }
    return []
  } finally {
    await client.query('ROLLBACK')
  }
}

interface Paper {
  timeZone: string
  language: string
  name: string
  siteUrl: string
  sectionName: string | null
}

function toItem(
  story: StoredStory,
  images: Image[],
  { timeZone, language, name, siteUrl, sectionName }: Paper,
): Record<string, unknown> {
  const words = story.blocks
    .filter(({ kind, text }) => text !== null && !['RELATED', 'EMBED'].includes(kind))
    .map(({ text }) => plainText(text ?? ''))
  const concepts = (isOne: (line: StoredStory['byline'][number]) => boolean) =>
    story.byline.filter(isOne).map(({ author, name: who }) => ({ name: who, rel: 'author', uri: `${siteUrl}/authors/${author}` }))
  const published = publishedAt(story) ?? story.created
  const created = published.toISOString()
  return given({
    // As the site itself calls it, whatever becomes of its address.
    uri: storyId(story.guid),
    type: 'text',
    standard: NINJS,
    firstCreated: created,
    versionCreated: (story.modified ?? published).toISOString(),
    contentCreated: created,
    pubStatus: pubStatus[story.status],
    language: story.language ?? language,
    slugline: story.slug,
    located: story.dateline,
    embargoedUntil: story.status === 'PUBLISHED' && published > new Date() ? published.toISOString() : null,
    // A correction has no place of its own in ninjs.
    edNote: story.corrections.map(({ kind, madeAt, text: words }) => `${kind}, ${madeAt}: ${plainText(words)}`).join('\n') || null,
    by:
      story.byline
        .filter(({ role }) => role === 'WRITER')
        .map(({ name: writer }) => writer)
        .join(', ') || null,
    copyrightHolder: name,
    headlines: [text('main', story.headline), text('kicker', story.kicker)].flat(),
    descriptions: text('summary', story.standfirst),
    bodies: [
      { role: 'main', contentType: 'text/html', value: htmlOf(story, images, siteUrl) },
      { role: 'text', contentType: 'text/plain', value: words.join('\n\n') },
      { role: 'story-file', contentType: 'text/markdown', value: storyFile(story, timeZone).text },
    ].filter(({ value }) => value !== ''),
    people: concepts(({ kind }) => kind === 'PERSON'),
    organisations: concepts(({ kind }) => kind !== 'PERSON'),
    subjects: [
      ...(story.section === null
        ? []
        : [{ name: sectionName ?? story.section, rel: 'section', uri: `${siteUrl}/${story.section}` }]),
      ...story.topics.map((topic) => ({ name: topic.name, rel: 'topic', uri: `${siteUrl}/topics/${topic.slug}` })),
    ],
    genres: [{ name: story.format }],
    altIds: [story.path, ...story.addresses].flatMap((address) => (address === null ? [] : { role: 'web', value: `${siteUrl}${address}` })),
    associations: images.map((image) =>
      given({
        type: 'picture',
        name: image.slug,
        uri: `${siteUrl}/images/${image.slug}`,
        headlines: text('alt', image.alt),
        descriptions: text('caption', image.caption === null ? null : plainText(image.caption)),
        by: image.credit,
        copyrightNotice: image.copyright,
        renditions: [{ name: 'full', href: new URL(image.url, siteUrl).href, width: image.width, height: image.height }],
      }),
    ),
  })
}

function htmlOf({ blocks, path: address, slug, dateline }: StoredStory, images: Image[], siteUrl: string): string {
  const pictures = new Map(images.map(({ alt, focalX: x, focalY: y, ...image }) => [image.slug, { ...image, alt: alt ?? '', focal: { x, y } }]))
  const rows = blocks.flatMap(({ image, ...cells }) => readBlock({ ...cells, picture: pictures.get(image ?? '') ?? null }) ?? [])
  return bodyHtml(bodyTree(rows, { origin: siteUrl, path: address ?? `/drafts/${slug}`, dateline }))
}

function text(role: string, value: string | null): { role: string; contentType: string; value: string }[] {
  return value === null ? [] : [{ role, contentType: 'text/plain', value }]
}

async function imagesOf({ leadImage, blocks }: StoredStory, client: pg.Client): Promise<Image[]> {
  const slugs = [...new Set([leadImage, ...blocks.map(({ image }) => image)])].filter((slug) => slug !== null)
  if (slugs.length === 0) return []
  const { rows } = await client.query(
    'SELECT slug, url, width, height, alt, caption, credit, copyright, placeholder, focal_x AS "focalX", focal_y AS "focalY" FROM image WHERE slug = ANY ($1) ORDER BY array_position($1, slug)',
    [slugs],
  )
  return z.array(imageRow).parse(rows)
}
