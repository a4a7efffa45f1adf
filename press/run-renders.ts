import { setPriority } from 'node:os'
import { inspect } from 'node:util'
import { parentPort } from 'node:worker_threads'
import { context, ROOT_CONTEXT, trace, type SpanContext } from '@opentelemetry/api'
import { createBirpc } from 'birpc'
import type { NextHandler } from './ask-next'
import type { InlineFiles } from './inline-files'
import { createLog, type Log } from './log'
import type { RenderCalls, RenderNews } from './render-calls'
import { rendererThrough } from './renderer'
import { readSettings, type Settings, type Variables } from './settings'
import { openTraces } from './traces'

export interface RunRendersOptions {
  variables: Variables
  prepareNext: (settings: Settings) => Promise<NextHandler>
  /** What stands in pages rather than be asked for. */
  files?: InlineFiles
}

/** A third of the weight of a thread that serves, and never nothing. */
const NICENESS = 5

/** Renders, in this thread, what the thread that made it asks for (render-thread.ts). */
export async function runRenders({ variables, prepareNext, files }: RunRendersOptions): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('This renders for a press, which starts it: node dist/press.mjs')
  const settings = readSettings(variables)
  const log = createLog(settings)
  // A promise that a page forgot must not take the others' renders down.
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a promise was rejected and nobody heard'))
  // Before Next, which looks whether anybody listens.
  const traces = await openTraces(settings, log)
  const renderer = rendererThrough(await prepareNext(settings), settings, files)
  yieldToReaders(log)
  const tasks = new Map<number, AbortController>()

  const doTask = async <Result>(
    { number, parent }: { number: number; parent: SpanContext | undefined },
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> => {
    const controller = new AbortController()
    tasks.set(number, controller)
    try {
      return await within(parent, () => work(controller.signal))
    } catch (error) {
      throw tellable(error)
    } finally {
      tasks.delete(number)
    }
  }
  const calls: RenderCalls = {
    render: ({ order, ...task }) => doTask(task, async (signal) => {
      const sheet = await renderer.render(order, signal)
      return { ...sheet, error: sheet.error === undefined ? undefined : tellable(sheet.error) }
    }),
    resize: ({ url, accept, ...task }) => doTask(task, (signal) => renderer.resize(url, accept, signal)),
    giveUp: (number) => tasks.get(number)?.abort(new Error('Nobody waits for it any more')),
    pools: renderer.pools,
    ping: () => undefined,
    close: async () => traces?.close(),
  }
  const press = createBirpc<RenderNews, RenderCalls>(calls, {
    post: (message) => port.postMessage(message),
    on: (hear) => port.on('message', hear),
    // Who asks says how long it waits.
    timeout: -1,
  })
  await press.ready()
}

/** Where there are more threads than cores, who sends what lies in print goes before who makes pages. */
function yieldToReaders(log: Log): void {
  // Elsewhere it would be said of the whole process; on Linux it is of the thread that says it.
  if (process.platform !== 'linux') return
  try {
    setPriority(NICENESS)
  } catch (error) {
    log.debug({ err: error }, 'this machine lets no thread be nicer than others')
  }
}

function within<Result>(parent: SpanContext | undefined, work: () => Promise<Result>): Promise<Result> {
  return parent ? context.with(trace.setSpanContext(ROOT_CONTEXT, parent), work) : work()
}

/** What was thrown, as another thread can be told of it: an error may hold what cannot be copied. */
function tellable(thrown: unknown): Error {
  if (!(thrown instanceof Error)) return new Error(inspect(thrown))
  const told = new Error(thrown.message)
  told.stack = [thrown.stack, thrown.cause instanceof Error ? `caused by: ${thrown.cause.stack}` : ''].filter(Boolean).join('\n')
  return told
}
