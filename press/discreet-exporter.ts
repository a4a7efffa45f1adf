import type { Attributes, AttributeValue } from '@opentelemetry/api'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node'
import { withoutTokens, type Log } from './log'

/**
 * An exporter that keeps to itself what is nobody's business: the token of a preview, and the query of an address, where a reader's
 * search words stand. Next's spans hold addresses as they were asked for; errors hold anything. It says in the log when nobody
 * takes the traces, and when somebody does again.
 */
export function discreet(exporter: SpanExporter, log: Log): SpanExporter {
  let isHeard = true
  return {
    export: (spans, done) => exporter.export(spans.map(toldSpan), (result) => {
      // 0 is ExportResultCode.SUCCESS.
      const isTaken = result.code === 0
      if (!isTaken && isHeard) log.warn({ err: result.error }, 'traces cannot be sent, and are lost until they can')
      if (isTaken && !isHeard) log.info('traces are sent again')
      isHeard = isTaken
      done(result)
    }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  }
}

/** The same span, in words that may be read by others. */
function toldSpan(span: ReadableSpan): ReadableSpan {
  const { status, events } = span
  const told: ReadableSpan = Object.create(span, {
    name: { value: toldText(span.name) },
    attributes: { value: toldAttributes(span.attributes) },
    status: { value: status.message === undefined ? status : { ...status, message: toldText(status.message) } },
    events: { value: events.map((event) => ({ ...event, attributes: toldAttributes(event.attributes ?? {}) })) },
  })
  return told
}

function toldAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, toldValue(value)]))
}

function toldValue(value: AttributeValue | undefined): AttributeValue | undefined {
  return typeof value === 'string' ? toldText(value) : value
}

/** An address without its query, wherever it stands; `/preview/{token}` in place of one. */
export function toldText(text: string): string {
  return withoutTokens(text, '{token}').replaceAll(/(\/[^\s?"'`]*)\?[^\s"'`]*/g, '$1')
}
