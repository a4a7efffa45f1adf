import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attribute, rawElement, type Piece, type StartPiece } from './html-pieces'
import { cspHash } from './security-headers'
import { readStyleSheet, stylesFor, type StyleSheet } from './style-sheet'

/** Where Next puts style sheets, as an address and as a folder of the project. */
const STYLES = { address: '/_next/static/chunks/', folder: '.next/static/chunks' }
const ISLANDS = { address: '/islands/', folder: 'public/islands' }

/** Text that would end or change the element it stands in (html.spec.whatwg.org 4.12.1.3). */
const UNSAFE = /<\/(?:script|style)|<!--/i

/**
 * The paper's own files that a page's first paint waits for, as they can stand in the page itself: one round trip in place of two. Of
 * a style sheet a page gets the rules that can choose something in it.
 */
export interface InlineFiles {
  /** By address. */
  sheets: ReadonlyMap<string, StyleSheet>
  /** By address. Only these may run in a page: a script that came into one in another way has no hash in its policy. */
  scripts: ReadonlyMap<string, { text: string; hash: string }>
}

export const NO_INLINE_FILES: InlineFiles = { sheets: new Map(), scripts: new Map() }

/**
 * @param root the project's folder, built
 * @throws when it is not built, or a style sheet cannot be read
 */
export async function readInlineFiles(root: string): Promise<InlineFiles> {
  const sheets = await readFiles(join(root, STYLES.folder), '.css')
  const scripts = await readFiles(join(root, ISLANDS.folder), '.js')
  // What scripts may add to a page: every word in them, among which are the names of elements and classes.
  const words = new Set([...scripts.values()].flatMap((script) => script.match(/[\w-]+/g) ?? []))
  const safe = (files: ReadonlyMap<string, string>) => [...files].filter(([, text]) => !UNSAFE.test(text))
  return {
    sheets: new Map(safe(sheets).map(([name, css]) => [STYLES.address + name, readStyleSheet(css, STYLES.address + name, words)])),
    scripts: new Map(safe(scripts).map(([name, text]) => [ISLANDS.address + name, { text, hash: cspHash(text) }])),
  }
}

async function readFiles(folder: string, ending: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending))
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)))
}

/** Puts the style sheets of a page, and the scripts that it would wait for, in their links' places. */
export function inlineFiles(pieces: readonly Piece[], files: InlineFiles): { pieces: Piece[]; scriptHashes: string[] } {
  const scriptHashes: string[] = []
  let names: ReadonlySet<string> | undefined
  const inlined: Piece[] = []
  for (const piece of pieces) {
    const sheet = piece.type === 'start' ? files.sheets.get(sheetOf(piece) ?? '') : undefined
    const script = piece.type === 'start' ? files.scripts.get(waitedScriptOf(piece) ?? '') : undefined
    if (sheet) {
      names ??= namesIn(pieces)
      inlined.push(...rawElement('style', stylesFor(sheet, names)))
    } else if (script) {
      scriptHashes.push(script.hash)
      // The end tag follows as it is.
      inlined.push(...rawElement('script', script.text).slice(0, -1))
    } else {
      inlined.push(piece)
    }
  }
  return { pieces: inlined, scriptHashes }
}

function sheetOf(piece: StartPiece): string | undefined {
  const isSheet = piece.tag === 'link' && attribute(piece, 'rel') === 'stylesheet' && attribute(piece, 'media') === undefined
  return isSheet ? attribute(piece, 'href') : undefined
}

/** The script's address, if the page waits for it where it stands. */
function waitedScriptOf(piece: StartPiece): string | undefined {
  const isWaitedFor = piece.tag === 'script' && !['async', 'defer', 'type'].some((name) => piece.attributes.has(name))
  return isWaitedFor ? attribute(piece, 'src') : undefined
}

function namesIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const piece of pieces) {
    if (piece.type !== 'start') continue
    names.add(piece.tag)
    for (const name of attribute(piece, 'class')?.split(/\s+/) ?? []) names.add(name)
  }
  return names
}
