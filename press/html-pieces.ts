import { RewritingStream } from 'parse5-html-rewriting-stream'

/**
 * A page as the tokens that the HTML standard's tokenizer finds in it (html.spec.whatwg.org, 13.2.5). `raw` is the source
 * of each, so that whatever is not touched leaves the press as it came from Next, byte for byte.
 */
export type Piece =
  | { type: 'start'; tag: string; attributes: ReadonlyMap<string, Attribute>; raw: string }
  | { type: 'end'; tag: string; raw: string }
  | { type: 'text'; raw: string }
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
export function readPieces(html: string): Piece[] {
  return new PieceReader(html).readAll()
}

type CharacterToken = Parameters<RewritingStream['onCharacter']>[0]

/** parse5's reader without its stream: a page is there as a whole. */
class PieceReader extends RewritingStream {
  private readonly pieces: Piece[] = []
  /** Where the text that is being read begins and ends. */
  private text: { start: number; end: number } | undefined

  constructor(private readonly source: string) {
    super()
    this.on('doctype', (_doctype, raw) => this.add({ type: 'doctype', raw }))
    this.on('comment', ({ text }, raw) => this.add({ type: 'comment', text, raw }))
    this.on('endTag', ({ tagName }, raw) => this.add({ type: 'end', tag: tagName.toLowerCase(), raw }))
    this.on('startTag', ({ tagName, attrs, sourceCodeLocation }, raw) => {
      const tagPlace: TagPlace | null | undefined = sourceCodeLocation
      const tagStart = tagPlace?.startOffset ?? 0
      const attributes = new Map<string, Attribute>()
      for (const { name, value } of attrs) {
        const place = tagPlace?.attrs?.[name]
        attributes.set(name, { value, start: (place?.startOffset ?? 0) - tagStart, end: (place?.endOffset ?? 0) - tagStart })
      }
      this.add({ type: 'start', tag: tagName.toLowerCase(), attributes, raw })
    })
  }

  readAll(): Piece[] {
    this.tokenizer.write(this.source, true)
    this.endText()
    return this.pieces
  }

  /**
   * Called for every word and every space between words: parse5 would build the text and its place anew each time, which takes
   * longer than all the rest. Where it begins and ends is enough.
   */
  override onCharacter({ location }: CharacterToken): void {
    if (!location) return
    if (this.text) this.text.end = location.endOffset
    else this.text = { start: location.startOffset, end: location.endOffset }
  }

  private add(piece: Piece): void {
    this.endText()
    this.pieces.push(piece)
  }

  private endText(): void {
    if (!this.text) return
    const raw = this.source.slice(this.text.start, this.text.end)
    this.text = undefined
    const before = this.pieces.at(-1)
    // The tokenizer takes `<noscript>` as one text, as a browser that runs scripts does; other browsers read what is in it.
    if (before?.type === 'start' && before.tag === 'noscript') this.pieces.push(...readPieces(raw))
    else this.pieces.push({ type: 'text', raw })
  }
}

/** An element without attributes that holds raw text. */
export function rawElement(tag: 'style' | 'script', text: string): Piece[] {
  return [{ type: 'start', tag, attributes: new Map(), raw: `<${tag}>` }, { type: 'text', raw: text }, { type: 'end', tag, raw: `</${tag}>` }]
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
