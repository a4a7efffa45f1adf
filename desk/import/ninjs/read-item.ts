import { instant } from '../source/instant'
import { articleFormats, authorKinds, type AuthorKind } from '@/lib/newsroom/article'
import { htmlToBlocks } from '../html/html-to-blocks'
import { oldPath } from '../html/html-place'
import { escapeMarkdown } from '../html/inline-markdown'
import { attribute } from '../html/nodes'
import { plainWords } from '../html/plain-words'
import { mediaFiles } from '../source/media-files'
import {
  sourceAuthor,
  sourceBlock,
  sourcePicture,
  sourceStory,
  type SourceAuthor,
  type SourceBlock,
  type SourcePicture,
  type SourceStory,
} from '../source-story'
import type { NinjsItem, NinjsPicture } from './ninjs-item'

type Text = NinjsItem['bodies'][number]

/** An item of an agency or of another paper. */
export function readItem(item: NinjsItem, where: string, mediaFolder: string | null): SourceStory {
  const { blocks, dropped } = readBody(item, mediaFolder)
  const pictures = item.associations
    .filter(({ type }) => type === 'picture')
    .flatMap((association) => readPicture(association, mediaFolder) ?? [])
  const publishAt =
    instant(item.embargoeduntil ?? item.embargoed) ?? instant(item.contentcreated ?? item.firstcreated ?? item.versioncreated)
  const [section, ...subjects] = sectionFirst(item)
  const address = addressOf(item)
  const path = address === null ? null : oldPath(address.href)
  const slugline = item.slugline === null ? null : item.slugline.replace(/\s+/g, '-')
  const lost = item.associations.filter(({ type }) => type !== 'picture').length
  return sourceStory(`ninjs:${item.uri}`, where, {
    slug: path === null || path === '/' || path.includes('?') ? slugline : (path.split('/').at(-1) ?? slugline),
    section: section ? { slug: slugOf(section.uri), name: section.name ?? '', description: null, parent: null } : null,
    headline: plainWords(textWith(item.headlines, 'main', 'headline')),
    kicker: plainWords(item.headlines.find(({ role }) => role === 'kicker')?.value ?? null),
    standfirst: plainWords(textWith(item.descriptions, 'summary', 'abstract', 'main')),
    dateline: item.located,
    format: articleFormats.find((format) => item.genres.some(({ name }) => name?.toUpperCase() === format)) ?? 'NEWS',
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(item.language ?? '') ? item.language : null,
    status: item.pubstatus === 'withheld' ? 'DRAFT' : item.pubstatus === 'canceled' ? 'WITHDRAWN' : 'PUBLISHED',
    publishAt,
    modifiedAt: instant(item.versioncreated),
    byline: readByline(item).map((author) => ({ author, role: 'WRITER' })),
    topics: subjects.map(({ name, uri }) => ({ slug: slugOf(uri), name: name ?? '', description: null })),
    leadPicture: pictures[0] ?? null,
    blocks: [...blocks, ...pictures.slice(1).map((picture) => sourceBlock('GALLERY_IMAGE', { picture }))],
    oldAddresses: path === null || path === '/' ? [] : [path],
    dropped: [
      ...dropped,
      ...(item.ednote === null ? [] : [`the note to editors “${item.ednote}”`]),
      ...(lost > 0 ? [`${lost} associations that are no pictures`] : []),
    ],
  })
}

/** Where readers had it. */
function addressOf({ uri, altids }: NinjsItem): URL | null {
  const address = altids.find(({ role, value }) => role === 'web' && /^https?:/.test(value ?? ''))?.value ?? uri
  return /^https?:/.test(address) && URL.canParse(address) ? new URL(address) : null
}

/** HTML before plain text; whatever other bodies there are say the same again. */
function readBody(item: NinjsItem, mediaFolder: string | null): { blocks: SourceBlock[]; dropped: string[] } {
  const html =
    item.bodies.find(({ contenttype }) => /html/.test(contenttype ?? '')) ??
    item.bodies.find(({ value }) => /<p[\s>]/i.test(value ?? ''))
  if (html?.value) {
    return htmlToBlocks(html.value, {
      base: addressOf(item),
      picture: (url, image) =>
        sourcePicture(url, { alt: plainWords(attribute(image, 'alt')), files: mediaFiles(url, mediaFolder) }),
    })
  }
  const [text] = item.bodies
  const paragraphs = (text?.value ?? '').split(/\n+/).filter((line) => line.trim() !== '')
  return { blocks: paragraphs.map((line) => sourceBlock('PARAGRAPH', { text: escapeMarkdown(line) })), dropped: [] }
}

/** The subject that is called the section, else the first. */
function sectionFirst({ subjects }: NinjsItem): NinjsItem['subjects'] {
  const named = subjects.filter(({ name }) => name !== null)
  const section = named.find(({ rel }) => rel === 'section')
  return section ? [section, ...named.filter((subject) => subject !== section)] : named
}

/** People who are said to have written it, else the line as it is printed, else whose it is. */
function readByline({ people, by, infosources, creditline, copyrightholder }: NinjsItem): SourceAuthor[] {
  const writers = people.filter(({ rel, role, name }) => name !== null && /author|writer|by/i.test(rel ?? role ?? ''))
  const kindOf = (role: string | null): AuthorKind => authorKinds.find((kind) => kind === role?.toUpperCase()) ?? 'PERSON'
  if (writers.length > 0)
    return writers.map(({ name, uri, role }) => sourceAuthor(name ?? '', { slug: slugOf(uri), kind: kindOf(role) }))
  const names = (by ?? '')
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|;| and | & )\s*/)
    .filter((name) => name !== '')
  if (names.length > 0) return names.map((name) => sourceAuthor(name))
  const agency = infosources.find(({ name }) => name !== null)?.name ?? creditline ?? copyrightholder
  return agency === null ? [] : [sourceAuthor(agency, { kind: 'AGENCY' })]
}

/** The largest rendition of a picture. */
export function readPicture(item: NinjsPicture, mediaFolder: string | null): SourcePicture | null {
  const [largest] = item.renditions.filter(({ href }) => href !== null).sort((a, b) => (b.width ?? 0) - (a.width ?? 0))
  if (!largest?.href) return null
  const caption = escapeMarkdown(plainWords(textWith(item.descriptions, 'caption', 'main')) ?? '') || null
  return sourcePicture(largest.href, {
    files: mediaFiles(largest.href, mediaFolder),
    alt:
      plainWords(item.descriptions.find(({ role }) => /alt/i.test(role ?? ''))?.value ?? null) ??
      plainWords(textWith(item.headlines, 'main')),
    caption,
    credit: item.creditline ?? item.by ?? item.copyrightnotice ?? item.copyrightholder,
    width: largest.width ?? null,
    height: largest.height ?? null,
  })
}

function textWith(texts: Text[], ...roles: string[]): string | null {
  const byRole = roles.flatMap((role) => texts.filter((text) => text.role === role))
  return (byRole[0] ?? texts.find(({ role }) => role === null) ?? texts[0])?.value ?? null
}

/** The last word of the address of something of a paper's own; codes of a scheme (`medtop:20000001`) are no slugs. */
function slugOf(uri: string | null): string | null {
  return /^https?:\/\/[^/]+\/(?:.*\/)?([a-z][a-z0-9-]*)$/.exec(uri ?? '')?.[1] ?? null
}
