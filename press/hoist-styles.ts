import { rawElement, type Piece, type StartPiece } from './html-pieces'

/** The attribute by which an element finds its hoisted style. */
const MARK = 'data-s'

/**
 * A declaration list that can stand between braces: nothing in it ends the rule, the style sheet or the `<style>` element,
 * every quote is closed, and `url(` holds one string or none at all (CSS Syntax 3 §4.3.6: a bad one swallows what follows).
 * React escapes a value for an attribute, not for a style sheet.
 */
const STRING = String.raw`"[^"\\\n\r\f<>]*"|'[^'\\\n\r\f<>]*'`
const URL_TOKEN = String.raw`url\(\s*(?:${STRING}|[^"'()\\\s{}<>]*)\s*\)`
const OTHER = String.raw`(?!url\()[^{}<>\\@"'\n\r\f/]|\/(?!\*)`
const SAFE_TOKENS = new RegExp(`^(?:${URL_TOKEN}|${STRING}|${OTHER})*$`, 'i')

/**
 * Moves every `style="…"` into one style sheet in the head, because the page's policy allows inline styles only by their
 * hash. Equal styles share a rule. A style that could break out of its rule is dropped.
 */
export function hoistStyles(pieces: readonly Piece[]): { pieces: Piece[]; styleSheet: string; dropped: string[] } {
  const numbers = new Map<string, number>()
  const dropped: string[] = []
  const hoisted = pieces.map((piece) => {
    if (piece.type !== 'start') return piece
    const style = piece.attributes.get('style')
    if (!style) return piece
    const declarations = style.value.trim().replace(/;$/, '')
    if (declarations === '') return withoutStyle(piece, '')
    const known = numbers.get(declarations)
    if (known !== undefined) return withoutStyle(piece, ` ${MARK}="${known}"`)
    if (!isSafe(declarations)) {
      dropped.push(declarations)
      return withoutStyle(piece, '')
    }
    numbers.set(declarations, numbers.size + 1)
    return withoutStyle(piece, ` ${MARK}="${numbers.size}"`)
  })
  const styleSheet = [...numbers].map(([declarations, number]) => `[${MARK}="${number}"]{${declarations}}`).join('')
  return { pieces: styleSheet === '' ? hoisted : withStyleSheet(hoisted, styleSheet), styleSheet, dropped }
}

function isSafe(declarations: string): boolean {
  if (!SAFE_TOKENS.test(declarations)) return false
  const open: string[] = []
  for (const mark of declarations.replace(/"[^"]*"|'[^']*'/g, '').replace(/[^()[\]]/g, '')) {
    if (mark === '(' || mark === '[') open.push(mark)
    else if (open.pop() !== (mark === ')' ? '(' : '[')) return false
  }
  return open.length === 0
}

function withoutStyle(piece: StartPiece, replacement: string): StartPiece {
  const style = piece.attributes.get('style')
  if (!style) return piece
  const attributes = new Map(piece.attributes)
  attributes.delete('style')
  return { ...piece, attributes, raw: piece.raw.slice(0, style.start).trimEnd() + replacement + piece.raw.slice(style.end) }
}

/** Last in the head: after the style sheets that an inline style would have overruled. */
function withStyleSheet(pieces: Piece[], styleSheet: string): Piece[] {
  const headEnd = pieces.findIndex((piece) => piece.type === 'end' && piece.tag === 'head')
  const place = headEnd === -1 ? pieces.length : headEnd
  return [...pieces.slice(0, place), ...rawElement('style', styleSheet), ...pieces.slice(place)]
}
