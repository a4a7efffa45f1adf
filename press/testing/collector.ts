import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'

/** A span as a collector is told of it. */
export interface ToldSpan {
  traceId: string
  spanId: string
  parentSpanId: string | undefined
  name: string
  /** Of what sent it, and of the span itself. */
  resource: Attributes
  attributes: Attributes
  events: { name: string; attributes: Attributes }[]
  /** OpenTelemetry's code: 2 is an error. */
  status: number
}

type Attributes = Record<string, string | number | boolean>

export interface Collector {
  /** The variables that make a press send its traces here, soon. */
  variables: Record<string, string>
  spans: ToldSpan[]
  /** What came as `application/json`, as it came. */
  text: () => string
  /** What the answers are from now on. */
  answerWith: (status: number) => void
  close: () => Promise<void>
}

/** One of stringValue, intValue, doubleValue, boolValue. */
const value = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).transform((one) => Object.values(one)[0] ?? '')
const attributes = z.array(z.object({ key: z.string(), value })).default([]).transform((list): Attributes => (
  Object.fromEntries(list.map(({ key, value }) => [key, value]))
))
const span = z.object({
  traceId: z.string(), spanId: z.string(), parentSpanId: z.string().optional(), name: z.string(), attributes,
  events: z.array(z.object({ name: z.string(), attributes })).default([]),
  status: z.object({ code: z.number().default(0) }).default({ code: 0 }),
})
/** ExportTraceServiceRequest of OTLP/HTTP in JSON (opentelemetry.io, "OTLP Specification"). */
const batch = z.object({
  resourceSpans: z.array(z.object({
    resource: z.object({ attributes }),
    scopeSpans: z.array(z.object({ spans: z.array(span) })),
  })),
})

/** Takes traces as a collector of OpenTelemetry does. */
export async function openCollector(): Promise<Collector> {
  const spans: ToldSpan[] = []
  const texts: string[] = []
  let status = 200
  const server = createServer(async (request, response) => {
    const body = (await buffer(request)).toString()
    if (status === 200) {
      texts.push(body)
      for (const { resource: { attributes: resource }, scopeSpans } of batch.parse(JSON.parse(body)).resourceSpans) {
        for (const { status: { code }, parentSpanId, ...rest } of scopeSpans.flatMap((scope) => scope.spans)) {
          spans.push({ ...rest, parentSpanId, status: code, resource })
        }
      }
    }
    response.writeHead(request.url === '/v1/traces' ? status : 404, { 'content-type': 'application/json' }).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    variables: {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_BSP_SCHEDULE_DELAY: '50',
    },
    spans,
    text: () => texts.join('\n'),
    answerWith(next) { status = next },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
