import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isSlug } from '@/lib/newsroom/address'
import { authorsSchema, imagesSchema, sectionsSchema, topicsSchema } from '../../edition/schemas'
import { readYaml } from '../../story-file/read-yaml'
import { mediaFiles } from '../source/media-files'
import {
  sourceAuthor,
  sourcePicture,
  type SourceAuthor,
  type SourceLabel,
  type SourcePicture,
  type SourceSection,
} from '../source-story'

/** What the names in a story's file mean: slugs of an exported paper's folder, or names. */
export interface Labels {
  author(name: string): SourceAuthor
  section(name: string): SourceSection
  topic(name: string): SourceLabel
  picture(name: string): SourcePicture | null
}

export interface MarkdownPlace {
  /** The folder of the file: pictures may lie beside it. */
  folder: string
  /** The folder that was asked for: `/images/a.jpg` counts from there. */
  root: string
  mediaFolder: string | null
  labels: Labels
}

/** A picture by its slug, its address, or the path of a file beside the story. */
export function pictureNamed(name: string, { folder, root, mediaFolder, labels }: MarkdownPlace): SourcePicture {
  const known = labels.picture(name)
  if (known) return known
  if (isSlug(name)) return sourcePicture(name, { slug: name })
  if (/^https?:/.test(name)) return sourcePicture(name, { files: mediaFiles(name, mediaFolder) })
  const below = decodeURI(name.replace(/[?#].*$/, ''))
  const beside = below.startsWith('/')
    ? ['', 'static', 'public', 'assets'].map((part) => path.join(root, part, below))
    : [path.resolve(folder, below)]
  return sourcePicture(below.startsWith('/') ? below : `file:${path.relative(root, path.resolve(folder, below))}`, {
    files: [...beside, ...mediaFiles(below, mediaFolder)],
  })
}

/** A word that may be a slug: the row with that slug, or one called so. */
export const plainLabels: Labels = {
  author: (name) => sourceAuthor(nameFrom(name), { slug: isSlug(name) ? name : null }),
  section: (name) => ({ slug: isSlug(name) ? name : null, name: nameFrom(name), description: null, parent: null }),
  topic: (name) => ({ slug: isSlug(name) ? name : null, name: nameFrom(name), description: null }),
  picture: () => null,
}

/** The lists of an exported paper, where they lie in the folder or in the one above. */
export async function readLabels(root: string, mediaFolder: string | null): Promise<Labels> {
  const read = async <Row>(file: string, parse: (yaml: string) => Row[]): Promise<Row[]> => {
    for (const folder of [root, path.dirname(root)]) {
      const yaml = await readFile(path.join(folder, file), 'utf8').catch(() => null)
      if (yaml !== null) return parse(yaml)
    }
    return []
  }
  const authors = bySlug(await read('authors.yaml', (yaml) => readYaml(authorsSchema, yaml, 'authors.yaml')))
  const sections = bySlug(await read('sections.yaml', (yaml) => readYaml(sectionsSchema, yaml, 'sections.yaml')))
  const topics = bySlug(await read('topics.yaml', (yaml) => readYaml(topicsSchema, yaml, 'topics.yaml')))
  const images = bySlug(await read('images.yaml', (yaml) => readYaml(imagesSchema, yaml, 'images.yaml')))
  return {
    author: (name) => ({ ...plainLabels.author(name), ...authors.get(name) }),
    section: (name) => ({ ...plainLabels.section(name), ...only(sections.get(name)) }),
    topic: (name) => ({ ...plainLabels.topic(name), ...only(topics.get(name)) }),
    picture: (name) => {
      const image = images.get(name)
      if (!image) return null
      const folders = [mediaFolder, path.join(root, 'media'), path.join(root, '..', 'media')].filter((folder) => folder !== null)
      const { alt, caption, credit, width, height } = image
      return sourcePicture(image.url ?? name, {
        slug: name,
        width,
        height,
        files: image.file === null ? [] : folders.map((folder) => path.join(folder, image.file ?? '')),
        alt,
        caption,
        credit,
      })
    },
  }
}

function only(row: { slug: string; name: string; description: string | null } | undefined): Partial<SourceLabel> {
  return row ? { slug: row.slug, name: row.name, description: row.description } : {}
}

function bySlug<Row extends { slug: string }>(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.slug, row]))
}

/** `city-desk` as a name, where nothing better is known: `City Desk`. */
function nameFrom(word: string): string {
  return isSlug(word)
    ? word
        .split('-')
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join(' ')
    : word
}
