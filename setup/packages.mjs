import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './environment.mjs'

/**
 * The script behind a package's command: `programOf('next')` is what `npx next` runs.
 * @param {string} name  the package's
 * @param {string} [command]  if it is called otherwise
 * @returns {string} its path
 */
export function programOf(name, command = name) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
