import { finished } from 'node:stream/promises'
import { RewritingStream } from 'parse5-html-rewriting-stream'

/**
 * A page as the tokens that the HTML standard's tokenizer finds in it (html.spec.whatwg.org, 13.2.5). `raw` is the source
 * of each, so that whatever is not touched leaves the press as it came from Next, byte for byte.
 */
export type Piece =
  | { type: 'start'; tag: string; attributes: ReadonlyMap<string, Attribute>; raw: string }
  | { type: 'end'; tag: string; raw: string }
  | { type: 'text'; text: string; raw: string }
  | { type: 'comment'; text: string; raw: string }
  | { type: 'doctype'; raw: string }

export interface Attribute {
  /** With character references resolved. */
  value: string
  /** Where it stands in the tag's `raw`: from its name to the end of its value. */
  start: number
  end: number
}

export type StartPiece = Extract<Piece, { type: 'start' }>

/** What parse5 knows of a start tag's place beyond what the types of its tokens say. */
interface TagPlace {
  startOffset: number
  attrs?: Record<string, { startOffset: number; endOffset: number }>
}

/** Reads HTML into pieces, in order. */
export async function readPieces(html: string): Promise<Piece[]> {
  const pieces: Piece[] = []
  const reader = new RewritingStream()
  reader.on('doctype', (_doctype, raw) => pieces.push({ type: 'doctype', raw }))
  reader.on('comment', ({ text }, raw) => pieces.push({ type: 'comment', text, raw }))
  reader.on('text', ({ text }, raw) => {
    // A long text arrives in parts, and the hash of a style is that of the whole.
    const last = pieces.at(-1)
    if (last?.type === 'text') pieces[pieces.length - 1] = { type: 'text', text: last.text + text, raw: last.raw + raw }
    else pieces.push({ type: 'text', text, raw })
  })
  reader.on('endTag', ({ tagName }, raw) => pieces.push({ type: 'end', tag: tagName.toLowerCase(), raw }))
  reader.on('startTag', ({ tagName, attrs, sourceCodeLocation }, raw) => {
    const tagPlace: TagPlace | null | undefined = sourceCodeLocation
    const tagStart = tagPlace?.startOffset ?? 0
    const attributes = new Map<string, Attribute>()
    for (const { name, value } of attrs) {
      const place = tagPlace?.attrs?.[name]
      attributes.set(name, { value, start: (place?.startOffset ?? 0) - tagStart, end: (place?.endOffset ?? 0) - tagStart })
    }
    pieces.push({ type: 'start', tag: tagName.toLowerCase(), attributes, raw })
  })
  reader.end(html)
  await finished(reader, { readable: false })
  return openNoscript(pieces)
}

/** The tokenizer takes `<noscript>` as one text, as a browser that runs scripts does; other browsers read what is in it. */
async function openNoscript(pieces: Piece[]): Promise<Piece[]> {
  const opened = pieces.map(async (piece, index) => {
    const before = pieces[index - 1]
    const isInside = piece.type === 'text' && before?.type === 'start' && before.tag === 'noscript'
    return isInside ? readPieces(piece.raw) : [piece]
  })
  return (await Promise.all(opened)).flat()
}

export function writePieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.raw).join('')
}

/** A tag's value of an attribute; `undefined` when it has none. */
export function attribute(piece: StartPiece, name: string): string | undefined {
  return piece.attributes.get(name)?.value
}

/** Whether `pieces[index]` opens an element that holds nothing. */
export function isEmptyElement(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  const next = pieces[index + 1]
  return piece?.type === 'start' && next?.type === 'end' && next.tag === piece.tag
}
