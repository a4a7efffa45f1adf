import type { Paragraph, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { BodySource } from './body-source'

/** The words in a directive's brackets, or null. */
export function labelOf(node: ContainerDirective | LeafDirective, source: BodySource): string | null {
  const label = node.type === 'leafDirective' ? node : node.children.find(isLabel)
  return label && label.children.length > 0 ? source.words(node, label.children) : null
}

/** What stands between `:::name` and `:::`. */
export function contentOf(node: ContainerDirective): RootContent[] {
  return node.children.filter((child) => !isLabel(child))
}

/** The paragraphs between `:::name` and `:::`, at least one. */
export function paragraphsOf(node: ContainerDirective, source: BodySource): Paragraph[] {
  const paragraphs = contentOf(node).map((child) =>
    child.type === 'paragraph' ? child : source.fail(child, `Only paragraphs stand in :::${node.name}: take this out.`))
  return paragraphs.length > 0 ? paragraphs : source.fail(node, `Write a paragraph between :::${node.name} and :::.`)
}

/** The directive's attributes by their names in `allowed`. Fails where there is another, or one is empty. */
export function attributesOf<Name extends string>(
  node: ContainerDirective | LeafDirective,
  source: BodySource,
  allowed: readonly Name[],
): Partial<Record<Name, string>> {
  const given = Object.entries(node.attributes ?? {})
  const known = new Map<string, Name>(allowed.map((name) => [name, name]))
  const attributes: Partial<Record<Name, string>> = {}
  for (const [key, value] of given) {
    const name = known.get(key)
    if (name === undefined) {
      const knows = allowed.length > 0 ? `only ${allowed.join(' and ')}` : 'no such thing'
      return source.fail(node, `Take ${key} out of {…}: ${node.name} knows ${knows}.`)
    }
    if (!value) return source.fail(node, `Give ${key} a value, like {${key}="…"}, or take it out.`)
    attributes[name] = value
  }
  return attributes
}

function isLabel(node: RootContent): node is Paragraph {
  return node.type === 'paragraph' && node.data?.directiveLabel === true
}
