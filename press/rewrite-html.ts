import { dropFrameworkParts, hasOpenBoundary, isErrorShell } from './framework-parts'
import { hoistStyles } from './hoist-styles'
import { attribute, readPieces, writePieces, type Piece, type StartPiece } from './html-pieces'
import { inlineFiles, NO_INLINE_FILES, type InlineFiles } from './inline-files'
import { cspHash, type InlineHashes } from './security-headers'

export interface RewrittenHtml {
  html: string
  hashes: InlineHashes
  /** What the page's author should know: sentences, without the address. */
  warnings: string[]
  /** Next sent its empty error document: there is nothing to read in it. */
  isErrorShell: boolean
}

/**
 * Next's page once more, for hydration: more than half of the bytes, so it goes before the page is read. Next writes every `<` in it as an
 * escape, and React every `<` of a text or an attribute: no other part of a page looks like this.
 */
const FLIGHT = /<script>(?:\(self\.__next_f=|self\.__next_f\.push\()[^<]*<\/script>/g

/** Turns HTML made for hydration into HTML made for reading. `files` stand in it rather than be asked for. */
export function rewriteHtml(source: string, files: InlineFiles = NO_INLINE_FILES): RewrittenHtml {
  const pieces = readPieces(source.replaceAll(FLIGHT, ''))
  const warnings: string[] = []
  if (hasOpenBoundary(pieces)) {
    warnings.push('A part of the page waits in a Suspense boundary: without scripts nobody will see it. Await it instead.')
  }
  const { pieces: whole, scriptHashes } = inlineFiles(dropFrameworkParts(pieces), files)
  const { pieces: ready, dropped } = hoistStyles(whole)
  for (const style of dropped) warnings.push(`An inline style was dropped, as it cannot stand in a style sheet: ${style}`)
  return { html: writePieces(ready), hashes: hashInlineParts(ready, scriptHashes), warnings, isErrorShell: isErrorShell(pieces) }
}

/**
 * Hashes of `<style>` elements, and of speculation rules, which `script-src` governs though they run nothing. A script's is never taken
 * from the page.
 */
function hashInlineParts(pieces: readonly Piece[], scriptHashes: readonly string[]): InlineHashes {
  const styles = new Set<string>()
  const scripts = new Set(scriptHashes)
  pieces.forEach((piece, index) => {
    if (piece.type !== 'start') return
    if (piece.tag === 'style') styles.add(hashOfText(pieces[index + 1]))
    if (piece.tag === 'script' && isSpeculation(piece)) scripts.add(hashOfText(pieces[index + 1]))
  })
  return { styles: [...styles], scripts: [...scripts] }
}

/** Of an element's text as a browser reads it: raw text has no character references, and line ends are normalised (html.spec.whatwg.org 13.2.3.5). */
function hashOfText(piece: Piece | undefined): string {
  return cspHash(piece?.type === 'text' ? piece.raw.replaceAll(/\r\n?/g, '\n') : '')
}

function isSpeculation(script: StartPiece): boolean {
  return attribute(script, 'type')?.trim().toLowerCase() === 'speculationrules' && attribute(script, 'src') === undefined
}
