import { expect, test } from 'vitest'
import { parametersAt } from './query-parameters'

test.each([
  ['/search?q=a', ['q', 'section', 'from', 'to', 'sort', 'page', 'before']],
  ['/Search/?q=a', ['q', 'section', 'from', 'to', 'sort', 'page', 'before']],
  ['/search/suggestions?q=fer&page=2', ['q']],
  ['/topics/courts?before=x', ['before']],
  ['/authors/national-correspondent?before=x', ['before']],
  ['/corrections?before=x', ['before']],
  ['/topics?before=x', []],
  ['/topics/courts/more?before=x', []],
  ['/law/2026/01/17/a-story?utm_source=x', []],
  ['/?_rsc=1', []],
  ['/search', []],
])('%s heeds %j', (address, names) => {
  expect(parametersAt(address)).toEqual(names)
})
