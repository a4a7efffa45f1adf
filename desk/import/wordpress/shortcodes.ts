import { attrs, replace } from '@wordpress/shortcode'

/** Shortcodes that need others' rows: the pictures of a post's gallery, by their numbers. */
export interface Gallery {
  attachedTo(): string[]
}

/**
 * WordPress's own shortcodes as the HTML that they stood for. Those of plug-ins are taken out, what they enclose is kept, and
 * `drop` is told. Words in brackets (`[sic]`) stay.
 */
export function expandShortcodes(text: string, gallery: Gallery, drop: (what: string) => void): string {
  if (!text.includes('[')) return text
  let html = text
  for (const tag of ['caption', 'wp_caption']) {
    html = replace(tag, html, ({ attrs: { named }, content }) => {
      const [, picture = '', after = ''] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/.exec(content ?? '') ?? []
      if (picture === '') return content ?? ''
      const caption = after.trim() === '' ? (named.caption ?? '') : after.trim()
      return `\n\n<figure class="${/^align\w+$/.exec(named.align ?? '')?.[0] ?? ''}">${picture}<figcaption>${caption}</figcaption></figure>\n\n`
    })
  }
  html = replace('gallery', html, ({ attrs: { named } }) => {
    const ids = named.ids === undefined ? gallery.attachedTo() : named.ids.split(/[\s,]+/)
    const pictures = ids.filter((id) => /^\d+$/.test(id)).map((id) => `<figure><img src="attachment:${id}"></figure>`)
    if (pictures.length === 0) drop('the shortcode [gallery], which names no pictures')
    return `\n\n<figure class="gallery">${pictures.join('')}</figure>\n\n`
  })
  html = replace('embed', html, ({ content }) => `\n\n<figure class="wp-block-embed">${(content ?? '').trim()}</figure>\n\n`)
  for (const tag of ['youtube', 'vimeo']) {
    html = replace(tag, html, ({ attrs: { named, numeric } }) => `\n\n${(numeric[0] ?? named.url ?? '').replace(/^=/, '')}\n\n`)
  }
  for (const tag of ['audio', 'video']) {
    html = replace(tag, html, ({ attrs: { named } }) => {
      const source = named.src ?? named.mp3 ?? named.mp4 ?? named.m4a ?? named.ogg ?? named.webm ?? named.m4v
      return source === undefined ? '' : `\n\n<${tag} src="${encodeURI(source)}"></${tag}>\n\n`
    })
  }
  return dropOthers(html, drop)
}

/** What has attributes, an end, or a line to itself was a plug-in's; a word in brackets is a word. */
function dropOthers(html: string, drop: (what: string) => void): string {
  const names = new Set<string>()
  const without = html.replace(
    /(^[ \t]*)?\[(\/?)([a-z][\w-]*)((?:\s|\/)[^\][]*)?\]([ \t]*$)?/gim,
    (found, before, slash, name: string, rest: string | undefined, after) => {
      const isAlone = before !== undefined && after !== undefined && /[_-]/.test(name)
      const isCode = slash === '/' || isAlone || html.includes(`[/${name}]`) || /\w\s*=/.test(rest ?? '')
      if (!isCode) return found
      if (slash !== '/' && !names.has(name)) {
        const {
          named: { id, title },
        } = attrs((rest ?? '').replace(/\/$/, ''))
        drop(`the shortcode [${name}]${title ? ` “${title}”` : id ? ` ${id}` : ''}`)
        names.add(name)
      }
      return ''
    },
  )
  return without
}
