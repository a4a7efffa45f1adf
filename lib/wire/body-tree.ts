import type { PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { Block } from '@/lib/newsroom/block'
import { assembleBody, type BodyElement, type ElementOf } from '@/lib/newsroom/body'
import { parseInline, type Inline } from '@/lib/newsroom/inline'
import type { Picture } from '@/lib/newsroom/picture'
import { absoluteAt } from './wire-site'

/** Where a body stands: links in it are made whole, so that they lead there from wherever it is read. */
export interface BodyPlace {
  origin: string
  /** The page's own path: what an anchor in the text belongs to. */
  path: string
  /** Opens the first paragraph. */
  dateline?: string | null
}

/**
 * A body as a Markdown tree (mdast): the one form from which feeds have their HTML and who asks for Markdown has that. `data.hName`
 * says the element that HTML has for what Markdown has no word for. Nothing in it is markup of an editor's.
 */
export function bodyTree(blocks: readonly Block[], place: BodyPlace): Root {
  const body = assembleBody(blocks)
  const first = body.findIndex(({ type }) => type === 'paragraph')
  return { type: 'root', children: body.flatMap((element, index) => write(element, index === first ? place : { ...place, dateline: null })) }
}

function write(element: BodyElement, place: BodyPlace): RootContent[] {
  const inline = (text: string): PhrasingContent[] => phrases(parseInline(text), place)
  const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })
  const titled = (title: string | null): RootContent[] => (title === null ? [] : [paragraph([{ type: 'strong', children: inline(title) }])])
  const list = (items: string[], ordered = false): RootContent => ({
    type: 'list', ordered, spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: inline(item) }] })),
  })
  const link = (url: string, text: string): RootContent => paragraph([{ type: 'link', url: whole(url, place), children: inline(text) }])
  switch (element.type) {
    case 'paragraph':
      return [paragraph([...opening(place), ...inline(element.text)])]
    case 'subhead':
    case 'minor-subhead':
      return [{ type: 'heading', depth: element.type === 'subhead' ? 2 : 3, children: inline(element.text) }]
    // It repeats what the text says: a reader without the page's setting would read it twice.
    case 'pull-quote':
      return []
    case 'quote':
      return [quotation(inline(element.text), element.attribution === null ? [] : inline(element.attribution))]
    case 'image':
      return [figure(element.picture, element.caption, place)]
    case 'gallery':
      return element.images.map(({ picture, caption }) => figure(picture, caption, place))
    case 'list':
    case 'numbered-list':
      return [list(element.items, element.type === 'numbered-list')]
    case 'table':
      return [
        ...titled(element.caption),
        tableOf(element, inline),
        ...(element.source === null ? [] : [paragraph([{ type: 'emphasis', children: inline(element.source) }])]),
      ]
    case 'key-points':
      return [...titled(element.title), list(element.items)]
    case 'fact-box':
      return [...titled(element.title), ...element.paragraphs.map((text) => paragraph(inline(text)))]
    case 'question-and-answer':
      return [
        ...titled(element.question),
        ...element.answers.map(({ speaker, text }) => paragraph([...(speaker === null ? [] : strongly(`${speaker}: `)), ...inline(text)])),
      ]
    case 'timeline':
      return [...titled(element.title), list(element.entries.map(({ when, text }) => (when === null ? text : `**${when}** ${text}`)))]
    case 'related':
      return [link(element.url, element.text)]
    case 'embed':
      return [link(element.url, element.provider === null ? element.title : `${element.title} (${element.provider})`)]
    case 'video':
    case 'audio':
      return [link(element.url, element.caption ?? element.url)]
    case 'preformatted':
      return [{ type: 'code', value: element.text }]
    case 'divider':
      return [{ type: 'thematicBreak' }]
    default:
      return element satisfies never
  }
}

function opening({ dateline }: BodyPlace): PhrasingContent[] {
  return dateline ? strongly(`${dateline} — `) : []
}

function strongly(value: string): PhrasingContent[] {
  return [{ type: 'strong', children: [{ type: 'text', value: value.trimEnd() }] }, { type: 'text', value: ' ' }]
}

function quotation(words: PhrasingContent[], attribution: PhrasingContent[]): RootContent {
  return {
    type: 'blockquote',
    children: [
      { type: 'paragraph', children: words },
      ...(attribution.length === 0 ? [] : [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: '— ' }, ...attribution] }]),
    ],
  }
}

/** A picture with its words. Of several of one block's the first caption is its own, else the picture's. */
export function figure(picture: Picture, caption: string | null, place: BodyPlace): RootContent {
  const words = [caption ?? picture.caption, picture.credit].filter((one) => one !== null && one !== '').join(' ')
  return {
    type: 'paragraph',
    data: { hName: 'figure' },
    children: [
      { type: 'image', url: whole(picture.url, place), alt: picture.alt, data: { hProperties: { width: picture.width, height: picture.height } } },
      ...(words === '' ? [] : [
        { type: 'text' as const, value: ' ' },
        { type: 'emphasis' as const, data: { hName: 'figcaption' }, children: phrases(parseInline(words), place) },
      ]),
    ],
  }
}

function tableOf({ head, rows }: ElementOf<'table'>, inline: (text: string) => PhrasingContent[]): Table {
  const row = (cells: string[]): Table['children'][number] => ({
    type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell) })),
  })
  // Markdown has no table without a head.
  return { type: 'table', children: [row(head.length > 0 ? head : (rows[0] ?? []).map(() => '')), ...rows.map(row)] }
}

/** Inline text as Markdown's own nodes, with whole addresses. */
export function phrases(inlines: readonly Inline[], place: Pick<BodyPlace, 'origin' | 'path'>): PhrasingContent[] {
  return inlines.map((inline): PhrasingContent => {
    switch (inline.type) {
      case 'text':
        return { type: 'text', value: inline.value }
      case 'code':
        return { type: 'inlineCode', value: inline.value }
      case 'break':
        return { type: 'break' }
      case 'link':
        return { type: 'link', url: whole(inline.href, place), children: phrases(inline.children, place) }
      case 'emphasis':
      case 'strong':
        return { type: inline.type, children: phrases(inline.children, place) }
      case 'sub':
      case 'sup':
        return { type: 'emphasis', data: { hName: inline.type }, children: phrases(inline.children, place) }
      default:
        return inline satisfies never
    }
  })
}

function whole(url: string, { origin, path }: Pick<BodyPlace, 'origin' | 'path'>): string {
  return absoluteAt({ origin }, url.startsWith('#') ? path + url : url)
}
