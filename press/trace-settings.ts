import { z } from 'zod'

/** How traces are sent; where to, and all else, OpenTelemetry's own packages read from the variables themselves. */
export interface TraceSettings { protocol: 'http/protobuf' | 'http/json' }

const endpoint = z.url({ protocol: /^https?$/, error: 'should be a collector’s address, such as http://localhost:4318' }).optional()
const protocol = z.enum(['http/protobuf', 'http/json'], 'should be http/protobuf or http/json: gRPC is not spoken').optional()

/** Of OpenTelemetry's environment variables those that switch traces on and off, and say in which language they are sent. */
export const traceVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: protocol,
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], 'should be otlp or none').default('otlp'),
  OTEL_SDK_DISABLED: z.string().optional(),
} as const

type Told = z.infer<z.ZodObject<typeof traceVariables>>

/** `undefined` unless an endpoint is given, and nothing says that there is to be none. */
export function traceSettings(told: Told): TraceSettings | undefined {
  const isWanted = told.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT !== undefined || told.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined
  if (!isWanted || told.OTEL_TRACES_EXPORTER === 'none' || told.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return undefined
  return { protocol: told.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? told.OTEL_EXPORTER_OTLP_PROTOCOL ?? 'http/protobuf' }
}
