import type { Nodes, Paragraph } from 'mdast'
import { isSlug } from '@/lib/newsroom/address'
import { inlineProblem } from './inline-problem'
import { StoryFileError } from './story-file-error'

/**
 * The Markdown of a body, and how to quote it: rows hold the words as the file has them, not as a parser would say them
 * again.
 */
export class BodySource {
  constructor(
    private readonly markdown: string,
    private readonly fileName: string,
    /** The line of the file on which the body begins. */
    private readonly firstLine: number,
    /** Whether a picture's name is one that this file may use, by default the slug of an image. */
    private readonly isImage: (name: string) => boolean = isSlug,
  ) {}

  /** The name of a picture. Fails where it is none. */
  image(node: Nodes, name: string | undefined, advice: string): string {
    return name !== undefined && this.isImage(name) ? name : this.fail(node, advice)
  }

  fail(node: Nodes, advice: string): never {
    throw new StoryFileError(this.fileName, (node.position?.start.line ?? 1) + this.firstLine - 1, advice)
  }

  /** The source of neighbouring nodes, from the first to the end of the last; empty where there is none. */
  slice(nodes: readonly Nodes[]): string {
    const [start, end] = [nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset]
    return start === undefined || end === undefined ? '' : this.markdown.slice(start, end)
  }

  /** The lines of a paragraph without what marks them as part of a quotation or list. */
  lines(node: Paragraph): string[] {
    const [first = '', ...others] = this.slice(node.children).split(/\r?\n/)
    return [first, ...others.map((line) => line.replace(/^[ \t]*(?:>[ \t]?)*/, ''))]
  }

  /** Inline Markdown on one line. Fails, naming `node`, where it is empty or holds what cannot be printed. */
  line(node: Nodes, lines: readonly string[]): string {
    const hardBreak = lines.slice(0, -1).find((line) => /(?: {2}|\\)$/.test(line))
    if (hardBreak !== undefined) {
      this.fail(node, 'Lines of a paragraph run on: write <br> where one ends, not two spaces or a backslash.')
    }
    const text = lines.map((line) => line.trim()).join(' ').trim()
    if (text === '') this.fail(node, 'Nothing is written here: write the words, or take it out.')
    const problem = inlineProblem(text)
    return problem === null ? text : this.fail(node, problem)
  }

  /** A paragraph on one line. */
  paragraph(node: Paragraph): string {
    return this.line(node, this.lines(node))
  }

  /** The words of a heading, cell or label, on one line. */
  words(node: Nodes, children: readonly Nodes[]): string {
    return this.line(node, this.slice(children).split(/\r?\n/))
  }
}
