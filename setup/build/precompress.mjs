import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { filesIn } from '../stamp.mjs'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** What compression makes smaller. Pictures, fonts and films are compressed in themselves. */
const COMPRESSIBLE = new Set([
  '.css',
  '.csv',
  '.html',
  '.ico',
  '.js',
  '.json',
  '.map',
  '.md',
  '.mjs',
  '.svg',
  '.ttf',
  '.txt',
  '.wasm',
  '.webmanifest',
  '.xml',
  '.xsl',
])

/** Below this a response fits one packet anyway. */
const LEAST_BYTES = 1000

/**
 * Writes `.br` and `.gz` beside every file that gains by it, for the press to send as they are.
 * @param {string} folder
 */
export async function precompress(folder) {
  const files = filesIn(folder, '.').filter((file) => COMPRESSIBLE.has(extname(file)))
  // A few at once: zlib works beside this thread.
  const workers = Array.from({ length: cpus().length }, async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) await compressFile(join(folder, file))
  })
  await Promise.all(workers)
}

/** @param {string} file */
async function compressFile(file) {
  const content = await readFile(file)
  if (content.length < LEAST_BYTES) return
  const [brotli, gzipped] = await Promise.all([
    toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    toGzip(content, { level: 9 }),
  ])
  if (brotli.length < content.length) await writeFile(`${file}.br`, brotli)
  if (gzipped.length < content.length) await writeFile(`${file}.gz`, gzipped)
}

/**
 * Copies a folder's files.
 * @param {string} from
 * @param {string} to
 */
export async function copyFolder(from, to) {
  for (const file of filesIn(from, '.')) {
    const target = join(to, file)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, await readFile(join(from, file)))
  }
}
