import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces'

/** A document to write into. Characters that XML 1.0 has no place for (§2.2) are left out, wherever they come from. */
export function xmlDocument(): XMLBuilder {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' })
}

/** An element; values of attributes are words. */
export function add(parent: XMLBuilder, name: string, attributes: Record<string, string> = {}): XMLBuilder {
  return parent.ele(name, Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, asWords(value)])))
}

/** An element that holds words alone. */
export function say(parent: XMLBuilder, name: string, words: string, attributes: Record<string, string> = {}): void {
  add(parent, name, attributes).txt(asWords(words))
}

/** The library leaves an ampersand that seems to begin a reference as it is: `&lt;` would come out as `<`, HTML of a body as other HTML. */
function asWords(words: string): string {
  return words.replaceAll('&', '&amp;')
}

export function written(document: XMLBuilder): string {
  return `${document.doc().end({ prettyPrint: false })}\n`
}
