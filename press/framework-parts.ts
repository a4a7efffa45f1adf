import { attribute, isEmptyElement, type Piece, type StartPiece } from './html-pieces'

/** What hydration needs and a reading page does not. */
const FRAMEWORK = '/_next/'
/** Media types of `<script>` that run (html.spec.whatwg.org 4.12.1); any other `type` makes it a block of data. */
const RUNS = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script(?:1\.\d)?|module|importmap)?$/i

/**
 * Takes out what only serves the framework's scripts: those scripts, their preloads, React's markers. What stays is
 * what a reader, a crawler or an island reads: data blocks, the paper's own scripts, speculation rules.
 */
export function dropFrameworkParts(pieces: readonly Piece[]): Piece[] {
  return dropLeftovers(dropScripts(pieces.filter((piece) => piece.type !== 'comment')))
}

function dropScripts(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  let isDropping = false
  for (const piece of pieces) {
    if (isDropping) isDropping = !(piece.type === 'end' && piece.tag === 'script')
    else if (piece.type === 'start' && piece.tag === 'script' && !belongsToPaper(piece)) isDropping = true
    else if (!(piece.type === 'start' && piece.tag === 'link' && servesScripts(piece))) kept.push(piece)
  }
  return kept
}

/** A data block, speculation rules, or a script from the paper's own address (others the policy would refuse anyway). */
function belongsToPaper(script: StartPiece): boolean {
  const source = attribute(script, 'src')
  if (source !== undefined) return /^\/(?![/\\])/.test(source) && !source.startsWith(FRAMEWORK)
  return !RUNS.test((attribute(script, 'type') ?? '').trim())
}

function servesScripts(link: StartPiece): boolean {
  const relations = (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/)
  // React holds back the first paint with `expect` until its own script has arrived.
  if (relations.includes('expect')) return true
  if (!relations.some((one) => ['preload', 'modulepreload', 'prefetch'].includes(one))) return false
  const target = attribute(link, 'href') ?? ''
  if (!target.startsWith(FRAMEWORK)) return false
  const kind = attribute(link, 'as')
  return relations.includes('modulepreload') || kind === 'script' || kind === 'fetch' || /\.js(?:\?|$)/.test(target)
}

/** Empty hidden elements and templates that React leaves for its scripts, and Next's hints for its font loader. */
function dropLeftovers(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (!piece) continue
    if (piece.type === 'start' && isLeftover(piece) && isEmptyElement(pieces, index)) index += 1
    else if (!(piece.type === 'start' && isFontHint(piece))) kept.push(piece)
  }
  return kept
}

/** For Next's font loader: a mark, and a second connection to the site that the page came from. */
function isFontHint(piece: StartPiece): boolean {
  return (piece.tag === 'meta' && attribute(piece, 'name') === 'next-size-adjust')
    || (piece.tag === 'link' && attribute(piece, 'rel') === 'preconnect' && attribute(piece, 'href') === '/')
}

function isLeftover(piece: StartPiece): boolean {
  if (piece.tag === 'template') return true
  return piece.tag === 'div' && piece.attributes.size === 1 && piece.attributes.has('hidden')
}

/** Whether a part of the page was still to come when React sent it: without scripts, nobody would ever see that part. */
export function hasOpenBoundary(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.type === 'comment' && (piece.text === '$?' || piece.text === '$!'))
}

/** Whether this is the empty document that Next sends in place of a page that threw (`notFound()` included). */
export function isErrorShell(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.type === 'start' && piece.tag === 'html' && attribute(piece, 'id') === '__next_error__')
}
