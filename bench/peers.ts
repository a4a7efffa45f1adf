/**
 * The same story as several systems serve it: `npm run bench:peers -- Broadsheet=http://localhost:3000/… WordPress=http://…`, each running
 * on this machine. What each answers under load, and what the page costs a reader on a phone.
 */
import { availableParallelism, cpus, loadavg } from 'node:os'
import { Command, InvalidArgumentError } from 'commander'
import { measureHits } from './hits'
import { measureOnPhone, openBrowser, PHONE_HEAD, phoneRow } from './phone'

const { args } = new Command('bench:peers')
  .argument('<name=url...>', 'what a system is called, and where it serves the story', (given: string) => {
    if (!/^[^=]+=https?:/.test(given)) throw new InvalidArgumentError('It should be a name and an address: WordPress=http://127.0.0.1:8091/a-story')
    return given
  })
  .parse()
const peers = Object.fromEntries(args.map((arg) => [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]))

console.log(`${availableParallelism()} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}, load ${loadavg()[0]?.toFixed(2)} before, ${new Date().toISOString()}\n`)
const hits = await measureHits(peers)
console.log('| a story, 32 connections | answers a second | p50 ms | p99 ms |\n|---|---|---|---|')
for (const [name, { rate, p50, p99 }] of Object.entries(hits)) console.log(`| ${name} | ${rate.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`)

const browser = await openBrowser()
console.log(`\n| on a phone ${PHONE_HEAD}`)
for (const [name, url] of Object.entries(peers)) console.log(phoneRow(name, await measureOnPhone(browser, url)))
await browser.close()
