import sharp from 'sharp'

/** Pixels on the longer side: enough for light, dark and where they are. */
const SIDE = 12

/**
 * A few pixels of a picture as a data URI (WebP, some 150 characters), for its place on the page until it has loaded. As it is shown,
 * should the file say that it is to be turned. Throws what sharp throws where the file is no picture.
 */
export async function placeholderOf(file: string | Buffer): Promise<string> {
  const tiny = await sharp(file).autoOrient().resize(SIDE, SIDE, { fit: 'inside' }).flatten({ background: '#ffffff' }).webp({ quality: 30 }).toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}
