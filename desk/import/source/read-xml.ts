import { open } from 'node:fs/promises'
import { SaxesParser } from 'saxes'
import { brokenFile } from './broken-file'

/**
 * An element with all that stands in it. Names have the prefixes that their namespaces usually have, whatever the file calls
 * them.
 */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
  /** Of the file, from 1. */
  line: number
}

const prefixes: [RegExp, string][] = [
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, 'excerpt'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/$/, 'wp'],
  [/^http:\/\/www\.w3\.org\/2005\/Atom$/, 'atom'],
  [/^http:\/\/search\.yahoo\.com\/mrss\/?$/, 'media'],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, ''],
  [/^http:\/\/purl\.org\/rss\/1\.0\/$/, ''],
]

/**
 * Reads an XML file of any size and gives its elements of the names `wanted`, each whole, in the order in which they end. Throws
 * a DeskError with the line where the file is not well-formed.
 */
export async function* readXml(file: string, wanted: ReadonlySet<string>): AsyncIterable<XmlElement> {
  const parser = new SaxesParser({ xmlns: true, position: true, fileName: file })
  const open: XmlElement[] = []
  let ready: XmlElement[] = []
  let line = 1
  parser.on('error', (error) => {
    throw brokenFile(file, parser.line, `This is not well-formed XML (${error.message.replace(/^.*?\d+:\d+: |\.$/g, '')}).`)
  })
  parser.on('opentagstart', () => {
    line = parser.line
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const prefix = prefixes.find(([namespace]) => namespace.test(uri))?.[1] ?? ''
    const name = prefix === '' ? local : `${prefix}:${local}`
    if (open.length === 0 && !wanted.has(name)) return
    const values = Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.local, attribute.value]))
    const element: XmlElement = { name, attributes: values, children: [], line }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element && open.length === 0) ready.push(element)
  })
  for await (const text of readText(file)) {
    parser.write(text)
    const elements = ready
    ready = []
    yield* elements
  }
  parser.close()
  yield* ready
}

/** The words of the first child of that name, trimmed; null where there are none. */
export function childText(element: XmlElement, name: string): string | null {
  const child = childOf(element, name)
  const text = child ? xmlText(child).trim() : ''
  return text === '' ? null : text
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string').filter((child) => child.name === name)
}

export function xmlText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('')
}

/** The file's text in pieces, in the encoding that its declaration names (XML 1.0 §4.3.3), UTF-8 by default. */
async function* readText(file: string): AsyncIterable<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0)
    const [, encoding = 'utf-8'] = /^<\?xml[^>]*?\sencoding=["']([\w.-]+)["']/.exec(buffer.toString('latin1', 0, bytesRead)) ?? []
    const decoder = decoderFor(encoding, file)
    for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
      if (Buffer.isBuffer(chunk)) yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } finally {
    await handle.close()
  }
}

function decoderFor(encoding: string, file: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw brokenFile(file, 1, `Its encoding, ${encoding}, is not known.`)
  }
}
