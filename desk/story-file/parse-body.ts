import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import { blockRow, type BlockRow } from './block-row'
import { BodySource } from './body-source'
import { readBox } from './read-box'
import { readCard } from './read-card'
import { readImageParagraph } from './read-image'
import { readList } from './read-list'
import { readQuote } from './read-quote'
import { readTable } from './read-table'

// Directives stand on lines of their own: within a line, a colon is a colon ("at 6:30").
const { flow: directivesOnLines = {} } = directive()

/**
 * Reads the body of a story or page file as rows, in their order. `firstLine` is the line of the file on which `markdown` begins.
 * Throws a StoryFileError at the first thing that no row can hold. `isImage` tells which names of pictures the file may use: slugs,
 * unless said otherwise.
 */
export function parseBody(markdown: string, fileName: string, firstLine: number, isImage?: (name: string) => boolean): BlockRow[] {
  const source = new BodySource(markdown, fileName, firstLine, isImage)
  const tree = fromMarkdown(markdown, {
    extensions: [{ flow: directivesOnLines }, gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  })
  return tree.children.flatMap((node) => readBlock(node, source))
}

function readBlock(node: RootContent, source: BodySource): BlockRow[] {
  switch (node.type) {
    case 'paragraph': {
      const image = readImageParagraph(node, source)
      if (image) return [image]
      const lines = source.lines(node)
      if (lines.some((line) => /^\s*::/.test(line))) {
        source.fail(node, 'What begins with :: cannot be read: close its brackets, and put quotes around its addresses.')
      }
      if (lines[0]?.startsWith('|')) {
        source.fail(node, 'A table needs a second line that divides its head from its rows, like |---|---|.')
      }
      return [blockRow('PARAGRAPH', { text: source.line(node, lines) })]
    }
    case 'heading':
      if (!source.slice([node]).startsWith('#')) {
        source.fail(node, 'Leave an empty line before --- (or ===): below words it makes a heading of them.')
      }
      if (node.depth !== 2 && node.depth !== 3) {
        source.fail(node, 'A subhead begins with ## and a minor subhead with ###: there are no others.')
      }
      return [blockRow(node.depth === 2 ? 'SUBHEAD' : 'MINOR_SUBHEAD', { text: source.words(node, node.children) })]
    case 'blockquote':
      return [readQuote(node, source)]
    case 'list':
      return readList(node, source).map((text) => blockRow(node.ordered ? 'NUMBERED_ITEM' : 'LIST_ITEM', { text }))
    case 'table':
      return readTable(node, source)
    case 'code':
      if (!/^[`~]/.test(source.slice([node]))) {
        source.fail(node, 'Take out the spaces before this line: only text between ``` and ``` keeps its spacing.')
      }
      if (node.value.trim() === '') source.fail(node, 'Nothing stands between ``` and ```: write something, or take them out.')
      return [blockRow('PREFORMATTED', { text: node.value })]
    case 'thematicBreak':
      return [blockRow('DIVIDER')]
    case 'containerDirective':
      return readBox(node, source)
    case 'leafDirective':
      return [readCard(node, source)]
    case 'html':
      return source.fail(node, 'HTML is not read here, nor are comments: take this out.')
    case 'definition':
      return source.fail(node, 'Write the address in the link itself: [words](/address).')
    default:
      return source.fail(node, `Nothing in a story can be a "${node.type}": write it in another way.`)
  }
}
