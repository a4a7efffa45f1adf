/** Everything that the paper of newsroom.ts shows, asked for and inspected. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Inspector } from './inspect'
import type { Places } from './newsroom'
import { wellFormed } from './words'

const STORY = /^\/town\/\d{4}\/\d\d\/\d\d\//

const LINES = {
  '/robots.txt': /^(?:|(?:User-agent|Content-Signal|Disallow|Sitemap): [^\s].*)$/,
  '/trust.txt': /^(?:|# .*|(?:social=https?:\/\/|contact=mailto:|disclosure=http).*|datatrainingallowed=(?:yes|no))$/,
  '/.well-known/security.txt': /^(?:|(?:Contact: mailto:|Expires: 20|Preferred-Languages: |Canonical: http).*)$/,
} as const satisfies Record<string, RegExp>

/** Addresses with the kind of thing that is there. `asked` are words that a reader types. */
function addresses({ path, review, gone, preview }: Places, asked: readonly string[]): [address: string, kind: string, statuses: number[]][] {
  const day = path.split('/').slice(2, 5)
  const feeds = ['', '/town', '/authors/jo-marsh', '/topics/harbour', '/corrections'].flatMap((place) => (
    ['rss.xml', 'atom.xml', 'feed.json'].map((file): [string, string, number[]] => [`${place}/feeds/${file}`, `${file} of ${place}`, [200]])
  ))
  const page = (address: string): [string, string, number[]] => [address, address.replace(STORY, '/story/'), [200]]
  return [
    ...['/', '/town', path, `${path}/history`, review, '/about', '/corrections', '/feeds', '/authors', '/authors/jo-marsh', '/topics', '/topics/harbour', '/archive'].map(page),
    page(`/archive/${day.slice(0, 2).join('/')}`), page(`/town/${day.join('/')}`),
    [`/preview/${preview}`, 'a preview', [200]], [gone, 'a withdrawn story', [410]],
    ...asked.map((words): [string, string, number[]] => [`/search?q=${encodeURIComponent(wellFormed(words))}`, 'a search', [200, 308, 400, 404, 414]]),
    ...asked.map((words): [string, string, number[]] => [`/${encodeURIComponent(wellFormed(words))}`, 'an unknown address', [200, 308, 400, 404, 414]]),
    ['/%zz', 'an unknown address', [400]], ['/search/suggestions?q=ho', 'suggestions', [200]],
    ...feeds, ...['/sitemap.xml', `/sitemaps/${day.slice(0, 2).join('-')}.xml`, '/news-sitemap.xml'].map(page),
    page(`${path}.md`), page(`${path}.ninjs.json`), page('/.well-known/tdmrep.json'), page('/robots.txt'), page('/llms.txt'), page('/humans.txt'),
    ['/trust.txt', '/trust.txt', [200]], ['/.well-known/security.txt', '/.well-known/security.txt', [200, 404]],
  ]
}

/** What could not be made anew is served as it was, and says so to caches. */
const isStale = ({ headers }: Response) => headers.get('cache-control')?.includes('s-maxage=1,') ?? false

/** A page that takes longer than a reader is made to wait is served as it was, until it is made. */
async function askUntilTrue(address: string): Promise<Response> {
  for (let left = 10; ; left -= 1) {
    const answer = await fetch(address, { redirect: 'manual' })
    if (left === 0 || !isStale(answer)) return answer
    await answer.arrayBuffer()
    await sleep(500)
  }
}

/** Reads it all, and tells the inspector. */
export async function readSite(origin: string, places: Places, inspector: Inspector, asked: readonly string[]): Promise<void> {
  for (const [address, kind, statuses] of addresses(places, asked)) {
    const answer = await askUntilTrue(origin + address)
    const text = await answer.text()
    if (!statuses.includes(answer.status)) inspector.complaints.push(`${address}: ${answer.status}`)
    if (isStale(answer)) inspector.complaints.push(`${address}: could not be rendered`)
    const type = answer.headers.get('content-type') ?? ''
    if (answer.status === 308) continue
    if (type.startsWith('text/html')) inspector.page(kind, text)
    else if (/\bxml\b/.test(type)) inspector.xml(kind, text)
    else if (/\bjson\b/.test(type)) inspector.json(kind, text)
    else if (type.startsWith('text/markdown')) inspector.markdown(kind, text)
    const line = Object.entries(LINES).find(([file]) => file === address)?.[1]
    if (line && answer.status === 200) inspector.lines(address, text, line)
  }
}
