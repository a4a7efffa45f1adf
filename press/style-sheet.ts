import postcss, { type ChildNode, type Container, type Rule } from 'postcss'
import readSelectors, { type Node } from 'postcss-selector-parser'

/** Names of elements and classes, as they stand in a page. */
export type Names = ReadonlySet<string>

interface Selector {
  text: string
  /** The elements and classes without which it chooses nothing, but for those that may come by script. */
  needs: readonly string[]
}

/** A style sheet taken apart: what always counts, rules that need something in the page, and groups of those (`@media`, `@layer`…). */
type Part =
  | string
  | { selectors: readonly Selector[]; declarations: string }
  | { prelude: string; parts: readonly Part[] }

export type StyleSheet = readonly Part[]

/** At-rules that hold rules for elements; all others (`@font-face`, `@keyframes`, `@property`…) stay as they are. */
const GROUPS = new Set(['media', 'supports', 'layer', 'container', 'scope', 'starting-style'])

/**
 * Takes a style sheet apart. Addresses in it are made absolute, so that it can stand in any page.
 * @param address the sheet's own path on the site
 * @param given what may come into any page by script
 * @throws CssSyntaxError (postcss) when it is none
 */
export function readStyleSheet(css: string, address: string, given: Names = new Set()): StyleSheet {
  const root = postcss.parse(css)
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replaceAll(/url\((["']?)(?!data:|https?:|[/#])([^"')]+)\1\)/g, (_url, quote: string, path: string) =>
      `url(${quote}${new URL(path, `https://paper.example${address}`).pathname}${quote})`)
  })
  return readParts(root, given)
}

function readParts(container: Container<ChildNode>, given: Names): Part[] {
  return (container.nodes ?? []).map((node): Part => {
    node.raws.before = ''
    if (node.type === 'rule') return readRule(node, given)
    if (node.type === 'atrule' && node.nodes && GROUPS.has(node.name)) {
      return { prelude: `@${node.name} ${node.params}`, parts: readParts(node, given) }
    }
    return node.type === 'comment' ? '' : `${node.toString()}${node.type === 'atrule' && !node.nodes ? ';' : ''}`
  })
}

function readRule(rule: Rule, given: Names): Part {
  for (const node of rule.nodes) node.raws.before = ''
  const needs = (selector: string) => needsOf(selector).filter((name) => !given.has(name))
  return { declarations: rule.nodes.map(String).join(';'), selectors: rule.selectors.map((text) => ({ text, needs: needs(text) })) }
}

/** What stands in a pseudo-class (`:is()`, `:not()`, `:has()`…) is one choice of several, or must not be there: nothing is concluded from it. */
function needsOf(selector: string): string[] {
  const needs: string[] = []
  const collect = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.type === 'class') needs.push(node.value)
      else if (node.type === 'tag') needs.push(node.value.toLowerCase())
      else if (node.type === 'selector') collect(node.nodes)
    }
  }
  collect(readSelectors().astSync(selector).nodes)
  return needs
}

/** What of a style sheet can change how a page looks in which these elements and classes stand. */
export function stylesFor(sheet: StyleSheet, names: Names): string {
  let css = ''
  for (const part of sheet) {
    if (typeof part === 'string') css += part
    else if ('parts' in part) {
      const inner = stylesFor(part.parts, names)
      if (inner !== '') css += `${part.prelude}{${inner}}`
    } else {
      const chosen = part.selectors.filter(({ needs }) => needs.every((name) => names.has(name)))
      if (chosen.length > 0) css += `${chosen.map(({ text }) => text).join()}{${part.declarations}}`
    }
  }
  return css
}
