import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { DeskError } from '../desk-error'
import { readFeed } from './feed/read-feed'
import { readGhost } from './ghost/read-ghost'
import { readMarkdownStories } from './markdown/read-markdown-stories'
import { readNinjs } from './ninjs/read-ninjs'
import type { ImportSource } from './source-story'
import { readWordPress } from './wordpress/read-wordpress'

export const importFormats = ['markdown', 'wordpress', 'ghost', 'ninjs', 'feed'] as const
export type ImportFormat = (typeof importFormats)[number]

const readers: Record<ImportFormat, (where: string, mediaFolder: string | null) => Promise<ImportSource>> = {
  markdown: readMarkdownStories,
  wordpress: readWordPress,
  ghost: readGhost,
  ninjs: readNinjs,
  feed: readFeed,
}

/**
 * Reads a file or folder once from end to end. Throws a DeskError, with the line, where it cannot be read: before anything is
 * written.
 */
export async function openSource(where: string, format: ImportFormat | null, mediaFolder: string | null): Promise<ImportSource> {
  return readers[format ?? (await formatOf(where))](where, mediaFolder)
}

/** Told by what stands in it, where its name does not tell. */
async function formatOf(where: string): Promise<ImportFormat> {
  const found = await stat(where).catch(() => null)
  if (!found) throw new DeskError(`There is no file or folder ${where}.`)
  if (found.isDirectory()) {
    const names = await readdir(where, { recursive: true })
    return names.some((name) => /\.(?:md|markdown)$/i.test(name)) ? 'markdown' : 'ninjs'
  }
  if (/\.(?:md|markdown)$/i.test(where)) return 'markdown'
  if (/\.(?:jsonl|ndjson|ninjs)$/i.test(where)) return 'ninjs'
  const head = await headOf(where)
  if (head.startsWith('<')) return /xmlns:wp=|wp:wxr_version/.test(head) ? 'wordpress' : 'feed'
  if (/^\{\s*"(?:db|meta|data)"/.test(head)) return 'ghost'
  if (/^[{[]/.test(head)) return 'ninjs'
  throw new DeskError(`What ${path.basename(where)} is cannot be told: say it by --from ${importFormats.join('|')}.`)
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\ufeff/, '')
      .trimStart()
  } finally {
    await handle.close()
  }
}
