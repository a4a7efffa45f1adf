import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from './trouble.mjs'

/**
 * Sees that DATA_DIR is there and ours to use, before anything in it is touched.
 * @param {string} dataDir
 * @throws {Trouble} when it belongs to somebody else
 */
export function expectOwnDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new Trouble(
      `You may not write to ${dataDir}.`,
      'Run the command as its owner, or keep your data elsewhere: DATA_DIR=… npm start',
      { cause },
    )
  }
  const data = join(dataDir, 'postgres')
  const user = process.getuid?.()
  const owner = existsSync(data) ? statSync(data).uid : user
  if (user === 0 || owner === user) return
  throw new Trouble(
    `The database in ${dataDir} belongs to another user${owner === 0 ? ' (root)' : ''}.`,
    'Run the command as that user, or keep another database: DATA_DIR=.data-mine npm start',
  )
}
