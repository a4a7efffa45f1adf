import type { LeafDirective } from 'mdast-util-directive'
import { isSlug } from '@/lib/newsroom/address'
import { blockKinds, blockWidths } from '@/lib/newsroom/block'
import { safeHref } from '@/lib/newsroom/safe-href'
import { isOwnAddress } from '@/lib/newsroom/site-address'
import { blockRow, type BlockRow } from './block-row'
import type { BodySource } from './body-source'
import { attributesOf, labelOf } from './directive-parts'

type ReadCard = (node: LeafDirective, source: BodySource) => BlockRow

const cards: Record<string, ReadCard> = {
  // A row as the database holds it, cell by cell: what an export writes where there are no better words.
  block: (node, source) => {
    const { kind, width = 'COLUMN', image, text, attribution, url, label } = attributesOf(
      node, source, ['kind', 'text', 'attribution', 'image', 'url', 'label', 'width'])
    const known = blockKinds.find((name) => name === kind) ?? source.fail(node, `kind must be one of ${blockKinds.join(', ')}.`)
    const wide = blockWidths.find((name) => name === width) ?? source.fail(node, `width must be one of ${blockWidths.join(', ')}.`)
    return blockRow(known, {
      text: text ?? null, attribution: attribution ?? null, url: url ?? null, label: label ?? null, width: wide,
      image: image === undefined ? null : imageSlug(node, source, image),
    })
  },

  image: (node, source) => {
    const { image, width = 'COLUMN' } = attributesOf(node, source, ['image', 'width'])
    const known = blockWidths.find((name) => name === width)
    if (known === undefined) return source.fail(node, `width must be one of ${blockWidths.join(', ')}.`)
    return blockRow('IMAGE', { text: labelOf(node, source), image: imageSlug(node, source, image), width: known })
  },

  related: (node, source) => {
    const { url, article } = attributesOf(node, source, ['url', 'article'])
    if ((url === undefined) === (article === undefined)) {
      return source.fail(node, 'Say where it leads, once: {url="/…"} or {article=slug}.')
    }
    if (article !== undefined && !isSlug(article)) return source.fail(node, `article is the slug of a story, not "${article}".`)
    const leadsTo = article === undefined ? needUrl(node, source, url) : `article:${article}`
    return blockRow('RELATED', { text: needLabel(node, source), url: leadsTo })
  },

  embed: (node, source) => {
    const { url, provider = null } = attributesOf(node, source, ['url', 'provider'])
    const address = needUrl(node, source, url)
    if (!address.startsWith('https://')) source.fail(node, 'What is embedded has an address that begins with https://.')
    return blockRow('EMBED', { text: needLabel(node, source), url: address, attribution: provider })
  },

  video: (node, source) => {
    const { url, image, captions } = attributesOf(node, source, ['url', 'image', 'captions'])
    const poster = image === undefined ? null : imageSlug(node, source, image)
    return blockRow('VIDEO', { text: labelOf(node, source), url: needUrl(node, source, url), image: poster, label: captionsFile(node, source, captions) })
  },

  audio: (node, source) => {
    const { url } = attributesOf(node, source, ['url'])
    return blockRow('AUDIO', { text: labelOf(node, source), url: needUrl(node, source, url) })
  },
}

/** A directive of one line: `::name[words]{url="…"}`. */
export function readCard(node: LeafDirective, source: BodySource): BlockRow {
  const read = cards[node.name]
  if (!Object.hasOwn(cards, node.name) || !read) {
    const names = Object.keys(cards).map((name) => `::${name}`)
    return source.fail(node, `There is no ::${node.name}. There are ${names.join(', ')}.`)
  }
  return read(node, source)
}

function needLabel(node: LeafDirective, source: BodySource): string {
  return labelOf(node, source) ?? source.fail(node, `Say in brackets what it is: ::${node.name}[words]{…}.`)
}

function needUrl(node: LeafDirective, source: BodySource, url: string | undefined): string {
  if (url === undefined) return source.fail(node, `Give ::${node.name} its address: {url="https://…"}.`)
  const href = /^(?:https?:|\/)/.test(url) ? safeHref(url) : null
  return href ?? source.fail(node, `"${url}" is not an address: write https://… or /….`)
}

/** A browser takes captions from the page's own site alone. */
function captionsFile(node: LeafDirective, source: BodySource, captions: string | undefined): string | null {
  if (captions === undefined) return null
  const isOurs = isOwnAddress(captions) && captions.endsWith('.vtt') && safeHref(captions) === captions
  return isOurs ? captions : source.fail(node, `captions is a WebVTT file on this site, such as /media/film.vtt, not "${captions}".`)
}

function imageSlug(node: LeafDirective, source: BodySource, slug: string | undefined): string {
  return source.image(node, slug, 'Name the image by its slug: {image=image-slug}.')
}
