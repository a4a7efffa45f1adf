import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { DeskError } from '../../desk-error'
import { StoryFileError } from '../../story-file/story-file-error'
import { brokenFile } from '../source/broken-file'
import type { ImportSource, SourceStory } from '../source-story'
import { readLabels } from './markdown-place'
import { readStoryText } from './read-story-text'

/** Markdown files with YAML at their heads: one, or all below a folder. In an exported paper's folder, those in `stories/`. */
export async function readMarkdownStories(where: string, mediaFolder: string | null): Promise<ImportSource> {
  const isFolder = (await stat(where)).isDirectory()
  const root = isFolder ? where : path.dirname(where)
  const files = isFolder ? await filesBelow(root) : [path.basename(where)]
  const labels = await readLabels(root, mediaFolder)
  const read = async function* (): AsyncIterable<SourceStory> {
    for (const file of files) yield await readFileAt(file)
  }
  const readFileAt = async (file: string): Promise<SourceStory> => {
    const source = await readFile(path.join(root, file), 'utf8')
    try {
      return await readStoryText(source, file, { folder: path.dirname(path.join(root, file)), root, mediaFolder, labels })
    } catch (error) {
      if (error instanceof StoryFileError) throw brokenFile(path.join(root, file), error.line, error.advice)
      throw error
    }
  }
  const seen = new Map<string, string>()
  for await (const { key, where: file } of read()) {
    const other = seen.get(key)
    if (other !== undefined)
      throw new DeskError(`${file} and ${other} have the same slug: rename one of them. Nothing was imported.`)
    seen.set(key, file)
  }
  return { total: files.length, notes: [], stories: read }
}

async function filesBelow(root: string): Promise<string[]> {
  const files = (await readdir(root, { recursive: true })).filter((file) => /\.(?:md|markdown)$/i.test(file)).sort()
  // A README is about the folder.
  const stories = files.filter((file) => !/(?:^|\/)(?:readme|_index)\.\w+$/i.test(file))
  const own = stories.filter((file) => /^stories[\\/]/.test(file))
  return own.length > 0 ? own : stories
}
