/** Small questions about parsed HTML. */
import type { Element, Nodes } from 'hast'

/** The words of a node and all below it, as they stand. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** The first element below `node` (or the node itself) that `matches`. */
export function find(node: Nodes, matches: (element: Element) => boolean): Element | null {
  if (node.type === 'element' && matches(node)) return node
  if (!('children' in node)) return null
  for (const child of node.children) {
    const found = find(child, matches)
    if (found) return found
  }
  return null
}

/** All elements below `node` that `match`, in their order. */
export function findAll(node: Nodes, matches: (element: Element) => boolean): Element[] {
  const below = 'children' in node ? node.children.flatMap((child) => findAll(child, matches)) : []
  return node.type === 'element' && matches(node) ? [node, ...below] : below
}

export function isTag(...tags: string[]): (element: Element) => boolean {
  return (element) => tags.includes(element.tagName)
}

export function classesOf(element: Element): string {
  const { className } = element.properties
  return Array.isArray(className) ? ` ${className.join(' ')} ` : ` ${String(className ?? '')} `
}

/** An attribute by its name in hast; null where it is missing or empty. */
export function attribute(element: Element, name: string): string | null {
  const value = element.properties[name]
  return value === undefined || value === null || value === '' || typeof value === 'boolean' ? null : String(value).trim()
}

/** White space and comments between elements. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'comment' || node.type === 'doctype' || (node.type === 'text' && node.value.trim() === '')
}
