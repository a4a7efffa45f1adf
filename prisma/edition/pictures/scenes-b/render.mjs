// Renders this folder's drawings to public/media/edition: node prisma/edition/pictures/scenes-b/render.mjs [slug…]
// PROOFS=/some/folder also writes each as PNG there.
import { readdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import sharp from 'sharp'

const here = path.dirname(fileURLToPath(import.meta.url))
const out = path.resolve(here, '../../../../public/media/edition')
const budget = 60_000
const wanted = process.argv.slice(2)
const helpers = ['render.mjs', 'plate.mjs']

// Flat inks keep best without loss in a small palette; a picture too busy for that gets the highest quality its budget allows.
async function press(data) {
  for (const colours of [16, 12, 8]) {
    const few = await sharp(data).png({ palette: true, colours, dither: 0 }).toBuffer()
    const webp = await sharp(few).webp({ lossless: true, effort: 6 }).toBuffer()
    if (webp.length <= budget) return { webp, how: `${colours} inks` }
  }
  for (const quality of [80, 72, 64, 56, 48, 40, 32]) {
    const webp = await sharp(data).webp({ quality, effort: 6, preset: 'drawing' }).toBuffer()
    if (webp.length <= budget || quality === 32) return { webp, how: `q${quality}` }
  }
}

for (const file of (await readdir(here)).filter(name => name.endsWith('.mjs') && !helpers.includes(name)).sort()) {
  const { pictures } = await import(path.join(here, file))
  for (const [slug, draw] of Object.entries(pictures)) {
    if (wanted.length && !wanted.includes(slug)) continue
    const data = await sharp(Buffer.from(draw()), { unlimited: true }).flatten().removeAlpha().png().toBuffer()
    const { webp, how } = await press(data)
    await writeFile(path.join(out, `${slug}.webp`), webp)
    if (process.env.PROOFS) await writeFile(path.join(process.env.PROOFS, `${slug}.png`), data)
    console.log(`${slug}.webp  ${(webp.length / 1000).toFixed(1)} kB  ${how}`)
  }
}
