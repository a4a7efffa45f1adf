import type { SpanContext } from '@opentelemetry/api'
import type { Answer } from './ask-next'
import type { PoolFigures, RenderOrder } from './renderer'
import type { Sheet } from './sheet'

/** What is asked for, under a number by which it can be given up. */
interface Task {
  number: number
  /** The span in which it is asked. */
  parent: SpanContext | undefined
}

/** What the thread that serves can ask of the one that renders. Arguments and answers are copied (structured clone): plain data only. */
export interface RenderCalls {
  render: (task: Task & { order: RenderOrder }) => Promise<Sheet>
  resize: (task: Task & { url: string; accept: string }) => Promise<Answer>
  /** Nobody waits for that task any more. */
  giveUp: (number: number) => void
  pools: () => Promise<PoolFigures[]>
  /** Answers as soon as the thread does anything at all. */
  ping: () => void
  /** Sends the last traces. */
  close: () => Promise<void>
}

/** What the thread that renders tells the one that serves. */
export interface RenderNews {
  /** Pages can be rendered. */
  ready: () => void
}
