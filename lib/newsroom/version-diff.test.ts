import { describe, expect, it, test } from 'vitest'
import { diffVersions, type Piece, type VersionBlock } from './version-diff'

const paragraph = (text: string): VersionBlock => ({ kind: 'PARAGRAPH', text })
const story = (headline: string, ...paragraphs: string[]) => ({ headline, standfirst: 'What happened.', blocks: paragraphs.map(paragraph) })
const opening = 'The council met on Tuesday and voted to close the old bridge for good.'
const middle = 'Nobody spoke against the motion, and the public gallery was empty throughout.'
const end = 'The bridge was built in 1931 and has carried no traffic since the fire.'

const shown = (pieces: Piece[] | null) => pieces?.map(({ text, change }) => (change === 'none' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')

describe('between two versions of a story', () => {
  it('nothing changed when nothing did', () => {
    expect(diffVersions(story('A', opening, end), story('A', opening, end))).toEqual({ headline: null, standfirst: null, blocks: [] })
  })

  it('a headline changed by one word', () => {
    const { headline } = diffVersions(story('Council closes old bridge'), story('Council shuts old bridge'))
    expect(shown(headline)).toBe('Council [-closes-]{+shuts+} old bridge')
  })

  it('a standfirst was added', () => {
    const { standfirst } = diffVersions({ ...story('A'), standfirst: '' }, story('A'))
    expect(shown(standfirst)).toBe('{+What happened.+}')
  })

  it('an inserted paragraph is one insertion', () => {
    expect(diffVersions(story('A', opening, end), story('A', opening, middle, end)).blocks).toEqual([
      { change: 'none', count: 1 },
      { change: 'added', kind: 'PARAGRAPH', text: middle },
      { change: 'none', count: 1 },
    ])
  })

  it('a removed paragraph is one removal', () => {
    expect(diffVersions(story('A', opening, middle, end), story('A', middle, end)).blocks).toEqual([
      { change: 'removed', kind: 'PARAGRAPH', text: opening },
      { change: 'none', count: 2 },
    ])
  })

  it('a corrected word is a change within its paragraph', () => {
    const { blocks } = diffVersions(story('A', opening, middle), story('A', opening.replace('Tuesday', 'Monday'), middle))
    const [first] = blocks
    expect(first?.change === 'words' && shown(first.pieces)).toBe('The council met on [-Tuesday-]{+Monday+} and voted to close the old bridge for good.')
    expect(blocks[1]).toEqual({ change: 'none', count: 1 })
  })

  it('a paragraph inserted next to a corrected one does not hide the correction', () => {
    const { blocks } = diffVersions(story('A', opening, end), story('A', middle, opening.replace('Tuesday', 'Monday'), end))
    expect(blocks.map(({ change }) => change)).toEqual(['added', 'words', 'none'])
  })

  it('what was written anew is a removal and an addition, not a salad of words', () => {
    expect(diffVersions(story('A', opening), story('A', 'It rained.')).blocks.map(({ change }) => change)).toEqual(['removed', 'added'])
  })

  it('a subhead does not become a paragraph', () => {
    const { blocks } = diffVersions({ ...story('A'), blocks: [{ kind: 'SUBHEAD', text: 'The bridge' }] }, story('A', 'The bridge'))
    expect(blocks.map(({ change }) => change)).toEqual(['removed', 'added'])
  })

  it('a new link under the same words is named as such', () => {
    const before = story('A', 'Read [the minutes](/minutes) of the council.')
    expect(diffVersions(before, story('A', 'Read [the minutes](/minutes-2) of the council.')).blocks).toEqual([
      { change: 'marks', kind: 'PARAGRAPH', text: 'Read the minutes of the council.' },
    ])
  })

  it('marks of Markdown are never shown', () => {
    const { blocks } = diffVersions(story('A', '*One* two three four.'), story('A', '*One* two **three** five.'))
    expect(blocks[0]?.change === 'words' && shown(blocks[0].pieces)).toBe('One two three [-four-]{+five+}.')
  })

  it('preformatted text keeps its signs', () => {
    const plan = (text: string) => ({ ...story('A'), blocks: [{ kind: 'PREFORMATTED' as const, text }] })
    const [block] = diffVersions(plan('a *b* c'), plan('a *b* d')).blocks
    expect(block?.change === 'words' && shown(block.pieces)).toBe('a *b* [-c-]{+d+}')
  })

  it('a picture without words came in', () => {
    expect(diffVersions(story('A'), { ...story('A'), blocks: [{ kind: 'IMAGE', text: '' }] }).blocks).toEqual([{ change: 'added', kind: 'IMAGE', text: '' }])
  })

  it('words are told apart where no spaces stand between them', () => {
    const { headline } = diffVersions(story('市議会は橋を閉鎖'), story('市議会は道を閉鎖'), 'ja')
    expect(shown(headline)).toContain('閉鎖')
    expect(headline?.filter(({ change }) => change === 'none').length).toBeGreaterThan(0)
  })
})

test('the pieces make both versions, word for word', () => {
  const words = 'the a bridge town of 1931 “old” river, closes — opens; it’s'.split(' ')
  let seed = 7
  const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
  const line = () => Array.from({ length: 5 + random(20) }, () => words[random(words.length)]).join(' ')
  for (let round = 0; round < 200; round += 1) {
    const [before, after] = [line(), line()]
    const pieces = diffVersions(story(before), story(after)).headline ?? [{ text: before, change: 'none' }]
    const side = (gone: Piece['change']) => pieces.filter(({ change }) => change !== gone).map(({ text }) => text).join('').replace(/\s+/g, ' ').trim()
    expect([side('added'), side('removed')]).toEqual([before, after])
  }
})

test('two very long texts that share nothing are compared all the same', () => {
  const text = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ')
  expect(diffVersions(story('A', text('a')), story('A', text('b'))).blocks.map(({ change }) => change)).toEqual(['removed', 'added'])
  const standfirsts = diffVersions({ ...story('A'), standfirst: text('a') }, { ...story('A'), standfirst: text('b') })
  expect(standfirsts.standfirst?.some(({ change }) => change === 'removed')).toBe(true)
  const bodies = diffVersions(story('A', ...Array.from({ length: 500 }, (_, n) => `old ${n}`)), story('A', ...Array.from({ length: 500 }, (_, n) => `new ${n}`)))
  expect(new Set(bodies.blocks.map(({ change }) => change))).toEqual(new Set(['removed', 'added']))
})
