import { instant } from '../source/instant'
import { attribute } from '../html/nodes'
import { htmlToBlocks } from '../html/html-to-blocks'
import { oldPath } from '../html/html-place'
import { escapeMarkdown } from '../html/inline-markdown'
import { plainWords } from '../html/plain-words'
import { mediaFiles } from '../source/media-files'
import { sourceBlock, sourcePicture, sourceStory, type SourceAuthor, type SourceLabel, type SourceStory } from '../source-story'
import { editorWords } from './editor-words'
import type { GhostPost } from './ghost-tables'

export interface GhostSite {
  file: string
  mediaFolder: string | null
  /** By post. */
  meta: Map<string, { alt: string | null; caption: string | null }>
  authorsOf(post: string): SourceAuthor[]
  tagsOf(post: string): SourceLabel[]
}

/** Ghost writes this in the place of its own address. */
const OWN = /__GHOST_URL__/g
const OWN_ADDRESS = 'https://ghost.invalid'

/** One post of an export. Its first tag, which Ghost calls primary, is its section. */
export function readPost(post: GhostPost, line: number, site: GhostSite): SourceStory {
  const [section, ...topics] = site.tagsOf(post.id)
  const meta = site.meta.get(post.id)
  const { blocks, dropped } = readBody(post, site)
  const isOut = post.status === 'published' || post.status === 'scheduled' || post.status === 'sent'
  const isForAll = post.visibility === null || post.visibility === 'public'
  return sourceStory(`ghost:${post.uuid ?? post.id}`, `${site.file}, line ${line}`, {
    slug: post.slug,
    section: section ? { ...section, parent: null } : null,
    headline: post.title,
    standfirst: plainWords(post.custom_excerpt),
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(post.locale ?? '') ? post.locale : null,
    status: isOut && isForAll ? 'PUBLISHED' : 'DRAFT',
    publishAt: instant(post.published_at),
    modifiedAt: instant(post.updated_at),
    byline: site.authorsOf(post.id).map((author) => ({ author, role: 'WRITER' })),
    topics,
    leadPicture:
      post.feature_image === null
        ? null
        : picture(post.feature_image.replace(OWN, OWN_ADDRESS), site, {
            alt: plainWords(meta?.alt ?? null),
            caption: escapeMarkdown(plainWords(meta?.caption ?? null) ?? '') || null,
          }),
    blocks,
    oldAddresses: addressesOf(post),
    dropped: [...(isForAll ? [] : [`that only ${post.visibility} could read it: it is a draft now`]), ...dropped],
  })
}

function readBody({ html, plaintext, lexical, mobiledoc }: GhostPost, site: GhostSite) {
  if (html !== null) {
    const own = html.replace(OWN, OWN_ADDRESS)
    return htmlToBlocks(own, {
      base: new URL(OWN_ADDRESS),
      picture: (url, image) => {
        const [width, height] = [Number(attribute(image, 'width')), Number(attribute(image, 'height'))]
        return picture(url, site, {
          alt: plainWords(attribute(image, 'alt')),
          ...(width > 0 && height > 0 ? { width, height } : {}),
        })
      },
    })
  }
  // What came to Ghost by other ways than its editor may have no HTML; its words are there nevertheless.
  const written = plaintext === null ? editorWords({ lexical, mobiledoc }) : plaintext.split(/\n+/)
  if (written === null) return { blocks: [], dropped: ['its body, which has no HTML in the export and cannot be read'] }
  const paragraphs = written.filter((line) => line.trim() !== '')
  return {
    blocks: paragraphs.map((line) => sourceBlock('PARAGRAPH', { text: escapeMarkdown(line) })),
    dropped: lexical !== null || mobiledoc !== null ? ['all but the words of its body, which has no HTML in the export'] : [],
  }
}

function picture(url: string, { mediaFolder }: GhostSite, cells: Parameters<typeof sourcePicture>[1]) {
  return sourcePicture(url.replace(OWN_ADDRESS, ''), { files: mediaFiles(url, mediaFolder), ...cells })
}

/** Ghost's addresses are `/{slug}/`, unless its routes say otherwise; what it was told to be is better. */
function addressesOf({ slug, canonical_url: canonical }: GhostPost): string[] {
  const own = canonical?.startsWith('__GHOST_URL__') ? oldPath(canonical.replace(OWN, '')) : null
  return [...new Set([slug === null ? null : `/${slug}`, own])].filter((path) => path !== null)
}
