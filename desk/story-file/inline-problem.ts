import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { parseInline, type Inline } from '@/lib/newsroom/inline'
import { safeHref } from '@/lib/newsroom/safe-href'

// Blocks do not begin in a line that is read alone. HTML stays, so as to be refused by name.
const linesOnly = {
  disable: {
    null: [
      'blockQuote', 'codeFenced', 'codeIndented', 'definition', 'hardBreakEscape', 'headingAtx', 'htmlFlow', 'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
}

/**
 * What of a line of inline Markdown a page would show as its source (an image, HTML, a link that is not safe), in a sentence that
 * says what to do; null when all of it can be printed.
 */
export function inlineProblem(text: string): string | null {
  const tree = fromMarkdown(text, { extensions: [linesOnly] })
  const problem = problemOf(tree, false)
  if (problem !== null) return problem
  const tags = count(tree, (node) => node.type === 'html')
  const printed = countPrinted(parseInline(text))
  return tags === printed ? null : 'A <sub> or <sup> has no other half beside it: write both, in the same emphasis or link.'
}

function problemOf(node: Nodes, inLink: boolean): string | null {
  switch (node.type) {
    case 'image':
      return 'An image stands alone, with an empty line before and after it, not in a line of text.'
    case 'html':
      return /^<(?:br ?\/?|\/?su[bp])>$/i.test(node.value) ? null
        : `HTML is not read, only <br>, <sub> and <sup>: take ${node.value} out, or write \\< for the mark itself.`
    case 'link':
      if (safeHref(node.url) === null) return `A link leads to https://…, mailto:…, tel:… or /…, not to "${node.url}".`
      if (inLink) return 'A link cannot stand inside a link.'
      if (node.title !== null && node.title !== undefined) return `The title of a link is not printed: take "${node.title}" out.`
      if (node.children.length === 0) return `Say in words where the link to ${node.url} leads.`
      return firstProblem(node.children, true)
    default:
      return 'children' in node ? firstProblem(node.children, inLink) : null
  }
}

function firstProblem(nodes: Nodes[], inLink: boolean): string | null {
  return nodes.map((node) => problemOf(node, inLink)).find((problem) => problem !== null) ?? null
}

function count(node: Nodes, matches: (node: Nodes) => boolean): number {
  const below: Nodes[] = 'children' in node ? node.children : []
  return below.reduce((sum, child) => sum + count(child, matches), matches(node) ? 1 : 0)
}

/** How many tags the page makes use of. */
function countPrinted(inlines: Inline[]): number {
  return inlines.reduce((sum, inline) => {
    const own = inline.type === 'break' ? 1 : inline.type === 'sub' || inline.type === 'sup' ? 2 : 0
    return sum + own + ('children' in inline ? countPrinted(inline.children) : 0)
  }, 0)
}
