import type { Picture } from './picture'

/** The ratios in which a story's picture is offered to who shows it elsewhere: searchers ask for all three. */
export const cropRatios = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const
export type CropRatio = keyof typeof cropRatios

/** A piece of a picture, in its own pixels, and the size in which it is sent. */
export interface Crop {
  left: number
  top: number
  width: number
  height: number
  sent: { width: number; height: number }
}

/** As wide as large cards ask for; a smaller picture is not blown up. */
const WIDEST = 1200

/** The largest piece of a picture that has a ratio, with the focal point as near to its middle as the picture's edges allow. */
export function cropOf({ width, height, focal }: Pick<Picture, 'width' | 'height' | 'focal'>, ratio: CropRatio): Crop {
  const wanted = cropRatios[ratio]
  const size = width / height > wanted
    ? { width: Math.round(height * wanted), height }
    : { width, height: Math.round(width / wanted) }
  const sentWidth = Math.min(size.width, WIDEST)
  return {
    ...size,
    left: placed(focal.x * width, size.width, width),
    top: placed(focal.y * height, size.height, height),
    sent: { width: sentWidth, height: Math.round(sentWidth / wanted) },
  }
}

function placed(focus: number, length: number, whole: number): number {
  return Math.round(Math.min(Math.max(focus - length / 2, 0), whole - length))
}

/** The address of a crop of a story's lead picture. */
export function cropPath(storyPath: string, ratio: CropRatio): string {
  return `${storyPath}/lead-${ratio}.jpg`
}

/** The address of the card that is drawn for a story: for when it is shared, and has no picture. */
export function shareCardPath(storyPath: string): string {
  return `${storyPath}/share.png`
}

/** A share card's size in pixels: what Open Graph's readers show whole. */
export const shareCardSize = { width: 1200, height: 630 } as const
