import fs, { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './environment.mjs'
import { withLock } from './lock.mjs'
import { isInstalled } from './lockfile.mjs'
import { runNpm } from './npm.mjs'
import { chooseSchemaEngine } from './schema-engine/choose.mjs'
import { hashOf, hasStamp, stamped } from './stamp.mjs'
import { Trouble } from './trouble.mjs'

const STAMP = join(root, 'node_modules/.broadsheet-lock')

/** One lock for all that is made inside the checkout, which two commands with different DATA_DIRs share. */
export const CHECKOUT_LOCK = join(root, '.data/checkout.lock')

/**
 * Installs the packages that package-lock.json names, if they are not there.
 * @param {import('./steps.mjs').Steps} steps
 */
export async function installPackages(steps) {
  const wanted = stampValue()
  if (hasStamp(STAMP, wanted)) return
  await steps.run('Installing packages', (note) =>
    withLock(
      CHECKOUT_LOCK,
      async () => {
        // Somebody else may have installed them while we waited, or a contributor with `npm install`.
        if (hasStamp(STAMP, wanted)) return 'done by another command'
        if (fitsRuntime() && installedByHand()) {
          writeFileSync(STAMP, wanted)
          return 'nothing to do'
        }
        await stamped(STAMP, wanted, () => npmCi(note))
        return undefined
      },
      { onWait: () => note('waiting for another command that installs or builds') },
    ),
  )
}

/** What the packages were installed for: native ones are chosen by platform, and may be built for one major version of Node. */
const RUNTIME = `node${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}`

function stampValue() {
  return `${hashOf(root, ['package-lock.json'])} ${RUNTIME}\n`
}

/** Whether node_modules was made for this Node on this platform, as far as is known. */
function fitsRuntime() {
  return !existsSync(STAMP) || readFileSync(STAMP, 'utf8').includes(RUNTIME)
}

function installedByHand() {
  try {
    const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
      JSON.parse(readFileSync(join(root, file), 'utf8')),
    )
    return isInstalled(lock, installed)
  } catch {
    return false
  }
}

/** @param {(text: string) => void} note */
async function npmCi(note) {
  note('the first time takes about half a minute')
  // What is needed to build is called a development dependency, and NODE_ENV=production would leave it out.
  // Without a network npm would try for minutes.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=10000']
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...patience]
  // Keeps Prisma's postinstall script, where npm runs it, from trying to download an engine that the project does not need.
  chooseSchemaEngine()
  const { code, output } = await runNpm(args)
  if (code !== 0) throw explainNpm(output)
}

/**
 * @param {string} output
 * @returns {Trouble}
 */
export function explainNpm(output) {
  /** @param {RegExp} pattern */
  const says = (pattern) => pattern.test(output)
  if (says(/ENOSPC|no space left/i))
    return new Trouble('The disk is full.', `Free about 2 GB${freeSpace()} and run the command again.`, { output })
  if (says(/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/)) {
    return new Trouble(
      'The package registry cannot be reached.',
      'Check the network (behind a proxy: `npm config set https-proxy …`) and run the command again. It is needed only once.',
      { output },
    )
  }
  if (says(/EACCES|EPERM|EROFS/)) {
    return new Trouble(
      'npm may not write here.',
      `See that you own ${root} and npm’s cache (\`npm config get cache\`), then run the command again.`,
      { output },
    )
  }
  if (says(/EUSAGE|can only install packages when/)) {
    return new Trouble(
      'package.json and package-lock.json do not agree.',
      'Take both from the same commit, or bring the lock up to date with `npm install`.',
      { output },
    )
  }
  return new Trouble(
    'npm could not install the packages.',
    'What it says is above. When that is mended, run the command again.',
    { output },
  )
}

function freeSpace() {
  // Not imported by its name: versions of Node that have none must get as far as being told that they are too old.
  const { bavail, bsize } = fs.statfsSync(root)
  return ` (there are ${Math.round((bavail * bsize) / 1e6)} MB)`
}
