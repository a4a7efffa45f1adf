import { describe, expect, test } from 'vitest'
import type { Block } from '@/lib/newsroom/block'
import { markup, words } from '../../testing/markup'
import { Body } from './body'

const text: Block = { kind: 'PARAGRAPH', text: 'She said: “A total says *how many*; only a list says who they are.” She left.' }
const lifted = (phrase: string): string =>
  markup(<Body blocks={[text, { kind: 'PULL_QUOTE', text: phrase, attribution: 'The auditor' }]} />)

describe('a pull-quote', () => {
  test('that stands word for word in the text is not read out twice', () => {
    expect(lifted('Only a list says who they are')).toContain('<aside class="pull-quote" aria-hidden="true">')
    expect(lifted('A total says how many; only a list says who they are.')).toContain('aria-hidden="true"')
  })

  test('that says something of its own is read out', () => {
    expect(lifted('Lists say who they are')).not.toContain('aria-hidden')
  })

  test('is seen by everyone, with who said it', () => {
    expect(words(lifted('Only a list says who they are'))).toMatch(/Only a list says who they are The auditor$/)
  })

  test('holds no link, because nothing that is hidden may take focus', () => {
    expect(lifted('Only [a list](/lists) says who they are')).not.toContain('<a ')
  })
})
