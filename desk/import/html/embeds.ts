import type { Element } from 'hast'
import { sourceBlock, type SourceBlock } from '../source-story'
import type { HtmlPlace } from './html-place'
import { escapeMarkdown } from './inline-markdown'
import { attribute, classesOf, findAll, isTag } from './nodes'

/** Where addresses alone on a line were shown as what they lead to, by oEmbed: hosts, and their names. */
const providers: [RegExp, string][] = [
  [/(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'X'],
  [/(?:^|\.)instagram\.com$/, 'Instagram'],
  [/(?:^|\.)facebook\.com$/, 'Facebook'],
  [/(?:^|\.)tiktok\.com$/, 'TikTok'],
  [/(?:^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(?:^|\.)spotify\.com$/, 'Spotify'],
  [/(?:^|\.)bsky\.app$/, 'Bluesky'],
  [/(?:^|\.)flickr\.com$|^flic\.kr$/, 'Flickr'],
  [/(?:^|\.)dailymotion\.com$/, 'Dailymotion'],
  [/(?:^|\.)ted\.com$/, 'TED'],
  [/(?:^|\.)reddit\.com$/, 'Reddit'],
  [/(?:^|\.)datawrapper\.(?:de|dwcdn\.net)$/, 'Datawrapper'],
  [/(?:^|\.)flourish\.studio$/, 'Flourish'],
  [/(?:^|\.)documentcloud\.org$/, 'DocumentCloud'],
  [/(?:^|\.)scribd\.com$/, 'Scribd'],
]

/**
 * Text that is one address of something to show, as a card; null for any other. `caption` says what it is; `isMeant` where the
 * source says that it was to be shown, whoever has it.
 */
export function embedIn(text: string, caption: string | null = null, isMeant = false): SourceBlock | null {
  const url = text.trim()
  return /^https?:\/\/\S+$/.test(url) && URL.canParse(url) && (isMeant || providerOf(url) !== null) ? card(url, caption) : null
}

/** A frame of another site as a card that leads there. */
export function embedOf(frame: Element, place: HtmlPlace, caption: string | null = null): SourceBlock | null {
  const source = attribute(frame, 'src') ?? attribute(frame, 'data') ?? attribute(frame, 'dataSrc')
  if (source === null) return null
  const url = place.fileAddress(source.startsWith('//') ? `https:${source}` : source)
  if (!/^https?:\/\/[^/]/.test(url)) return null
  const title = attribute(frame, 'title')
  return card(watchAddress(url), caption ?? (title === null ? null : escapeMarkdown(title)))
}

/** A post that was quoted with the script that draws it: its last link leads to it, its words are what it is called. */
export function postOf(quote: Element, place: HtmlPlace): SourceBlock | null {
  if (!/ (?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|reddit-embed-bq) /.test(classesOf(quote)))
    return null
  const links = findAll(quote, isTag('a')).map((link) => attribute(link, 'href') ?? '')
  const url =
    attribute(quote, 'cite') ?? attribute(quote, 'dataInstgrmPermalink') ?? links.filter((href) => providerOf(href)).at(-1)
  if (!url) return null
  const [first] = findAll(quote, isTag('p'))
  const words = first ? escapeMarkdown(wordsOf(first)) : ''
  return card(place.fileAddress(url).replace(/\?(?:ref_src|utm_)[^#]*/, ''), words === '' ? null : words)
}

function wordsOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('')
}

function card(url: string, caption: string | null): SourceBlock {
  const provider = providerOf(url)
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
  return sourceBlock('EMBED', {
    url,
    text: caption ?? `${provider ?? host}: ${escapeMarkdown(url)}`,
    attribution: provider ?? host,
  })
}

function providerOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return providers.find(([host]) => host.test(hostname))?.[1] ?? null
}

/** The page of a film in place of its player. */
function watchAddress(url: string): string {
  const [, youtube] = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(url) ?? []
  if (youtube && youtube !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube}`
  const [, vimeo] = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(url) ?? []
  return vimeo ? `https://vimeo.com/${vimeo}` : url.replace(/^http:/, 'https:')
}
