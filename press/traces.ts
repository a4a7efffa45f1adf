import type { Log } from './log'
import { discreet } from './discreet-exporter'
import type { Settings } from './settings'

/** What sends this process's traces. */
export interface Traces {
  /** Sends what was not sent yet, and no more from then on. Never rejects. */
  close: () => Promise<void>
}

/**
 * Sets up traces where OTEL_EXPORTER_OTLP_ENDPOINT is given; else loads nothing of what makes them. OpenTelemetry's own packages read
 * the standard variables (opentelemetry.io, "Environment Variable Specification"): where to, with which headers, how much of it, in
 * what batches. From then on lib/newsroom/in-span.ts and Next, which asks the same API, are heard.
 */
export async function openTraces({ traces }: Pick<Settings, 'traces'>, log: Log): Promise<Traces | undefined> {
  if (traces === undefined) return undefined
  const isJson = traces.protocol === 'http/json'
  const [{ diag, DiagLogLevel }, sdk, { OTLPTraceExporter }, about] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    isJson ? import('@opentelemetry/exporter-trace-otlp-http') : import('@opentelemetry/exporter-trace-otlp-proto'),
    import('@opentelemetry/resources'),
  ])
  // What it thinks of the variables. That a batch was not sent is said by the exporter below, once and not for each.
  const say = (message: string) => log.warn(`traces: ${message}`)
  diag.setLogger({ error: say, warn: say, info: say, debug: say, verbose: say }, DiagLogLevel.WARN)
  const detectors = [about.serviceInstanceIdDetector, about.envDetector]
  const provider = new sdk.NodeTracerProvider({
    resource: about.defaultResource()
      .merge(about.resourceFromAttributes({ 'service.name': 'broadsheet', 'process.pid': process.pid }))
      .merge(about.detectResources({ detectors })),
    spanProcessors: [new sdk.BatchSpanProcessor(discreet(new OTLPTraceExporter(), log))],
  })
  diag.disable()
  // Nobody beyond this process is told of a trace.
  provider.register({ propagator: null })
  return { close: () => provider.shutdown().catch(() => undefined) }
}
