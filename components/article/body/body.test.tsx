import { describe, expect, test } from 'vitest'
import { blockKinds, type Block } from '@/lib/newsroom/block'
import { everyBlock } from '../../testing/fixture-blocks'
import { markup, words } from '../../testing/markup'
import { Body } from './body'

describe('a body', () => {
  test('is tested with every kind of block', () => {
    expect(new Set(everyBlock.map((block) => block.kind))).toEqual(new Set(blockKinds))
  })

  test('shows every block: no text is lost', () => {
    const shown = words(markup(<Body blocks={everyBlock} />))
    for (const text of [
      'The quay has been empty since Sunday', 'What we know', 'Two ministries disagree.', 'Nobody says for how long',
      'Who decides?', 'We were told to wait.', 'Cranes on Monday', 'And in practice', 'the navy', 'wait', 'Ships docked', '1,204',
      'Source: Port authority', 'The port in brief', 'The quay opened in 1885.', 'Will it open again?', 'Ana Ruiz: It must.',
      'How it went', '11 January', 'From the sea.', 'The port that feeds a country', 'The order, in full', 'The quay from above.',
      'The harbour radio.', 'BERTH SHIP',
    ]) expect(shown).toContain(text)
  })

  test('puts the place before its first paragraph, whatever stands above it', () => {
    const blocks: Block[] = [{ kind: 'SUBHEAD', text: 'A' }, { kind: 'PARAGRAPH', text: 'b' }, { kind: 'PARAGRAPH', text: 'c' }]
    expect(words(markup(<Body dateline="CARACAS" blocks={blocks} />))).toBe('A CARACAS — b c')
  })

  test('gives its subheads anchors', () => {
    expect(markup(<Body blocks={[{ kind: 'SUBHEAD', text: 'Who decides?' }]} />)).toMatch(/<h2 id="[^"]+"/)
  })
})
