import ExifReader from 'exifreader'

/** What a picture's file says of itself: IPTC and XMP as picture desks write them, EXIF as cameras do. */
export interface FileSays {
  caption: string | null
  credit: string | null
  copyright: string | null
}

/**
 * IPTC Photo Metadata: Description, Credit Line (else Creator), Copyright Notice. Null where the file says nothing, or cannot be
 * read.
 */
export function fileSays(bytes: Buffer): FileSays {
  let tags: ExifReader.ExpandedTags
  try {
    tags = ExifReader.load(bytes, { expanded: true })
  } catch {
    return { caption: null, credit: null, copyright: null }
  }
  const { iptc, xmp, exif } = tags
  return {
    caption: first(iptc?.['Caption/Abstract'], xmp?.description, exif?.ImageDescription),
    credit: first(iptc?.Credit, xmp?.Credit, iptc?.['By-line'], xmp?.creator, exif?.Artist),
    copyright: first(iptc?.['Copyright Notice'], xmp?.rights, exif?.Copyright),
  }
}

type Tag = { description?: string } | undefined

/** The first that says something. A field that may be repeated is a list. */
function first(...tags: (Tag | Tag[])[]): string | null {
  for (const tag of tags.flat()) {
    const words = (tag?.description ?? '').replace(/\s+/g, ' ').trim()
    if (words !== '') return words
  }
  return null
}
