import { build, type BuildOptions } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

/** The custom elements. Each improves HTML that works without it, and is small. */
export const ISLANDS = ['theme-switch', 'text-size', 'share-story', 'local-times', 'search-suggestions', 'live-preview'] as const

/** What pages load, as `/islands/{name}.js`: the first is waited for, and the press sets it into the page; a module is not. Only previews load the last. */
export const FILES = { 'paper': 'iife', 'search-suggestions': 'esm', 'live-preview': 'esm' } as const

/** Bytes, as brotli sends them. */
export const MOST = { island: 2_048, waited: 1_536, page: 5_120 } as const

/**
 * One module and all that it imports, as a browser runs it.
 * @throws what esbuild says of a module that it cannot read
 */
export async function bundle(name: string, format: NonNullable<BuildOptions['format']>): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: [`${name}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** How many bytes a reader's browser fetches for it. */
export function weigh(script: string): number {
  return brotliCompressSync(script).length
}

/** What is too heavy, in a sentence each; empty when all is well. */
export async function overweight(files: ReadonlyMap<string, string>): Promise<string[]> {
  const islands = await Promise.all(ISLANDS.map(async (name) => [name, weigh(await bundle(name, 'esm')), MOST.island] as const))
  const page = [...files.values()].reduce((sum, script) => sum + weigh(script), 0)
  return [...islands, ['what a page waits for', weigh(files.get('paper') ?? ''), MOST.waited] as const, ['everything a page loads', page, MOST.page] as const]
    .flatMap(([name, bytes, most]) => (bytes > most ? [`${name}: ${bytes} bytes of brotli; at most ${most}`] : []))
}
