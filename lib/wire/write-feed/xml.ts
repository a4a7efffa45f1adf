import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces'

/** A document to write into. Characters that XML 1.0 has no place for (§2.2) are left out, wherever they come from. */
export function xmlDocument(): XMLBuilder {
  return create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' })
}

/** An element that holds words alone. */
export function say(parent: XMLBuilder, name: string, words: string, attributes: Record<string, string> = {}): void {
  parent.ele(name, attributes).txt(words)
}

export function written(document: XMLBuilder): string {
  return `${document.doc().end({ prettyPrint: false })}\n`
}
