import { expect, test } from 'vitest'
import { markup } from '../testing/markup'
import { Breadcrumbs } from './breadcrumbs'

test('breadcrumbs lead down from the front; the last is the page itself and no link', () => {
  const crumbs = [{ name: 'Front page', href: '/' }, { name: 'World', href: '/world' }, { name: 'The quay' }]
  const html = markup(<Breadcrumbs crumbs={crumbs} />)
  expect(html.match(/<a /g)).toHaveLength(2)
  expect(html).toContain('aria-current="page">The quay</span>')
})
