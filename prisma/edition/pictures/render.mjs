// Renders the drawings to public/media/edition: node prisma/edition/pictures/render.mjs [slug…]
// PROOFS=/some/folder also writes each as PNG there.
import { readdir, mkdir, writeFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import sharp from 'sharp'
import { separate } from './press/plates.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const out = path.resolve(here, '../../../public/media/edition')
const proofs = process.env.PROOFS
const wanted = process.argv.slice(2)
const folders = ['scenes', 'charts', 'portraits']

// Flat inks keep best without loss; the busier the picture, the fewer tones between them.
const separations = [
  { share: 0.00002, meetings: 60 },
  { share: 0.0001, meetings: 16 },
  { share: 0.0001, meetings: 9 },
  { share: 0.0002, meetings: 6 },
  { share: 0.0004, meetings: 5 },
  { share: 0.0008, meetings: 4 },
]

async function press(svg, budget) {
  const { data, info } = await sharp(Buffer.from(svg), { unlimited: true }).flatten().removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: 3 }
  for (const choice of separations) {
    const plates = separate(data, info, choice)
    const webp = await sharp(plates.data, { raw }).webp({ lossless: true, effort: 6 }).toBuffer()
    if (webp.length <= budget || (choice === separations.at(-1) && webp.length <= budget * 1.12)) return { webp, how: `${plates.inks} tones`, info }
  }
  for (const quality of [80, 72, 64, 56, 48, 40, 32]) {
    const webp = await sharp(data, { raw }).webp({ quality, effort: 6, preset: 'drawing' }).toBuffer()
    if (webp.length <= budget || quality === 32) return { webp, how: `q${quality}`, info }
  }
}

await mkdir(out, { recursive: true })
for (const folder of folders) {
  for (const file of (await readdir(path.join(here, folder))).filter(name => name.endsWith('.mjs')).sort()) {
    const { pictures } = await import(path.join(here, folder, file))
    for (const [slug, draw] of Object.entries(pictures ?? {})) {
      if (wanted.length && !wanted.includes(slug)) continue
      const budget = folder === 'portraits' ? 29_000 : 68_000
      const { webp, how, info } = await press(draw(), budget)
      await writeFile(path.join(out, `${slug}.webp`), webp)
      if (proofs) await sharp(webp).png().toFile(path.join(proofs, `${slug}.png`))
      const { size } = await stat(path.join(out, `${slug}.webp`))
      console.log(`${slug}.webp  ${info.width}×${info.height}  ${(size / 1000).toFixed(1)} kB  ${how}`)
    }
  }
}
