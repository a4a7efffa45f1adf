import type { Element } from 'hast'
import { plainWords } from '../html/plain-words'
import { escapeMarkdown } from '../html/inline-markdown'
import { attribute, classesOf } from '../html/nodes'
import { mediaFiles } from '../source/media-files'
import { childrenOf, childText, type XmlElement } from '../source/read-xml'
import { sourcePicture, type SourcePicture } from '../source-story'

interface Attachment {
  id: string
  parent: string
  url: string
  alt: string | null
  caption: string | null
  credit: string | null
  title: string | null
  width: number | null
  height: number | null
}

/** A site's media library, as its export describes it. */
export class Attachments {
  private readonly byId = new Map<string, Attachment>()
  private readonly byUrl = new Map<string, Attachment>()

  constructor(private readonly mediaFolder: string | null) {}

  add(item: XmlElement): void {
    const meta = metaOf(item)
    const url = childText(item, 'wp:attachment_url')
    if (url === null) return
    // PHP's serialisation: the first size is that of the file itself.
    const [, width, height] = /s:5:"width";i:(\d+);s:6:"height";i:(\d+);/.exec(meta.get('_wp_attachment_metadata') ?? '') ?? []
    const attachment: Attachment = {
      id: childText(item, 'wp:post_id') ?? '',
      parent: childText(item, 'wp:post_parent') ?? '0',
      url,
      alt: plainWords(meta.get('_wp_attachment_image_alt') ?? null),
      caption: escapeMarkdown(plainWords(childText(item, 'excerpt:encoded')) ?? '') || null,
      credit: plainWords(meta.get('_media_credit') ?? meta.get('credit') ?? null),
      title: plainWords(childText(item, 'title')),
      width: width === undefined ? null : Number(width),
      height: height === undefined ? null : Number(height),
    }
    this.byId.set(attachment.id, attachment)
    this.byUrl.set(baseOf(url), attachment)
  }

  /** The numbers of what was uploaded with a post, as `[gallery]` shows it. */
  attachedTo(post: string): string[] {
    return [...this.byId.values()].filter(({ parent }) => parent === post).map(({ id }) => id)
  }

  withId(id: string): SourcePicture | null {
    const attachment = this.byId.get(id)
    return attachment ? this.picture(attachment) : null
  }

  /** The picture that an `<img>` shows. */
  shown(url: string, image: Element): SourcePicture {
    const [, id] = /^attachment:(\d+)$/.exec(url) ?? / wp-image-(\d+) /.exec(classesOf(image)) ?? []
    const attachment = (id === undefined ? undefined : this.byId.get(id)) ?? this.byUrl.get(baseOf(url))
    const alt = plainWords(attribute(image, 'alt'))
    if (attachment) return { ...this.picture(attachment), ...(alt === null ? {} : { alt }) }
    const [width, height] = [Number(attribute(image, 'width')), Number(attribute(image, 'height'))]
    const isSized = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0
    return sourcePicture(url, { alt, files: mediaFiles(url, this.mediaFolder), ...(isSized ? { width, height } : {}) })
  }

  private picture({ url, alt, caption, credit, width, height }: Attachment): SourcePicture {
    return sourcePicture(url, { files: mediaFiles(url, this.mediaFolder), alt, caption, credit, width, height })
  }
}

/** A post's custom fields by their names. */
export function metaOf(item: XmlElement): Map<string, string> {
  return new Map(
    childrenOf(item, 'wp:postmeta').map((meta) => [childText(meta, 'wp:meta_key') ?? '', childText(meta, 'wp:meta_value') ?? '']),
  )
}

/** An address without the size of a copy (`-300x200`), its protocol and what follows `?`. */
function baseOf(url: string): string {
  return url
    .replace(/^https?:/, '')
    .replace(/[?#].*$/, '')
    .replace(/(?:-\d{2,5}x\d{2,5}|-scaled)+(?=\.\w+$)/, '')
}
