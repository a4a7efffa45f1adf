/**
 * How long a search takes, through the store as the site asks: `npm run bench:search`, on a database that holds a corpus (READER_DATABASE_URL).
 * Rounds are interleaved; a table of medians and 99th percentiles in milliseconds goes to stdout.
 */
import { disconnect } from '@/lib/store/database'
import { searchStories, type SearchQuery } from '@/lib/store/search'
import { rareWord } from './corpus/vocabulary'
import { percentile } from './percentile'

const ROUNDS = Number(process.env.ROUNDS ?? 60)
const plain: SearchQuery = { words: '', section: null, since: null, until: null, sort: 'relevance', page: 1 }
const span = { since: new Date('2020-01-01'), until: new Date('2021-01-01') }

const queries: Record<string, SearchQuery> = {
  'a word in every story': { ...plain, words: 'council' },
  'a word in four of ten': { ...plain, words: 'bridge' },
  'a word in a fifth': { ...plain, words: 'ferry' },
  'a word in a tenth': { ...plain, words: 'library' },
  'a word in three stories': { ...plain, words: rareWord(7) },
  'two common words': { ...plain, words: 'bridge harbour' },
  'a common and a rare word': { ...plain, words: `bridge ${rareWord(7)}` },
  'a phrase': { ...plain, words: '"city council"' },
  'an exclusion': { ...plain, words: 'bridge -harbour' },
  'common, in a section': { ...plain, words: 'bridge', section: 'science' },
  'common, in a year': { ...plain, words: 'bridge', ...span },
  'common, newest first': { ...plain, words: 'bridge', sort: 'newest' },
  'rarer, in a section and a year': { ...plain, words: 'library', section: 'science', ...span },
  'page 15': { ...plain, words: 'bridge', page: 15 },
  'misspelt, with a suggestion': { ...plain, words: 'brigde harbuor' },
  'nonsense': { ...plain, words: 'qwrtzpsd fghjklmn' },
}

const times = new Map<string, number[]>(Object.keys(queries).map((name) => [name, []]))
const found = new Map<string, string>()
for (let round = -3; round < ROUNDS; round += 1) {
  for (const [name, query] of Object.entries(queries)) {
    const began = performance.now()
    const { total, suggestion } = await searchStories(query)
    if (round < 0) found.set(name, suggestion ?? String(total))
    else times.get(name)?.push(performance.now() - began)
  }
}
console.log('| search | p50 ms | p99 ms | finds |\n|---|---|---|---|')
for (const [name, taken] of times) console.log(`| ${name} | ${percentile(taken, 50).toFixed(1)} | ${percentile(taken, 99).toFixed(1)} | ${found.get(name) ?? ''} |`)
await disconnect()
