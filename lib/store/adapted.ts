import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'

export type AdapterChange = (adapter: SqlDriverAdapter) => SqlDriverAdapter

/** A factory whose adapters are changed before Prisma gets them, by each change in turn. */
export function adapted(factory: SqlDriverAdapterFactory, ...changes: AdapterChange[]): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => changes.reduce((adapter, change) => change(adapter), await factory.connect()),
  }
}

/** Changes each transaction that the adapter begins. */
export function inTransactions(adapter: SqlDriverAdapter, change: (transaction: Transaction) => Transaction): SqlDriverAdapter {
  const start = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (isolationLevel) => change(await start(isolationLevel))
  return adapter
}
