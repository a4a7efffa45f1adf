import type { Emphasis, Root, RootContent } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown'
import type { Article } from '@/lib/newsroom/article'
import { bylineText, writeByline } from '@/lib/newsroom/byline'
import { formatDateTime } from '@/lib/newsroom/dates'
import { parseInline } from '@/lib/newsroom/inline'
import { updatedAt } from '@/lib/newsroom/story-times'
import { bodyTree, figure, phrases } from './body-tree'
import { absoluteAt, type WireSite } from './wire-site'

/** A story as Markdown (CommonMark with GFM's tables): headline, standfirst, who and when, text, and what was put right. */
export function storyMarkdown(article: Article, site: WireSite): string {
  const place = { origin: site.origin, path: article.path, dateline: article.dateline }
  const said = (markdown: string): RootContent => ({ type: 'paragraph', children: phrases(parseInline(markdown), place) })
  const heading = (depth: 1 | 2, value: string): RootContent => ({ type: 'heading', depth, children: [{ type: 'text', value }] })
  const dates = site.publication
  const updated = updatedAt(article)
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, article.headline),
      ...(article.standfirst ? [said(article.standfirst)] : []),
      plain([
        ...writeByline(article.byline).map(bylineText),
        `${site.publication.name}, ${article.section.name}`,
        `Published ${formatDateTime(article.publishedAt, dates)}`,
        ...(updated > article.publishedAt ? [`Updated ${formatDateTime(updated, dates)}`] : []),
      ].join(' · ')),
      plain(absoluteAt(site, article.path)),
      ...(article.image ? [figure(article.image, null, place)] : []),
      ...bodyTree(article.blocks, place).children,
      ...(article.backstory ? [heading(2, 'How we reported this'), said(article.backstory)] : []),
      ...(article.corrections.length > 0
        ? [heading(2, 'Changes to this story'), ...article.corrections.map(({ text, madeAt }) => said(`${formatDateTime(madeAt, dates)}: ${text}`))]
        : []),
    ],
  }
  return toMarkdown(tree, { extensions: [gfmTableToMarkdown()], handlers: { emphasis }, bullet: '-', rule: '-' })
}

function plain(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

/** Sub- and superscripts, for which Markdown has no mark of its own, and HTML has one that it takes over. */
const emphasis: Handle = (node: Emphasis, parent, state, info) => {
  const name = node.data?.hName
  if (name !== 'sub' && name !== 'sup') return defaultHandlers.emphasis(node, parent, state, info)
  return `<${name}>${state.containerPhrasing(node, { ...info, before: '>', after: '<' })}</${name}>`
}
