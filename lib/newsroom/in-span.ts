/**
 * Work that traces show (OpenTelemetry). Its API is one for the whole process, whichever module graph asks it, and does nothing
 * until press/traces.ts has set something up that listens.
 */
import { SpanStatusCode, trace, type Span, type SpanOptions } from '@opentelemetry/api'

const tracer = trace.getTracer('broadsheet')

/** Does `work` in a span of its own; spans that it begins stand below that one. What it throws is told there, and thrown. */
export function inSpan<Result>(name: string, options: SpanOptions, work: (span: Span) => Promise<Result>): Promise<Result> {
  return tracer.startActiveSpan(name, options, async (span) => {
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
