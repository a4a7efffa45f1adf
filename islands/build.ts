/** Bundles the islands into public/islands. Ends with 1 when one of them has grown too heavy. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { bundle, FILES, overweight, weigh } from './bundle'

const folder = new URL('../public/islands/', import.meta.url)

const files = new Map(await Promise.all(Object.entries(FILES).map(async ([name, format]) => [name, await bundle(name, format)] as const)))
const complaints = await overweight(files)
if (complaints.length > 0) {
  console.error(['Islands are too heavy.', ...complaints].join('\n'))
  process.exitCode = 1
} else {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [name, script] of files) {
    await writeFile(new URL(`${name}.js`, folder), script)
    console.log(`public/islands/${name}.js: ${weigh(script)} bytes of brotli`)
  }
}
