/** Fills an empty newsroom with a corpus to measure with: `npm run bench:corpus -- --stories 100000`. The same number gives the same paper. */
import { Command, InvalidArgumentError } from 'commander'
import pg from 'pg'
import { loadCorpus } from './corpus/load-corpus'
import { makeCorpus } from './corpus/stories'

const program = new Command('bench:corpus')
  .requiredOption('--stories <number>', 'how many', (value) => {
    const stories = Number(value)
    if (!Number.isInteger(stories) || stories < 10) throw new InvalidArgumentError('Say a whole number from 10.')
    return stories
  })
  .option('--until <instant>', 'the newest come out before it (ISO 8601); by default the day’s beginning', (value) => {
    const until = new Date(value)
    if (Number.isNaN(until.getTime()) || until > new Date()) throw new InvalidArgumentError('Say an instant that has passed, like 2026-11-01T00:00:00Z.')
    return until
  }, new Date(new Date().toISOString().slice(0, 10)))
const { stories, until } = program.parse().opts<{ stories: number; until: Date }>()

const connectionString = process.env.DATABASE_URL
if (!connectionString) throw new Error('DATABASE_URL is not set: run this by `npm run bench:corpus`.')
const client = new pg.Client({ connectionString, application_name: 'bench:corpus' })
await client.connect()
const began = performance.now()
try {
  await loadCorpus(makeCorpus({ stories, until }), client, (what) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${what}`))
  console.log(`${stories} stories in ${((performance.now() - began) / 1000).toFixed(1)} s`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await client.end()
}
