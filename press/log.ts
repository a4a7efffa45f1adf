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

/** Whoever has a preview's token may read a draft: no line and no trace shows one, wherever it stands. */
export function withoutTokens(text: string, instead = '…'): string {
  return text.replaceAll(/(\/preview(?:\/|%2f))[^/?#\s"']+/gi, `$1${instead}`)
}

const hide = (value: unknown) => (typeof value === 'string' ? withoutTokens(value) : value)

/** How what belongs to a line is written: addresses and errors may hold a token. */
const serializers = {
  url: hide,
  address: hide,
  err: (error: unknown) => {
    if (!(error instanceof Error)) return hide(error)
    const { message, stack, ...rest } = pino.stdSerializers.err(error)
    return { ...rest, message: withoutTokens(message), stack: withoutTokens(stack) }
  },
}

export const logOptions = (level: Settings['logLevel']) => ({ level, serializers })

/** The press's log: a JSON object a line, or readable lines when a person watches. */
export function createLog({ logLevel }: Pick<Settings, 'logLevel'>): Log {
  const options = logOptions(logLevel)
  return process.stdout.isTTY ? pino({ ...options, base: null }, readableLines(process.stdout)) : pino(options)
}
