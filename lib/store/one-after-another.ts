import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils'
import { inTransactions } from './adapted'

/**
 * The adapter, with the queries of a transaction asked one after another. A transaction has one connection; Prisma asks what belongs to
 * a row (its bylines, its topics) side by side all the same, which pg warns of and will refuse.
 */
export function oneAfterAnother(adapter: SqlDriverAdapter): SqlDriverAdapter {
  return inTransactions(adapter, inTurn)
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const turn = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    // One that failed is its own asker's affair.
    const answer = last.then(ask, ask)
    last = answer
    return answer
  }
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  transaction.queryRaw = (query) => turn(() => queryRaw(query))
  transaction.executeRaw = (query) => turn(() => executeRaw(query))
  return transaction
}
