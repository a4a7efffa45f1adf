import type { Element } from 'hast'
import type { BlockWidth } from '@/lib/newsroom/block'
import { sourceBlock, type SourceBlock } from '../source-story'
import { embedIn, embedOf } from './embeds'
import { readBlocks } from './html-to-blocks'
import type { HtmlPlace } from './html-place'
import { inlineMarkdown } from './inline-markdown'
import { attribute, classesOf, find, findAll, isTag, textOf } from './nodes'
import { readQuote } from './quotes'
import { readTable } from './tables'

/** `<figure>`: a picture or several, a quotation, a table, a film, or whatever else stands in it. */
export function readFigure(figure: Element, place: HtmlPlace): SourceBlock[] {
  const captions = findAll(figure, isTag('figcaption'))
  const own = captions.at(-1)
  const caption = own ? inlineMarkdown(own.children, place) || null : null
  const quote = find(figure, isTag('blockquote'))
  // WordPress's pull-quotes are figures.
  if (quote && !find(figure, isTag('img', 'iframe')))
    return readQuote(quote, place, / wp-block-pullquote /.test(classesOf(figure)) || undefined)
  const table = find(figure, isTag('table'))
  if (table) return readTable(table, place, caption)
  const images = findAll(figure, isTag('img'))
  if (images.length > 1 || (images.length > 0 && /gallery/.test(classesOf(figure)))) return readGallery(figure, images, place)
  if (images[0]) return readImage(images[0], place, caption, widthOf(figure))
  const media = find(figure, isTag('video', 'audio'))
  if (media) return readMedia(media, place, caption)
  const frame = find(figure, isTag('iframe', 'embed', 'object'))
  const words = textOf({ ...figure, children: figure.children.filter((child) => child !== own) })
  const embed = frame ? embedOf(frame, place, caption) : embedIn(words, caption, / wp-block-embed /.test(classesOf(figure)))
  return embed ? [embed] : readBlocks(figure.children, place)
}

export function readImage(
  image: Element,
  place: HtmlPlace,
  caption: string | null = null,
  width: BlockWidth = 'COLUMN',
): SourceBlock[] {
  const source = attribute(image, 'dataSrc') ?? attribute(image, 'src')
  if (source === null || source.startsWith('data:')) {
    place.drop('a picture without an address')
    return []
  }
  const picture = place.options.picture(place.fileAddress(source), image)
  return [sourceBlock('IMAGE', { picture, text: caption, width })]
}

export function readMedia(media: Element, place: HtmlPlace, caption: string | null = null): SourceBlock[] {
  const source = attribute(media, 'src') ?? attribute(find(media, isTag('source')) ?? media, 'src')
  if (source === null) return place.dropElement(media)
  const poster = attribute(media, 'poster')
  return [
    sourceBlock(media.tagName === 'audio' ? 'AUDIO' : 'VIDEO', {
      url: place.fileAddress(source),
      text: caption,
      picture: poster === null ? null : place.options.picture(place.fileAddress(poster), media),
    }),
  ]
}

/** Each picture with the caption of the figure or item it stands in; a caption of them all is a paragraph after them. */
function readGallery(gallery: Element, images: Element[], place: HtmlPlace): SourceBlock[] {
  const captioned = new Map(images.map((image) => [image, nearestCaption(gallery, image)]))
  const used = new Set([...captioned.values()].filter((caption) => caption !== null))
  const rest = findAll(gallery, isTag('figcaption')).filter((caption) => !used.has(caption))
  return [
    ...images.flatMap((image) => {
      const caption = captioned.get(image)
      const text = caption ? inlineMarkdown(caption.children, place) || null : null
      return readImage(image, place, text).map((block) => ({ ...block, kind: 'GALLERY_IMAGE' as const }))
    }),
    ...rest.flatMap((caption) => readBlocks(caption.children, place)),
  ]
}

function nearestCaption(gallery: Element, image: Element): Element | null {
  const holders = findAll(
    gallery,
    (element) =>
      element !== gallery && findAll(element, isTag('img')).length === 1 && find(element, (other) => other === image) !== null,
  )
  return holders.map((holder) => find(holder, isTag('figcaption'))).find((caption) => caption !== null) ?? null
}

function widthOf(figure: Element): BlockWidth {
  const classes = classesOf(figure)
  if (/ (?:alignfull|kg-width-full) /.test(classes)) return 'FULL'
  if (/ (?:alignwide|kg-width-wide) /.test(classes)) return 'WIDE'
  return / (?:alignleft|alignright) /.test(classes) ? 'INSET' : 'COLUMN'
}
