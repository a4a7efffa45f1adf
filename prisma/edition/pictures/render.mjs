// Renders the drawings to public/media/edition: node prisma/edition/pictures/render.mjs [slug…]
import { readdir, mkdir, writeFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import sharp from 'sharp'

const here = path.dirname(fileURLToPath(import.meta.url))
const out = path.resolve(here, '../../../public/media/edition')
const proofs = process.env.PROOFS
const wanted = process.argv.slice(2)
const folders = ['scenes', 'charts', 'portraits']

// Highest quality that keeps a picture within its budget of bytes.
async function press(svg, budget) {
  const flat = await sharp(Buffer.from(svg), { unlimited: true }).flatten().removeAlpha().toBuffer({ resolveWithObject: true })
  const image = () => sharp(flat.data)
  for (const quality of [82, 76, 70, 64, 58, 52, 46, 40, 34, 28]) {
    const webp = await image().webp({ quality, effort: 6, preset: 'drawing' }).toBuffer()
    if (webp.length <= budget || quality === 28) return { webp, quality, info: flat.info, image }
  }
}

await mkdir(out, { recursive: true })
for (const folder of folders) {
  for (const file of (await readdir(path.join(here, folder))).filter(name => name.endsWith('.mjs')).sort()) {
    const { pictures } = await import(path.join(here, folder, file))
    for (const [slug, draw] of Object.entries(pictures ?? {})) {
      if (wanted.length && !wanted.includes(slug)) continue
      const budget = folder === 'portraits' ? 25_000 : 60_000
      const { webp, quality, info, image } = await press(draw(), budget)
      await writeFile(path.join(out, `${slug}.webp`), webp)
      if (proofs) await image().png().toFile(path.join(proofs, `${slug}.png`))
      const { size } = await stat(path.join(out, `${slug}.webp`))
      console.log(`${slug}.webp  ${info.width}×${info.height}  ${(size / 1000).toFixed(1)} kB  q${quality}`)
    }
  }
}
