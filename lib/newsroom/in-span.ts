/**
 * Work that traces show (OpenTelemetry). Its API is one for the whole process, whichever module graph asks it, and does nothing
 * until press/traces.ts has set something up that listens.
 */
import { SpanStatusCode, trace, type Span, type SpanOptions } from '@opentelemetry/api'

/** Does `work` in a span of its own; spans that it begins stand below that one. What it throws is told there, and thrown. */
export function inSpan<Result>(name: string, options: SpanOptions, work: (span: Span) => Promise<Result>): Promise<Result> {
  // Asked for each time: one that was asked for before there was a listener may never find it, from another module graph.
  return trace.getTracer('broadsheet').startActiveSpan(name, options, async (span) => {
    try {
      return await work(span)
    } catch (error) {
      span.recordException(error instanceof Error ? error : String(error))
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}
