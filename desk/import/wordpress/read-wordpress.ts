import { brokenFile } from '../source/broken-file'
import { plainWords } from '../html/plain-words'
import { childText, readXml, type XmlElement } from '../source/read-xml'
import { sourceAuthor, type ImportSource, type SourceAuthor, type SourceSection, type SourceStory } from '../source-story'
import { Attachments } from './attachments'
import { readPost, type WordPressSite } from './read-post'

const wanted = new Set(['wp:author', 'wp:category', 'wp:wxr_version', 'wp:base_site_url', 'wp:base_blog_url', 'item', 'language'])

/**
 * A WordPress export (WXR 1.2), read twice: once for what its posts refer to (authors, categories, pictures), which stands
 * anywhere in it, then post by post.
 */
export async function readWordPress(file: string, mediaFolder: string | null): Promise<ImportSource> {
  const site: WordPressSite = {
    file,
    base: null,
    language: null,
    authors: new Map(),
    sections: new Map(),
    termSlugs: new Map(),
    attachments: new Attachments(mediaFolder),
  }
  const parents = new Map<string, string>()
  const others = new Map<string, number>()
  let total = 0
  let isExport = false
  for await (const element of readXml(file, wanted)) {
    if (element.name === 'wp:wxr_version') isExport = true
    else if (element.name === 'wp:base_blog_url' || element.name === 'wp:base_site_url')
      site.base = addressIn(element) ?? site.base
    else if (element.name === 'wp:author') addAuthor(element, site.authors)
    else if (element.name === 'wp:category') addSection(element, site, parents)
    else if (element.name === 'item') {
      const kind = kindOf(element)
      if (kind === 'post') total += 1
      else if (kind === 'attachment') site.attachments.add(element)
      else others.set(kind, (others.get(kind) ?? 0) + 1)
    }
  }
  if (!isExport) throw brokenFile(file, 1, 'This is not an export of WordPress: it has no wp:wxr_version.')
  for (const [slug, parent] of parents) {
    const section = site.sections.get(slug)
    if (section) section.parent = site.sections.get(parent) ?? null
  }
  return {
    total,
    notes: [...others].map(([kind, count]) => `${file}: ${count} of the kind “${kind}” are no stories, and were not imported.`),
    stories: () => readPosts(site),
  }
}

async function* readPosts(site: WordPressSite): AsyncIterable<SourceStory> {
  for await (const item of readXml(site.file, new Set(['item']))) {
    if (kindOf(item) === 'post') yield readPost(item, site)
  }
}

function kindOf(item: XmlElement): string {
  const kind = childText(item, 'wp:post_type') ?? 'post'
  return childText(item, 'wp:status') === 'trash' ? `${kind} in the trash` : kind
}

function addressIn(element: XmlElement): URL | null {
  const text = element.children.join('').trim()
  return URL.canParse(text) ? new URL(text) : null
}

function addAuthor(element: XmlElement, authors: Map<string, SourceAuthor>): void {
  const login = childText(element, 'wp:author_login')
  const whole = [childText(element, 'wp:author_first_name'), childText(element, 'wp:author_last_name')].filter(Boolean).join(' ')
  const name = plainWords(childText(element, 'wp:author_display_name')) ?? (whole === '' ? login : whole)
  // Their addresses were never for readers: a paper shows an author's, so it is not taken along.
  if (login !== null && name !== null) authors.set(login, sourceAuthor(name))
}

function addSection(element: XmlElement, site: WordPressSite, parents: Map<string, string>): void {
  const slug = childText(element, 'wp:category_nicename')
  if (slug === null) return
  const section: SourceSection = {
    slug,
    name: plainWords(childText(element, 'wp:cat_name')) ?? slug,
    description: plainWords(childText(element, 'wp:category_description')),
    parent: null,
  }
  site.sections.set(slug, section)
  const [parent, id] = [childText(element, 'wp:category_parent'), childText(element, 'wp:term_id')]
  if (parent !== null) parents.set(slug, parent)
  if (id !== null) site.termSlugs.set(id, slug)
}
