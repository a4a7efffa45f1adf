import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, runNode } from './child.mjs'
import { Trouble } from './trouble.mjs'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where macOS and Windows keep it; it is not on their PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Finds a Chromium for the tests, or fetches one.
 * @param {import('./steps.mjs').Steps} steps
 * @returns {Promise<string>} its path
 */
export async function findBrowser(steps) {
  const named = process.env.CHROMIUM_PATH
  if (named && !isExecutable(named))
    throw new Trouble(`CHROMIUM_PATH is ${named}, which cannot be executed.`, 'Correct it, or unset it.')
  const found = named ?? installedBrowser() ?? (await playwrightBrowser())
  if (found) return found
  let fetched = ''
  await steps.run('Fetching a browser', async (note) => {
    fetched = await fetchBrowser(note)
  })
  return fetched
}

/** @returns {string | undefined} */
function installedBrowser() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => COMMANDS.map((command) => join(folder, command)))
  return [...onPath, ...PLACES].find(isExecutable)
}

/** Where Playwright's own download is, if it is there. */
async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return isExecutable(path) ? path : undefined
}

/**
 * Playwright's download first, for it is the same everywhere; the distribution's package where the download cannot be reached.
 * @param {(text: string) => void} note
 */
async function fetchBrowser(note) {
  const said = []
  note('Playwright’s download')
  const download = await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  said.push(download.output)
  const downloaded = await playwrightBrowser()
  if (download.code === 0 && downloaded) return downloaded
  if (process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    note('apt-get install chromium')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      said.push((await run('apt-get', args, { env, tethered: false })).output)
    }
    const installed = installedBrowser()
    if (installed) return installed
  }
  throw new Trouble(
    'There is no browser for the end-to-end tests, and none could be fetched.',
    'Install Chromium or Chrome, or name one: CHROMIUM_PATH=… npm test',
    {
      output: said.join('\n'),
    },
  )
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
