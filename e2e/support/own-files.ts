/** What the press sets into a page (press/inline-files.ts), told from the rest of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const CHUNKS = join(import.meta.dirname, '../../.next/static/chunks')

/** The paper's style sheet as it was built, and its address; previews have one more. */
export function builtSheet(): { css: string; address: string } {
  for (const name of readdirSync(CHUNKS).filter((one) => one.endsWith('.css'))) {
    const css = readFileSync(join(CHUNKS, name), 'utf8')
    if (css.includes('.story-headline')) return { css, address: `/_next/static/chunks/${name}` }
  }
  throw new Error('the build has no style sheet')
}

/** A page's own rules of the style sheet and its script, and what the page is without them. */
export function ownFilesOf(html: string): { styles: string; script: string; rest: string } {
  const [, styles] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  const [, script] = /<script>(.*?)<\/script>/s.exec(html) ?? []
  if (!styles || !script) throw new Error('the page brings no styles or no script')
  return { styles, script, rest: html.replace(`<style>${styles}</style>`, '').replace(`<script>${script}</script>`, '') }
}
