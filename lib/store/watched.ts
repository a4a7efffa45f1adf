import { SpanKind } from '@opentelemetry/api'
import type { SqlDriverAdapter, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils'
import { inSpan } from '@/lib/newsroom/in-span'
import { readTimes } from '@/lib/newsroom/read-times'
import { inTransactions } from './adapted'

/** The adapter, with each query told to whoever watches: traces, and in development the times of a request's reads. */
export function watched(adapter: SqlDriverAdapter): SqlDriverAdapter {
  return watchQueries(inTransactions(adapter, watchQueries))
}

function watchQueries<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const queryRaw = queryable.queryRaw.bind(queryable)
  queryable.queryRaw = (query) => watch(query, () => queryRaw(query))
  return queryable
}

/** A query by OpenTelemetry's database conventions, named as Prisma's own instrumentation names it. Its values are not told. */
function watch<Answer>({ sql }: SqlQuery, ask: () => Promise<Answer>): Promise<Answer> {
  const times = readTimes.getStore()
  return inSpan('prisma:client:db_query', {
    kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'postgresql', 'db.query.text': sql },
  }, () => (times ? times.of(ask) : ask()))
}
