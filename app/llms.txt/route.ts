import { sectionPath } from '@/lib/newsroom/address'
import { furnitureWithDescriptions } from '@/lib/store/furniture'
import { plainFile } from '../plain-text'
import { absolute } from '../site-url'

export const dynamic = 'force-dynamic'

/** What the site holds and how to read it, as Markdown (llmstxt.org). */
export async function GET(): Promise<Response> {
  const { publication: { name, description, strapline }, sections, pages } = await furnitureWithDescriptions()
  const link = (title: string, path: string, words = '') => `- [${title}](${absolute(path)})${words === '' ? '' : `: ${words}`}`
  return plainFile([
    `# ${name}`,
    '',
    `> ${description || strapline || name}`,
    '',
    'Every story is also to be had as Markdown: put `.md` behind its address, or ask for `text/markdown`. Put `.ninjs.json` behind it for IPTC ninjs 3.1.',
    '',
    '## Sections',
    '',
    ...sections.map((section) => link(section.name, sectionPath(section.slug), section.description ?? '')),
    '',
    '## About the paper',
    '',
    ...pages.map(({ slug, title }) => link(title, sectionPath(slug))),
    link('Corrections', '/corrections', 'everything that was put right'),
    '',
    '## Everything',
    '',
    link('Archive', '/archive', 'every story by day'),
    link('Sitemap', '/sitemap.xml'),
    link('Feed', '/feeds/atom.xml', 'the newest stories, whole'),
  ], 'text/markdown; charset=utf-8')
}
