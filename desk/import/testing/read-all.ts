import { fileURLToPath } from 'node:url'
import { openSource } from '../open-source'
import type { SourceStory } from '../source-story'

/** A file or folder of `fixtures/`. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
}

/** All stories of a fixture, as its reader tells them. */
export async function readAll(name: string, mediaFolder: string | null = null): Promise<SourceStory[]> {
  const stories: SourceStory[] = []
  for await (const story of (await openSource(fixture(name), null, mediaFolder)).stories()) stories.push(story)
  return stories
}
