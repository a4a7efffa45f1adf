import { dropFrameworkParts, hasOpenBoundary, isErrorShell } from './framework-parts'
import { hoistStyles } from './hoist-styles'
import { attribute, readPieces, writePieces, type Piece } from './html-pieces'
import { cspHash, type InlineHashes } from './security-headers'

export interface RewrittenHtml {
  html: string
  hashes: InlineHashes
  /** What the page's author should know: sentences, without the address. */
  warnings: string[]
  /** Next sent its empty error document: there is nothing to read in it. */
  isErrorShell: boolean
}

/** Turns HTML made for hydration into HTML made for reading. */
export async function rewriteHtml(source: string): Promise<RewrittenHtml> {
  const pieces = await readPieces(source)
  const warnings: string[] = []
  if (hasOpenBoundary(pieces)) {
    warnings.push('A part of the page waits in a Suspense boundary: without scripts nobody will see it. Await it in the page instead.')
  }
  const { pieces: ready, dropped } = hoistStyles(dropFrameworkParts(pieces))
  for (const style of dropped) warnings.push(`An inline style was dropped, as it cannot stand in a style sheet: ${style}`)
  return { html: writePieces(ready), hashes: hashInlineParts(ready), warnings, isErrorShell: isErrorShell(pieces) }
}

/** Hashes of `<style>` elements, and of speculation rules, which `script-src` governs though they run nothing. */
function hashInlineParts(pieces: readonly Piece[]): InlineHashes {
  const styles = new Set<string>()
  const scripts = new Set<string>()
  pieces.forEach((piece, index) => {
    if (piece.type !== 'start') return
    const next = pieces[index + 1]
    const text = next?.type === 'text' ? next.text : ''
    if (piece.tag === 'style') styles.add(cspHash(text))
    if (piece.tag === 'script' && attribute(piece, 'type')?.toLowerCase() === 'speculationrules' && text !== '') scripts.add(cspHash(text))
  })
  return { styles: [...styles], scripts: [...scripts] }
}
