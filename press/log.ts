import { Writable } from 'node:stream'
import { pino, type Logger } from 'pino'
import { z } from 'zod'
import type { Settings } from './settings'

export type Log = Logger

const line = z.looseObject({ level: z.number(), time: z.number(), msg: z.string().optional() })

/** Writes pino's lines the way a person at a terminal reads them: `17:04:05 warn  message {"more":"…"}`. */
export function readableLines(out: { write: (line: string) => unknown }): Writable {
  return new Writable({
    decodeStrings: false,
    write(text, _encoding, done) {
      const { level, time, msg, err, ...rest } = line.parse(JSON.parse(String(text)))
      const clock = new Date(time).toTimeString().slice(0, 8)
      const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''
      const stack = typeof err === 'object' && err !== null && 'stack' in err ? `\n${String(err.stack)}` : ''
      out.write(`${clock} ${(pino.levels.labels[level] ?? '').padEnd(5)} ${msg ?? ''}${more}${stack}\n`)
      done()
    },
  })
}

/** The press's log: a JSON object a line, or readable lines when a person watches. */
export function createLog({ logLevel }: Pick<Settings, 'logLevel'>): Log {
  return process.stdout.isTTY ? pino({ level: logLevel, base: null }, readableLines(process.stdout)) : pino({ level: logLevel })
}
