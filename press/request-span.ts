import type { IncomingMessage, ServerResponse } from 'node:http'
import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { inSpan } from '@/lib/newsroom/in-span'
import type { Outcome } from './traffic'

/**
 * Answers a request in a span by OpenTelemetry's HTTP conventions, with what became of it. Nothing is told of who asks; a trace
 * begins here, whatever `traceparent` a client sends.
 */
export function inRequestSpan<Became extends Outcome | undefined>(
  { method = 'GET' }: IncomingMessage,
  response: ServerResponse,
  address: string,
  answer: () => Promise<Became>,
): Promise<Became> {
  const attributes = { 'http.request.method': method, 'url.path': address }
  return inSpan(method, { kind: SpanKind.SERVER, attributes }, async (span) => {
    const outcome = await answer()
    if (outcome) span.setAttributes({ 'broadsheet.outcome': outcome, 'http.response.status_code': response.statusCode })
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    return outcome
  })
}
