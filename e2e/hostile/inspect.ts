/** Reads what the site sends as a browser, a feed reader or a crawler would, and finds what only a break-out can have put there. */
import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { defaultTreeAdapter as tree, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { SaxesParser } from 'saxes'
import { z } from 'zod'

/** Elements and attributes, as `tag` and `tag attribute`. Harmless words show which a page has; hostile ones may add none. */
export type Parts = Set<string>

/** What inline Markdown may become, whether or not the harmless words had it. */
const INLINE = ['a', 'a href', 'em', 'strong', 'code', 'br', 'sub', 'sup', 'ins', 'del', 'svg', 'a rel', 'hr', 'image:image', 'image:loc']

/** Attributes that do nothing: a table’s cells say that they are figures, parts say in which language they are. */
const HARMLESS = / (?:(?:xml:)?lang|class)$/

const LEADS = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'background', 'ping', 'xlink:href', 'manifest', 'longdesc', 'codebase'])
const SAFE_LEAD = /^(?:https?:\/\/[^/]|mailto:.|tel:.|urn:uuid:|#|\.?\/(?!\/)|\?|data:image\/(?:webp|avif|png|jpeg);base64,)/i

export class Inspector {
  readonly complaints: string[] = []

  /** @param allowed  what harmless words gave; undefined while these are read */
  constructor(private readonly allowed?: ReadonlyMap<string, Parts>) {}

  readonly seen = new Map<string, Parts>()

  /** A whole page, with the structured data in it. `kind` groups pages that have the same parts. */
  page(kind: string, html: string): void {
    this.nodes(kind, parse(html))
  }

  /** HTML that travels inside something else. */
  fragment(kind: string, html: string): void {
    this.nodes(kind, parseFragment(html))
  }

  /** XML, strictly; whatever in it is text that looks like HTML is taken for HTML. */
  xml(kind: string, text: string): void {
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => this.complaints.push(`${kind}: ${error.message}`))
    parser.on('opentag', ({ name, attributes }) => {
      this.part(kind, name)
      for (const [key, { value }] of Object.entries(attributes)) {
        this.part(kind, `${name} ${key}`)
        if (key === 'href' || key === 'src' || key === 'url') this.lead(kind, value)
      }
    })
    parser.on('text', (words) => { if (words.includes('<p>')) this.fragment(`${kind}, HTML in it`, words) })
    parser.on('cdata', (words) => this.fragment(`${kind}, HTML in it`, words))
    parser.write(text).close()
  }

  json(kind: string, text: string): void {
    try {
      this.value(kind, JSON.parse(text))
    } catch (error) {
      this.complaints.push(`${kind}: ${String(error)}`)
    }
  }

  /** Markdown as whoever trusts it reads it: HTML in it counts. */
  markdown(kind: string, text: string): void {
    this.fragment(kind, micromark(text, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] }))
  }

  /** Plain text: each line must be one of those that such a file has. */
  lines(kind: string, text: string, line: RegExp): void {
    for (const one of text.split(/\r\n|[\n\r]/)) if (!line.test(one)) this.complaints.push(`${kind}: the line ${JSON.stringify(one.slice(0, 200))}`)
  }

  private nodes(kind: string, node: Tree.Node): void {
    if (tree.isCommentNode(node)) this.part(kind, '<!-- -->')
    if (tree.isElementNode(node)) this.element(kind, node)
    if ('childNodes' in node) for (const child of node.childNodes) this.nodes(kind, child)
    if ('content' in node) this.nodes(kind, node.content)
  }

  private element(kind: string, element: Tree.Element): void {
    this.part(kind, element.tagName)
    const type = element.attrs.find(({ name }) => name === 'type')?.value
    const source = element.attrs.find(({ name }) => name === 'src')?.value
    for (const { name, value } of element.attrs) {
      this.part(kind, `${element.tagName} ${name}`)
      if (/^on/i.test(name)) this.complaints.push(`${kind}: the handler ${name}=${value.slice(0, 100)}`)
      if (LEADS.has(name)) this.lead(`${kind}, <${element.tagName}>`, value)
      if (name === 'http-equiv') this.part(kind, `http-equiv ${value}`)
    }
    if (element.tagName !== 'script') return
    const words = element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('')
    if (type === 'application/ld+json') this.json(`${kind}, structured data`, words)
    else if (source === undefined && words !== '') this.part(kind, `script ${words}`)
    else if (source !== undefined) this.part(kind, `script from ${source.split('?')[0]}`)
  }

  private lead(kind: string, address: string): void {
    if (address !== '' && !SAFE_LEAD.test(address)) this.complaints.push(`${kind}: an address ${JSON.stringify(address.slice(0, 200))}`)
  }

  private value(kind: string, value: unknown, key = ''): void {
    if (typeof value === 'string') {
      if (/html$/i.test(key)) this.fragment(`${kind}, HTML in it`, value)
      if (/^(url|sameAs|@id|contentUrl|embedUrl|href|uri|.*_url)$/.test(key)) this.lead(`${kind}, ${key}`, value)
    } else if (Array.isArray(value)) value.forEach((one) => this.value(kind, one, key))
    else for (const [name, inner] of Object.entries(z.record(z.string(), z.unknown()).safeParse(value).data ?? {})) this.value(kind, inner, name)
  }

  private part(kind: string, part: string): void {
    const seen = this.seen.get(kind) ?? new Set()
    this.seen.set(kind, seen.add(part))
    const allowed = this.allowed?.get(kind)
    if (this.allowed && !allowed?.has(part) && !INLINE.includes(part) && !HARMLESS.test(part)) this.complaints.push(`${kind}: ${part.slice(0, 200)}, which harmless words do not bring`)
  }
}
