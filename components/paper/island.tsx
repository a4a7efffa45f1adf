import { createElement } from 'react'

/** Custom elements of islands/: empty until their script has come, and they take no room from who has no scripts. */
type IslandName = 'theme-switch' | 'text-size' | 'share-story' | 'local-times' | 'search-suggestions' | 'live-preview'

/** The place where an island comes to stand. What it puts there is its own: React looks past it when it hydrates (`next dev`). */
export function Island({ name, ...attributes }: { name: IslandName; version?: string; plain?: '' | undefined }) {
  return createElement(name, { ...attributes, suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: '' } })
}
