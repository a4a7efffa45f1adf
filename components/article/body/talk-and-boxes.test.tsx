import { describe, expect, test } from 'vitest'
import type { Block } from '@/lib/newsroom/block'
import { markup, words } from '../../testing/markup'
import { Body } from './body'

const show = (...blocks: Block[]): string => markup(<Body blocks={blocks} />)

describe('questions and answers', () => {
  test('name a speaker once, until another speaks', () => {
    const shown = words(show(
      { kind: 'QUESTION', text: 'Well?' },
      { kind: 'ANSWER', text: 'Yes.', attribution: 'Ana' },
      { kind: 'ANSWER', text: 'Surely.', attribution: 'Ana' },
      { kind: 'ANSWER', text: 'No.', attribution: 'Ben' },
    ))
    expect(shown).toBe('Well? Ana: Yes. Surely. Ben: No.')
  })

  test('stand alone when the other half is missing', () => {
    expect(words(show({ kind: 'ANSWER', text: 'Yes.', attribution: null }))).toBe('Yes.')
    expect(words(show({ kind: 'QUESTION', text: 'Well?' }))).toBe('Well?')
  })
})

describe('boxes', () => {
  test('are groups with a name, the one given or a plain one', () => {
    expect(show({ kind: 'FACT', text: 'a', label: 'The *port*' })).toContain('role="group" aria-label="The port"')
    expect(show({ kind: 'KEY_POINT', text: 'a', label: null })).toContain('aria-label="Key points"')
    expect(show({ kind: 'TIMELINE_ENTRY', text: 'a', label: null, attribution: null })).toContain('aria-label="Timeline"')
  })

  test('put no heading between those of the story', () => {
    const moment: Block = { kind: 'TIMELINE_ENTRY', text: 'a', label: '1885', attribution: 'How' }
    expect(show({ kind: 'FACT', text: 'a', label: 'Title' }, moment)).not.toMatch(/<h\d/)
  })
})

test('a quotation set apart is one, with who said it', () => {
  const html = show({ kind: 'QUOTE', text: 'We wait.', attribution: 'A pilot' })
  expect(html).toMatch(/<figure[^>]*><blockquote><p>We wait\.<\/p><\/blockquote><figcaption[^>]*>A pilot/)
})
