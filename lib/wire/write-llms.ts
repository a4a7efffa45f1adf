import type { ListItem, Paragraph, PhrasingContent, Root } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'

export interface PaperLink {
  title: string
  /** A whole address. */
  url: string
  /** What is there, in a few words. */
  words?: string | null
}

interface LlmsParts {
  name: string
  description: string
  remarks: readonly string[]
  groups: readonly { title: string; links: readonly PaperLink[] }[]
}

/** What the site holds, as Markdown (llmstxt.org). Names are words: whatever stands in them, they are no markup. */
export function writeLlms({ name, description, remarks, groups }: LlmsParts): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(name)] },
      { type: 'blockquote', children: [paragraph(text(description))] },
      ...remarks.map((remark) => paragraph(text(remark))),
      ...groups.flatMap(({ title, links }): Root['children'] => [
        { type: 'heading', depth: 2, children: [text(title)] },
        { type: 'list', spread: false, children: links.map(item) },
      ]),
    ],
  }
  return toMarkdown(tree, { bullet: '-' })
}

function item({ title, url, words }: PaperLink): ListItem {
  const link: PhrasingContent = { type: 'link', url, children: [text(title)] }
  return { type: 'listItem', spread: false, children: [paragraph(link, ...(words ? [text(`: ${words}`)] : []))] }
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
