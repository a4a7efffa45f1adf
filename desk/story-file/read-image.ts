import type { Image, Paragraph } from 'mdast'
import { blockRow, type BlockRow } from './block-row'
import type { BodySource } from './body-source'

/** A paragraph that is one picture and nothing else; null if it has none at all. */
export function readImageParagraph(node: Paragraph, source: BodySource): BlockRow | null {
  const images = node.children.filter((child) => child.type === 'image')
  const [image] = images
  if (!image) return null
  if (node.children.length > 1) {
    source.fail(node, 'An image stands alone, between empty lines; several make a gallery between :::gallery and :::.')
  }
  return blockRow('IMAGE', readImage(image, source))
}

/** `![caption](image-slug)`: the caption is as the file has it, and null where there is none. */
export function readImage(image: Image, source: BodySource): { text: string | null; image: string } {
  const name = source.image(image, image.url, `Name the image by its slug, not "${image.url}": ![caption](image-slug).`)
  if (image.title) source.fail(image, `The title of an image is not shown: take "${image.title}" out, or make it the caption.`)
  const written = source.slice([image])
  const caption = written.slice(2, written.lastIndexOf(']('))
  return { text: caption.trim() === '' ? null : source.line(image, caption.split(/\r?\n/)), image: name }
}
