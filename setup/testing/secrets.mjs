import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../environment.mjs'
import { single } from './tally.mjs'

const run = promisify(execFile)
const PRESET = '@secretlint/secretlint-rule-preset-recommend'

/** No machine is ever called `.example` (RFC 2606): what opens one is no secret. */
const INVENTED = {
  id: '@secretlint/secretlint-rule-database-connection-string',
  options: { allows: [String.raw`/@[\w.-]+\.example\b/`] },
}

/**
 * Looks for keys and passwords in every file that git keeps, as they are on disk.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function searchSecrets() {
  const files = await trackedFiles()
  if (!files) {
    process.stdout.write('Skipped: without git nobody knows which files are published, so none was searched for secrets.\n')
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const found = (await Promise.all(files.map((file) => secretsOfFile(join(root, file), file)))).flat()
  for (const line of found) process.stdout.write(`${line}\n`)
  return single(found.length === 0, 'files without secrets')
}

/** @returns {Promise<string[] | undefined>}  undefined where this is no checkout */
async function trackedFiles() {
  try {
    const { stdout } = await run('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 64 * 1024 * 1024 })
    return stdout.split('\0').filter(Boolean)
  } catch {
    return undefined
  }
}

/**
 * @param {string} path
 * @param {string} name  as it is shown
 */
async function secretsOfFile(path, name) {
  const content = await readFile(path).catch(() => undefined)
  // Deleted and not yet committed; or nothing that anybody reads.
  if (!content || content.includes(0)) return []
  return secretsIn(content.toString(), name)
}

/**
 * @param {string} content
 * @param {string} name  of the file
 * @returns {Promise<string[]>}  a line for each secret, which itself is not in it
 */
export async function secretsIn(content, name) {
  const [{ lintSource }, { creator: rule }, { secretLintProfiler }] = await Promise.all([
    import('@secretlint/core'), import(PRESET), import('@secretlint/profiler'),
  ])
  // It measures itself at every step, and compares each step with all before: ten times the work of the search.
  secretLintProfiler.mark = () => undefined
  const { messages } = await lintSource({
    source: { content, filePath: name, ext: extname(name), contentType: 'text' },
    options: { config: { rules: [{ id: PRESET, rule, rules: [INVENTED] }] }, maskSecrets: true },
  })
  return messages.map(({ loc, message }) => {
    const [what] = message.split(':', 1)
    return `${name}:${loc.start.line} ${what}: take it out, and make it worthless where it opens something.`
  })
}
