/**
 * Cuts the paper's two font files out of the packages that publish them, so that a page loads 70 KB of type at most.
 * Run it after a change of those packages, look at the pages, and commit what it wrote:
 *
 *     npm install --no-save subset-font@2 && node app/fonts/make-fonts.mjs
 *
 * What is kept: Western European letters, the punctuation a newspaper sets, kerning, figures; of the serif the weights
 * 400–600 and the optical sizes from text (18) to display (72); of the sans one weight. What lies outside (Polish,
 * Czech, Turkish…) comes from the package's own latin-ext file, and only on a page that needs it: see app/fonts.ts.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const here = new URL('.', import.meta.url)

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')
const ascii = range(0x20, 0x7e)
// Code is set in a monospaced face, so the serif needs no programmers' signs.
const prose = ascii.replace(/[\\^_`{|}~<>]/g, '')
const letters = range(0xc0, 0xd6) + range(0xd8, 0xf6) + range(0xf8, 0xff)
const punctuation = '\u00a0–—‘’‚“”„•…‹›«»£€°·×§½¡¿'

const cuts = [
  {
    from: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    to: 'newsreader.woff2',
    characters: prose + letters + punctuation + 'Œœ',
    axes: { wght: { min: 400, max: 600 }, opsz: { min: 18, max: 72 } },
  },
  {
    from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    to: 'public-sans.woff2',
    characters: ascii + letters + '\u00a0–—‘’“”…£€·×©→←',
    axes: { wght: 500 },
  },
]

let total = 0
for (const { from, to, characters, axes } of cuts) {
  const source = await readFile(require.resolve(from))
  const cut = await subsetFont(source, characters, { targetFormat: 'woff2', variationAxes: axes })
  await writeFile(new URL(to, here), cut)
  total += cut.length
  console.log(`${to}: ${source.length} → ${cut.length} bytes`)
}
console.log(`in all: ${total} bytes`)
