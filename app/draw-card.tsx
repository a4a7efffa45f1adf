import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReactElement } from 'react'
import { ImageResponse } from 'next/og'
import { shareCardSize } from '@/lib/newsroom/crop'

/** Satori reads no WOFF2 and no variable fonts, so that cards are set from the packages' plain cuts. */
const FACES = [
  ['Newsreader', 'newsreader/files/newsreader-latin-500-normal.woff'],
  ['Newsreader', 'newsreader/files/newsreader-latin-ext-500-normal.woff'],
  ['Public Sans', 'public-sans/files/public-sans-latin-600-normal.woff'],
  ['Public Sans', 'public-sans/files/public-sans-latin-ext-600-normal.woff'],
] as const

type Face = { name: string; data: Buffer; weight: 400; style: 'normal' }

let faces: Promise<Face[]> | undefined

/** Draws a card as a PNG; `size` in pixels. */
export async function drawCard(card: ReactElement, size: { width: number; height: number } = shareCardSize): Promise<Response> {
  faces ??= loadFaces()
  return new ImageResponse(card, { ...size, fonts: await faces })
}

async function loadFaces(): Promise<Face[]> {
  return Promise.all(FACES.map(async ([name, file]) => ({
    name, weight: 400 as const, style: 'normal' as const, data: await readFile(join(process.cwd(), 'node_modules/@fontsource', file)),
  })))
}
