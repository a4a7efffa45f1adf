import sharp from 'sharp'
import { mediaPlaces, readPicture } from '@/lib/media/read-picture'
import { cropOf, type CropRatio } from '@/lib/newsroom/crop'
import type { Picture } from '@/lib/newsroom/picture'

const QUALITY = 80

/** A picture of the paper's own as a JPEG in a ratio, cropped round its focal point; null when its file is not there. */
export async function cropPicture(picture: Picture, ratio: CropRatio): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await readPicture(picture.url, mediaPlaces(process.env))
  if (!file) return null
  try {
    const whole = sharp(file).autoOrient()
    // The row's size is what pages go by; the file's own may be another by now.
    const { autoOrient: size } = await whole.metadata()
    const { sent, ...piece } = cropOf({ ...picture, ...size }, ratio)
    const jpeg = await whole.extract(piece).resize(sent).flatten({ background: '#fff' }).jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer()
    return new Uint8Array(jpeg)
  } catch (error) {
    if (error instanceof Error && /unsupported/i.test(error.message)) return null
    throw error
  }
}
