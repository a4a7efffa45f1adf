import type { BylineEntry } from '@/lib/newsroom/article'
import { SitePicture } from '../picture/site-picture'

/** The face of who gives an opinion: of a single writer who has a portrait. The byline names them, so the picture is silent. */
export function WriterPortrait({ entries }: { entries: readonly BylineEntry[] }) {
  const writers = entries.filter((entry) => entry.role === 'WRITER')
  const portrait = writers[0]?.author.portrait
  if (writers.length !== 1 || !portrait) return null
  return <SitePicture picture={portrait} sizes="8.5rem" className="writer-portrait" isDecorative />
}
