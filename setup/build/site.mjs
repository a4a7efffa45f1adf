import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from '../child.mjs'
import { root } from '../environment.mjs'
import { CHECKOUT_LOCK } from '../install.mjs'
import { withLock } from '../lock.mjs'
import { programOf } from '../packages.mjs'
import { hashOf, hasStamp, stamped } from '../stamp.mjs'
import { Trouble } from '../trouble.mjs'
import { copyFolder, precompress } from './precompress.mjs'

const STAMP = '.next/broadsheet-build'

/** What a build leaves, and what somebody may have taken away since. */
const RESULTS = ['.next/BUILD_ID', 'dist/press.mjs', 'dist/renderer.mjs', 'dist/public']

/** Everything that the build's result depends on. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'islands',
  'press',
  'public',
  'instrumentation.ts',
  'prisma/schema.prisma',
  'setup/build',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** Tests are not built, and public/islands is built from islands/. */
const counts = (/** @type {string} */ path) => !/\.test\.tsx?$/.test(path) && !path.startsWith('public/islands/')

/**
 * Whether what was built of these sources still lies there.
 * @param {string} folder  the project's
 * @param {string} wanted  the hash of its sources
 */
export function isBuilt(folder, wanted) {
  return hasStamp(join(folder, STAMP), wanted) && RESULTS.every((result) => existsSync(join(folder, result)))
}

/**
 * Builds what `npm start` serves, if any source changed since: the islands, Next's pages, the press, and compressed copies of all
 * files.
 * @param {import('../steps.mjs').Steps} steps
 */
export async function buildSite(steps) {
  const wanted = hashOf(root, SOURCES, counts)
  if (isBuilt(root, wanted)) return
  await steps.run('Building the site', (note) =>
    withLock(
      CHECKOUT_LOCK,
      async () => {
        if (isBuilt(root, wanted)) return 'done by another command'
        await stamped(join(root, STAMP), wanted, () => build(note))
        return undefined
      },
      { onWait: () => note('waiting for another command that installs or builds') },
    ),
  )
}

/** @param {(text: string) => void} note */
async function build(note) {
  note('islands')
  await buildIslands()
  note('pages')
  await buildPages()
  note('the press')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await bundlePress()
  note('compressing')
  await copyFolder(join(root, 'public'), join(root, 'dist/public'))
  await precompress(join(root, 'dist/public'))
  await precompress(join(root, '.next/static'))
}

/** Bundles the custom elements into public/islands, where there are any. */
export async function buildIslands() {
  if (!existsSync(join(root, 'islands/build.ts'))) return
  await runStage(['--import', 'tsx', 'islands/build.ts'], 'The islands could not be built.')
}

async function buildPages() {
  await runStage([programOf('next'), 'build'], 'Next could not build the pages.')
}

/** A file for the server, and one for its thread that renders. Packages stay outside: they are in node_modules, and some are native. */
async function bundlePress() {
  const { build: bundle, stop } = await import('esbuild')
  try {
    await bundle({
      absWorkingDir: root,
      entryPoints: { press: 'press/server.ts', renderer: 'press/render-program.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      tsconfig: 'tsconfig.json',
      logLevel: 'silent',
    })
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error)
    throw new Trouble('The press could not be bundled.', 'Mend press/ as it says above.', { output, cause: error })
  } finally {
    // Its service would stay as long as the site runs.
    await stop()
  }
}

/**
 * @param {readonly string[]} args  of `node`
 * @param {string} failure
 */
async function runStage(args, failure) {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runNode(args, { env })
  if (/ENOSPC/.test(output)) throw new Trouble('The disk is full.', 'Free some space and run the command again.', { output })
  if (code !== 0)
    throw new Trouble(failure, 'Mend what is said above, then run the command again: it carries on from there.', { output })
}
