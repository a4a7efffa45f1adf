import { sectionPath } from '@/lib/newsroom/address'
import { furnitureWithDescriptions } from '@/lib/store/furniture'
import { writeLlms, type PaperLink } from '@/lib/wire/write-llms'
import { absolute } from '../site-url'

export const dynamic = 'force-dynamic'

/** What the site holds and how to read it. */
export async function GET(): Promise<Response> {
  const { publication: { name, description, strapline }, sections, pages } = await furnitureWithDescriptions()
  const link = (title: string, path: string, words: string | null = null): PaperLink => ({ title, url: absolute(path), words })
  const markdown = writeLlms({
    name,
    description: description || strapline || name,
    remarks: ['Every story is also to be had as Markdown: put .md behind its address, or ask for text/markdown. Put .ninjs.json behind it for IPTC ninjs 3.1.'],
    groups: [
      { title: 'Sections', links: sections.map((section) => link(section.name, sectionPath(section.slug), section.description)) },
      {
        title: 'About the paper',
        links: [...pages.map(({ slug, title }) => link(title, sectionPath(slug))), link('Corrections', '/corrections', 'everything that was put right')],
      },
      {
        title: 'Everything',
        links: [
          link('Archive', '/archive', 'every story by day'),
          link('Sitemap', '/sitemap.xml'),
          link('Feed', '/feeds/atom.xml', 'the newest stories, whole'),
          link('Feeds', '/feeds', 'of the paper and of each section'),
        ],
      },
    ],
  })
  return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8', 'X-Robots-Tag': 'noindex' } })
}
