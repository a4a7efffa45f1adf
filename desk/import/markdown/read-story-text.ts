import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { isSlug } from '@/lib/newsroom/address'
import type { BlockRow } from '../../story-file/block-row'
import { splitFrontMatter } from '../../story-file/front-matter'
import { parseBody } from '../../story-file/parse-body'
import { readYaml } from '../../story-file/read-yaml'
import { StoryFileError } from '../../story-file/story-file-error'
import { resolveWhen, type When } from '../../story-file/when'
import { htmlToBlocks } from '../html/html-to-blocks'
import { oldPath } from '../html/html-place'
import { attribute } from '../html/nodes'
import { sourceStory, type SourceBlock, type SourceStory } from '../source-story'
import { frontMatterShape, unknownFields, type FrontMatterFields } from './front-matter-fields'
import { pictureNamed, type MarkdownPlace } from './markdown-place'

/**
 * A story's file: YAML, then its body in Markdown. Throws a StoryFileError with the line of what cannot be read. `fileName` may
 * begin with the day, as Jekyll's and ours do; an `index.md` is called after its folder.
 */
export async function readStoryText(text: string, fileName: string, place: MarkdownPlace): Promise<SourceStory> {
  const { yaml, body, bodyLine } = splitFrontMatter(text, fileName)
  const fields = readYaml(frontMatterShape, yaml, fileName, 2)
  const named = nameOf(fileName)
  const read = readBody(body, fileName, bodyLine, place)
  const slug = fields.slug ?? named.slug
  const publishAt =
    at(fields.publishAt ?? fields.date ?? fields.pubDate ?? (typeof fields.published === 'object' ? fields.published : null)) ??
    (named.day === null ? null : new Date(`${named.day}T12:00:00Z`))
  const { section, topics } = labelsOf(fields, place)
  const lead = fields.leadImage ?? fields.image ?? fields.featured_image ?? fields.cover
  const leadPicture = lead === null ? null : pictureNamed(lead, place)
  return sourceStory(`markdown:${slug}`, fileName, {
    slug,
    guid: fields.createdAt === null ? null : fields.guid,
    section,
    headline: fields.headline ?? fields.title,
    standfirst: fields.standfirst ?? fields.description ?? fields.summary ?? fields.excerpt ?? fields.subtitle,
    kicker: fields.kicker,
    dateline: fields.dateline,
    format: fields.format ?? 'NEWS',
    language: fields.language ?? fields.lang,
    backstory: fields.backstory,
    status: statusOf(fields, publishAt),
    withdrawnReason: fields.withdrawnReason,
    publishAt,
    modifiedAt: at(fields.modifiedAt ?? fields.lastmod ?? fields.updated),
    leadPicture: leadPicture && {
      ...leadPicture,
      alt: fields.imageAlt ?? fields.image_alt ?? leadPicture.alt,
      caption: fields.imageCaption ?? fields.image_caption ?? leadPicture.caption,
    },
    byline: (fields.byline ?? [...fields.authors, ...fields.author].map((author) => ({ author, role: 'WRITER' as const }))).map(
      ({ author, role }) => ({ author: place.labels.author(author), role }),
    ),
    topics,
    corrections: fields.corrections.map(({ madeAt, ...correction }) => ({
      ...correction,
      madeAt: resolveWhen(madeAt, new Date()),
    })),
    blocks: read.blocks,
    oldAddresses: [
      ...fields.aliases,
      ...fields.addresses,
      ...fields.redirect_from,
      ...[fields.permalink, fields.url, fields.address].filter((link) => link !== null),
    ]
      .flatMap((link) => oldPath(link) ?? [])
      .filter((path) => path !== '/'),
    dropped: [...unknownFields(fields).map((field) => `the field “${field}”`), ...read.dropped],
  })
}

/**
 * Our own dialect, which says where it is wrong; a file that is plain Markdown (with HTML in it, other headings) is read as its
 * HTML. Only the first has directives (`:::`), so their presence decides.
 */
function readBody(
  body: string,
  fileName: string,
  bodyLine: number,
  place: MarkdownPlace,
): { blocks: SourceBlock[]; dropped: string[] } {
  try {
    const rows = parseBody(body, fileName, bodyLine, (name) => name !== '')
    return { blocks: rows.map((row) => withPicture(row, place)), dropped: [] }
  } catch (error) {
    if (!(error instanceof StoryFileError) || /^ {0,3}::/m.test(body)) throw error
    const html = micromark(body, { allowDangerousHtml: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] })
    return htmlToBlocks(html, {
      base: null,
      picture: (url, image) => ({ ...pictureNamed(url, place), alt: attribute(image, 'alt') ?? pictureNamed(url, place).alt }),
    })
  }
}

/** What stands in brackets is a caption in our dialect; elsewhere it is the alternative text, and may serve as one. */
function withPicture({ image, ...row }: BlockRow, place: MarkdownPlace): SourceBlock {
  if (image === null) return { ...row, picture: null }
  const picture = pictureNamed(image, place)
  return { ...row, picture: picture.slug === null && picture.alt === null ? { ...picture, alt: row.text } : picture }
}

function labelsOf(fields: FrontMatterFields, { labels }: MarkdownPlace): Pick<SourceStory, 'section' | 'topics'> {
  const categories = [fields.category, ...fields.categories].filter((name) => name !== null)
  const [first, ...others] = fields.section === null ? categories : [fields.section, ...categories]
  const topics = [...new Set([...others, ...fields.topics, ...fields.tags])]
  return { section: first === undefined ? null : labels.section(first), topics: topics.map((topic) => labels.topic(topic)) }
}

function statusOf({ status, draft, published }: FrontMatterFields, publishAt: Date | null): SourceStory['status'] {
  if (status !== null) return status
  return draft || published === false || publishAt === null ? 'DRAFT' : 'PUBLISHED'
}

function nameOf(fileName: string): { day: string | null; slug: string } {
  const [last = '', folder = ''] = fileName.split(/[\\/]/).reverse()
  const bare = (/^_?index\.\w+$/.test(last) ? folder : last).replace(/\.(?:md|markdown|mdx)\)?$/i, '')
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(bare) ?? []
  const slug = (rest ?? bare)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { day: day ?? null, slug: isSlug(slug) ? slug : 'story' }
}

function at(when: When | null): Date | null {
  return when && resolveWhen(when, new Date())
}
