/**
 * The paper's type. Two files, 67 KB, are loaded on every page: Newsreader from text to display size, and Public Sans in one
 * weight for furniture. app/fonts/make-fonts.mjs cuts them. Letters beyond Western Europe come from a third file, which a browser
 * fetches only for a page that has one. What stands in until they are there: app/styles/stand-in-fonts.css. None is preloaded: on a
 * slow line they would come in place of the style sheet, and the first words a third of a second later (docs/decisions/019).
 */
import localFont from 'next/font/local'

const newsreader = localFont({
  src: './fonts/newsreader.woff2',
  weight: '400 600',
  display: 'swap',
  variable: '--font-newsreader',
  adjustFontFallback: false,
  preload: false,
})

const newsreaderExtended = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2',
  weight: '400 600',
  display: 'swap',
  variable: '--font-newsreader-ext',
  adjustFontFallback: false,
  preload: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-0151, U+0154-02BA, U+02BD-02C5, U+1E00-1E9F, U+1EF2-1EFF' }],
})

// Declared for all weights so that no browser smears a bold out of it.
const publicSans = localFont({
  src: './fonts/public-sans.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-public-sans',
  adjustFontFallback: false,
  preload: false,
})

/** Classes of the root element: they name the faces that the stylesheet speaks of. */
export const fontClasses = [newsreader.variable, newsreaderExtended.variable, publicSans.variable].join(' ')
