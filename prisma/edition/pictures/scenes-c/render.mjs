// Renders the drawings of this folder to public/media/edition: node prisma/edition/pictures/scenes-c/render.mjs [slug…]
// PROOFS=/some/folder also writes each as PNG there.
import { readdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import sharp from 'sharp'

const here = path.dirname(fileURLToPath(import.meta.url))
const out = path.resolve(here, '../../../../public/media/edition')
const proofs = process.env.PROOFS
const wanted = process.argv.slice(2)

// Flat inks keep best without loss in a small palette; a picture too busy for that gets the highest quality its budget allows.
async function press(svg, budget) {
  const { data, info } = await sharp(Buffer.from(svg), { unlimited: true }).flatten().removeAlpha().png().toBuffer({ resolveWithObject: true })
  for (const colours of [24, 16, 12, 10, 8, 7, 6]) {
    const few = await sharp(data).png({ palette: true, colours, dither: 0 }).toBuffer()
    const webp = await sharp(few).webp({ lossless: true, effort: 6 }).toBuffer()
    if (webp.length <= budget) return { webp, how: `${colours} inks`, info, data }
  }
  for (const quality of [84, 76, 68, 60, 52, 44, 36, 28]) {
    const webp = await sharp(data).webp({ quality, effort: 6, preset: 'drawing' }).toBuffer()
    if (webp.length <= budget || quality === 28) return { webp, how: `q${quality}`, info, data }
  }
}

for (const file of (await readdir(here)).filter(name => name.endsWith('.mjs') && name !== 'render.mjs').sort()) {
  const { pictures } = await import(path.join(here, file))
  for (const [slug, draw] of Object.entries(pictures ?? {})) {
    if (wanted.length && !wanted.includes(slug)) continue
    const { webp, how, info, data } = await press(draw(), slug.startsWith('portrait-') ? 25_000 : 60_000)
    await writeFile(path.join(out, `${slug}.webp`), webp)
    if (proofs) await writeFile(path.join(proofs, `${slug}.png`), data)
    console.log(`${slug}.webp  ${info.width}×${info.height}  ${(webp.length / 1000).toFixed(1)} kB  ${how}`)
  }
}
