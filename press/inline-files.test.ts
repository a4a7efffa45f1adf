import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readInlineFiles, type InlineFiles } from './inline-files'
import { rewriteHtml } from './rewrite-html'
import { cspHash } from './security-headers'

const SCRIPT = 'document.body.append(Object.assign(document.createElement("b"),{className:"late"}))'
let root = ''
let files: InlineFiles

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'inline-'))
  await mkdir(join(root, '.next/static/chunks'), { recursive: true })
  await mkdir(join(root, 'public/islands'), { recursive: true })
  await writeFile(join(root, '.next/static/chunks/a.css'), 'p{color:red}.unused{color:blue}.late{color:green}')
  await writeFile(join(root, '.next/static/chunks/ends.css'), 'p:after{content:"</style>"}')
  await writeFile(join(root, 'public/islands/paper.js'), SCRIPT)
  await writeFile(join(root, 'public/islands/ends.js'), 'x="</script>"')
  files = await readInlineFiles(root)
})
afterAll(() => rm(root, { recursive: true }))

const page = (head: string) => `<html><head>${head}</head><body><p>x</p></body></html>`
const linked = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`

describe('a page whose first paint waits for nothing', () => {
  test('has its style sheet’s rules in it, those for what its scripts add as well, and allows exactly them', () => {
    const { html, hashes } = rewriteHtml(page(linked('a')), files)
    const styles = 'p{color:red}.late{color:green}'
    expect(html).toBe(page(`<style>${styles}</style>`))
    expect(hashes.styles).toEqual([cspHash(styles)])
  })

  test('has the script that it would wait for in it, and allows exactly that', () => {
    const { html, hashes } = rewriteHtml(page('<script src="/islands/paper.js"></script>'), files)
    expect(html).toBe(page(`<script>${SCRIPT}</script>`))
    expect(hashes.scripts).toEqual([cspHash(SCRIPT)])
  })

  test('links what it does not wait for, what is for print alone, and what is not the paper’s own', () => {
    const head = '<link rel="stylesheet" href="/_next/static/chunks/a.css" media="print"/><link rel="stylesheet" href="/elsewhere/a.css"/>'
      + '<script type="module" src="/islands/paper.js"></script><script async="" src="/islands/paper.js"></script>'
    expect(rewriteHtml(page(head), files)).toMatchObject({ html: page(head), hashes: { styles: [], scripts: [] } })
  })

  test('links what could not stand in it', () => {
    const head = `${linked('ends')}<script src="/islands/ends.js"></script>`
    expect(rewriteHtml(page(head), files).html).toBe(page(head))
  })

  test('allows no script that came into it in another way', () => {
    const { html, hashes } = rewriteHtml(page(`<script>${SCRIPT}</script><script>alert(1)</script>`), files)
    expect(html).toBe(page(''))
    expect(hashes.scripts).toEqual([])
  })
})

test('a site that is not built says so', async () => {
  await expect(readInlineFiles(join(root, 'nothing'))).rejects.toThrow(/ENOENT.*nothing/)
})
