import type { Image, Paragraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { blockRow, type BlockRow } from './block-row'
import type { BodySource } from './body-source'
import { attributesOf, contentOf, labelOf, paragraphsOf } from './directive-parts'
import { readImage } from './read-image'
import { readList } from './read-list'
import { readTable } from './read-table'

type ReadBox = (node: ContainerDirective, source: BodySource) => BlockRow[]

const boxes: Record<string, ReadBox> = {
  'pull-quote': (node, source) => {
    const paragraphs = paragraphsOf(node, source)
    if (paragraphs.length > 1) source.fail(node, 'A pull-quote is one paragraph: shorten it.')
    const attribution = labelOf(node, source)
    return paragraphs.map((paragraph) => blockRow('PULL_QUOTE', { text: source.paragraph(paragraph), attribution }))
  },

  gallery: (node, source) => {
    noLabel(node, source)
    return paragraphsOf(node, source).flatMap((paragraph) =>
      imagesOf(paragraph, source).map((image) => blockRow('GALLERY_IMAGE', readImage(image, source))))
  },

  table: (node, source) => {
    const { source: from = null } = attributesOf(node, source, ['source'])
    const [table, ...others] = contentOf(node)
    if (table?.type !== 'table' || others.length > 0) {
      return source.fail(node, 'Between :::table and ::: stands one table and nothing else.')
    }
    return readTable(table, source, labelOf(node, source), from)
  },

  'key-points': (node, source) => listOf(node, source).map((text, index) =>
    blockRow('KEY_POINT', { text, label: titleOfFirst(node, source, index) })),

  facts: (node, source) => paragraphsOf(node, source).map((paragraph, index) =>
    blockRow('FACT', { text: source.paragraph(paragraph), label: titleOfFirst(node, source, index) })),

  question: (node, source) => {
    noLabel(node, source)
    const paragraphs = paragraphsOf(node, source)
    if (paragraphs.length > 1) {
      source.fail(node, 'A question is one paragraph: what leads up to it can be a paragraph before :::question.')
    }
    return paragraphs.map((paragraph) => blockRow('QUESTION', { text: source.paragraph(paragraph) }))
  },

  answer: (node, source) => paragraphsOf(node, source).map((paragraph, index) =>
    blockRow('ANSWER', { text: source.paragraph(paragraph), attribution: titleOfFirst(node, source, index) })),

  timeline: (node, source) => listOf(node, source).map((entry, index) => {
    const colon = entry.indexOf(': ')
    if (colon < 1) {
      return source.fail(node, `An entry of a timeline says when, then what, like "- 1986: The bridge opens." Mend "${entry}".`)
    }
    return blockRow('TIMELINE_ENTRY', {
      text: source.line(node, [entry.slice(colon + 2)]),
      label: source.line(node, [entry.slice(0, colon)]),
      attribution: titleOfFirst(node, source, index),
    })
  }),
}

/** A directive that holds something, from `:::name` to `:::`. */
export function readBox(node: ContainerDirective, source: BodySource): BlockRow[] {
  const read = boxes[node.name]
  if (!Object.hasOwn(boxes, node.name) || !read) {
    const names = Object.keys(boxes).map((name) => `:::${name}`)
    return source.fail(node, `There is no :::${node.name}. There are ${names.join(', ')}.`)
  }
  if (!/\n[ \t]*:::+[ \t]*$/.test(source.slice([node]))) {
    source.fail(node, `Close :::${node.name} with ::: on a line of its own.`)
  }
  if (node.name !== 'table') attributesOf(node, source, [])
  return read(node, source)
}

/** Who speaks, or what the box is called, is said once. */
function titleOfFirst(node: ContainerDirective, source: BodySource, index: number): string | null {
  return index === 0 ? labelOf(node, source) : null
}

function noLabel(node: ContainerDirective, source: BodySource): void {
  if (labelOf(node, source) === null) return
  source.fail(node, `Take the words in brackets out: :::${node.name} has no place to show them.`)
}

function listOf(node: ContainerDirective, source: BodySource): string[] {
  const [list, ...others] = contentOf(node)
  if (list?.type !== 'list' || list.ordered || others.length > 0) {
    const advice = `Between :::${node.name} and ::: stands one list, its items marked with -, and nothing else.`
    return source.fail(others[0] ?? node, advice)
  }
  return readList(list, source)
}

function imagesOf(paragraph: Paragraph, source: BodySource): Image[] {
  return paragraph.children.flatMap((child) => {
    if (child.type === 'image') return [child]
    if (child.type === 'text' && child.value.trim() === '') return []
    return source.fail(child, 'A gallery holds only images, each on a line: ![caption](image-slug).')
  })
}
