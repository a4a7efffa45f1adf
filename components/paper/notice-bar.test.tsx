import { expect, test } from 'vitest'
import { markup } from '../testing/markup'
import { NoticeBar } from './notice-bar'

test('a notice stands above the paper, as a link when it leads somewhere', () => {
  const notices = [{ slug: 'a', text: 'Flood *warning*', url: '/town' }, { slug: 'b', text: 'No paper on Monday.', url: null }]
  const html = markup(<NoticeBar notices={notices} />)
  expect(html).toContain('href="/town">Flood warning</a>')
  expect(html).toContain('<li>No paper on Monday.</li>')
  expect(markup(<NoticeBar notices={[]} />)).toBe('')
})
