// Renders the drawings to public/media/edition: node prisma/edition/pictures/render.mjs [slug…]
// PROOFS=/some/folder also writes each as PNG there.
import { readdir, mkdir, writeFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import sharp from 'sharp'

const here = path.dirname(fileURLToPath(import.meta.url))
const out = path.resolve(here, '../../../public/media/edition')
const proofs = process.env.PROOFS
const wanted = process.argv.slice(2)
const folders = ['scenes', 'charts', 'portraits']

// Flat inks keep best without loss in a small palette; a picture too busy for that gets the highest quality its budget allows.
async function press(svg, budget) {
  const { data, info } = await sharp(Buffer.from(svg), { unlimited: true }).flatten().removeAlpha().png().toBuffer({ resolveWithObject: true })
  for (const colours of [16, 8]) {
    const few = await sharp(data).png({ palette: true, colours, dither: 0 }).toBuffer()
    const webp = await sharp(few).webp({ lossless: true, effort: 6 }).toBuffer()
    if (webp.length <= budget * 1.15) return { webp, how: `${colours} inks`, info, data }
  }
  for (const quality of [80, 72, 64, 56, 48, 40, 32]) {
    const webp = await sharp(data).webp({ quality, effort: 6, preset: 'drawing' }).toBuffer()
    if (webp.length <= budget || quality === 32) return { webp, how: `q${quality}`, info, data }
  }
}

await mkdir(out, { recursive: true })
for (const folder of folders) {
  for (const file of (await readdir(path.join(here, folder))).filter(name => name.endsWith('.mjs')).sort()) {
    const { pictures } = await import(path.join(here, folder, file))
    for (const [slug, draw] of Object.entries(pictures ?? {})) {
      if (wanted.length && !wanted.includes(slug)) continue
      const budget = folder === 'portraits' ? 25_000 : 60_000
      const { webp, how, info, data } = await press(draw(), budget)
      await writeFile(path.join(out, `${slug}.webp`), webp)
      if (proofs) await writeFile(path.join(proofs, `${slug}.png`), data)
      const { size } = await stat(path.join(out, `${slug}.webp`))
      console.log(`${slug}.webp  ${info.width}×${info.height}  ${(size / 1000).toFixed(1)} kB  ${how}`)
    }
  }
}
