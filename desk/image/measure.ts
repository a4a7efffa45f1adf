import sharp from 'sharp'

export interface Measured {
  /** In pixels, as it is shown, should the file say that it is to be turned. */
  width: number
  height: number
  extension: string
  contentType: string
}

const types: Record<string, [extension: string, contentType: string]> = {
  jpeg: ['jpg', 'image/jpeg'],
  png: ['png', 'image/png'],
  webp: ['webp', 'image/webp'],
  gif: ['gif', 'image/gif'],
  avif: ['avif', 'image/avif'],
  heif: ['avif', 'image/avif'],
}

/** What a picture's file is; null for what is no picture that a page can show. */
export async function measure(bytes: Uint8Array): Promise<Measured | null> {
  const metadata = await sharp(bytes)
    .metadata()
    .catch(() => null)
  const type = types[metadata?.format ?? '']
  if (!metadata || !type || (metadata.format === 'heif' && metadata.compression !== 'av1')) return null
  const { width, height } = metadata.autoOrient
  return { width, height, extension: type[0], contentType: type[1] }
}
