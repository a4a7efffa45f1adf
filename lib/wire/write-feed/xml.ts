import XMLBuilder from 'fast-xml-builder'

/** What stands in an element, in order, in the library's own form: elements by their name, and words. */
type Content = Record<string, Content[] | string | Record<string, string>>

/** A document or an element to write into. */
export interface XmlElement { content: Content[] }

const ATTRIBUTES = ':@'

/** It escapes whatever it is given. */
const library = new XMLBuilder({
  preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', suppressEmptyNode: true, suppressBooleanAttributes: false,
})

/** A document to write into. */
export function xmlDocument(): XmlElement {
  return { content: [{ '?xml': [{ '#text': '' }], [ATTRIBUTES]: { version: '1.0', encoding: 'UTF-8' } }] }
}

/** Another element in one. */
export function add(parent: XmlElement, name: string, attributes: Record<string, string> = {}): XmlElement {
  const content: Content[] = []
  const inXml = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, withoutForbidden(value)]))
  parent.content.push({ [name]: content, [ATTRIBUTES]: inXml })
  return { content }
}

/** An element that holds words alone. */
export function say(parent: XmlElement, name: string, words: string, attributes?: Record<string, string>): void {
  add(parent, name, attributes).content.push({ '#text': withoutForbidden(words) })
}

export function written(document: XmlElement): string {
  return `${library.build(document.content)}\n`
}

/** Without what XML 1.0 has no place for, however it is escaped (§2.2). */
function withoutForbidden(words: string): string {
  return words.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}
