import { describe, expect, test } from 'vitest'
import { blockKinds, type Block } from './block'
import { assembleBody, type BodyElement } from './body'
import { sampleBlock, samplePicture } from './testing/sample-block'
import { seeded } from './testing/seeded'

const paragraph = (text: string): Block => ({ kind: 'PARAGRAPH', text })
const item = (text: string): Block => ({ kind: 'LIST_ITEM', text })
const numbered = (text: string): Block => ({ kind: 'NUMBERED_ITEM', text })
const head = (text: string, label: string | null = null, attribution: string | null = null): Block =>
  ({ kind: 'TABLE_HEAD', text, label, attribution })
const row = (text: string): Block => ({ kind: 'TABLE_ROW', text })
const point = (text: string, label: string | null = null): Block => ({ kind: 'KEY_POINT', text, label })
const fact = (text: string, label: string | null = null): Block => ({ kind: 'FACT', text, label })
const question = (text: string): Block => ({ kind: 'QUESTION', text })
const answer = (text: string, attribution: string | null = null): Block => ({ kind: 'ANSWER', text, attribution })
const entry = (label: string | null, text: string, attribution: string | null = null): Block =>
  ({ kind: 'TIMELINE_ENTRY', text, label, attribution })

describe('what belongs together', () => {
  test('items that follow one another make one list', () => {
    expect(assembleBody([item('a'), item('b'), paragraph('p'), item('c')])).toEqual([
      { type: 'list', items: ['a', 'b'] }, { type: 'paragraph', text: 'p' }, { type: 'list', items: ['c'] },
    ])
  })

  test('bullets and numbers do not mix', () => {
    expect(assembleBody([item('a'), numbered('b'), numbered('c')])).toEqual([
      { type: 'list', items: ['a'] }, { type: 'numbered-list', items: ['b', 'c'] },
    ])
  })

  test('a head and its rows make a table, with caption and source', () => {
    expect(assembleBody([head('Year | Sum', 'Spending', 'Town hall'), row('2024 | 3'), row('2025 | 4')])).toEqual([
      { type: 'table', caption: 'Spending', source: 'Town hall', head: ['Year', 'Sum'], rows: [['2024', '3'], ['2025', '4']] },
    ])
  })

  test('a second head begins a second table', () => {
    expect(assembleBody([head('A'), row('1'), head('B'), row('2')]).map((element) => element.type)).toEqual(['table', 'table'])
  })

  test('rows without a head are a table with an empty head', () => {
    expect(assembleBody([row('a | b'), row('c')])).toEqual([
      { type: 'table', caption: null, source: null, head: [], rows: [['a', 'b'], ['c', '']] },
    ])
  })

  test('short rows and a short head are filled up with empty cells', () => {
    expect(assembleBody([head('a | b'), row('1'), row('1 | 2 | 3')])).toMatchObject([
      { head: ['a', 'b', ''], rows: [['1', '', ''], ['1', '2', '3']] },
    ])
  })

  test('gallery pictures make a gallery, and each has its own caption or the picture’s', () => {
    const [a, b] = [samplePicture('a', 'of the picture'), samplePicture('b')]
    expect(assembleBody([
      { kind: 'GALLERY_IMAGE', picture: a, caption: null }, { kind: 'GALLERY_IMAGE', picture: b, caption: 'of the row' },
    ])).toEqual([{ type: 'gallery', images: [{ picture: a, caption: 'of the picture' }, { picture: b, caption: 'of the row' }] }])
  })

  test('a picture between two gallery pictures divides the gallery', () => {
    const shown = assembleBody([
      { kind: 'GALLERY_IMAGE', picture: samplePicture('a'), caption: null },
      { kind: 'IMAGE', picture: samplePicture('b'), caption: null, width: 'WIDE' },
      { kind: 'GALLERY_IMAGE', picture: samplePicture('c'), caption: null },
    ])
    expect(shown.map((element) => element.type)).toEqual(['gallery', 'image', 'gallery'])
  })

  test('key points are titled by the first, and another title begins another list', () => {
    expect(assembleBody([point('a', 'One'), point('b'), point('c', 'One'), point('d', 'Two'), point('e')])).toEqual([
      { type: 'key-points', title: 'One', items: ['a', 'b', 'c'] }, { type: 'key-points', title: 'Two', items: ['d', 'e'] },
    ])
  })

  test('a title after points without one begins another list', () => {
    expect(assembleBody([point('a'), point('b', 'Two')])).toEqual([
      { type: 'key-points', title: null, items: ['a'] }, { type: 'key-points', title: 'Two', items: ['b'] },
    ])
  })

  test('facts make a box, and another title begins another box', () => {
    expect(assembleBody([fact('a', 'One'), fact('b'), fact('c', 'Two')])).toEqual([
      { type: 'fact-box', title: 'One', paragraphs: ['a', 'b'] }, { type: 'fact-box', title: 'Two', paragraphs: ['c'] },
    ])
  })

  test('answers belong to the question above them', () => {
    const blocks = [question('Why?'), answer('So.', 'Mayor'), answer('And so.'), question('When?'), answer('Then.')]
    expect(assembleBody(blocks)).toEqual([
      {
        type: 'question-and-answer',
        question: 'Why?',
        answers: [{ speaker: 'Mayor', text: 'So.' }, { speaker: null, text: 'And so.' }],
      },
      { type: 'question-and-answer', question: 'When?', answers: [{ speaker: null, text: 'Then.' }] },
    ])
  })

  test('an answer without a question and a question without an answer still stand', () => {
    expect(assembleBody([answer('So.'), question('A?'), question('B?')])).toEqual([
      { type: 'question-and-answer', question: null, answers: [{ speaker: null, text: 'So.' }] },
      { type: 'question-and-answer', question: 'A?', answers: [] },
      { type: 'question-and-answer', question: 'B?', answers: [] },
    ])
  })

  test('a paragraph between question and answer leaves both standing', () => {
    expect(assembleBody([question('A?'), paragraph('p'), answer('So.')])).toHaveLength(3)
  })

  test('entries make a timeline, and another title begins another timeline', () => {
    expect(assembleBody([entry('1986', 'a', 'History'), entry(null, 'b'), entry('2001', 'c', 'Later')])).toEqual([
      { type: 'timeline', title: 'History', entries: [{ when: '1986', text: 'a' }, { when: null, text: 'b' }] },
      { type: 'timeline', title: 'Later', entries: [{ when: '2001', text: 'c' }] },
    ])
  })
})

describe('anchors of subheads', () => {
  const ids = (...texts: string[]): string[] =>
    assembleBody(texts.map((text) => ({ kind: 'SUBHEAD', text }))).map((element) => ('id' in element ? element.id : 'no subhead'))

  test('are their words', () => {
    expect(ids('Who *was* freed?', 'What’s next: [the law](/law)', 'Élysée & Straße')).toEqual([
      'who-was-freed', 'whats-next-the-law', 'elysee-straße',
    ])
  })

  test('differ where the words are the same', () => {
    expect(ids('Why?', 'Why', 'why-2', 'Why', 'Why')).toEqual(['why', 'why-2', 'why-2-2', 'why-3', 'why-4'])
    expect(ids('why-2', 'Why', 'Why')).toEqual(['why-2', 'why', 'why-3'])
  })

  test('are none that the page itself has: a link to the corrections leads to the corrections', () => {
    expect(ids('Corrections', 'Related', 'Content', 'Backstory', 'Corrections')).toEqual([
      'corrections-2', 'related-2', 'content-2', 'backstory-2', 'corrections-3',
    ])
  })

  test('are never empty', () => {
    expect(ids('', '?!', '<br>', '😀')).toEqual(['part', 'part-2', 'part-3', 'part-4'])
  })

  test('keep other scripts, and end', () => {
    expect(ids('Что дальше?')).toEqual(['что-дальше'])
    expect(ids('long '.repeat(100))[0]?.length).toBeLessThanOrEqual(80)
    expect(ids('𝒳'.repeat(2), '\u{20000}'.repeat(100)).some((id) => /\p{Cs}/u.test(id))).toBe(false)
  })

  test('are shared between subheads and minor subheads', () => {
    expect(assembleBody([{ kind: 'SUBHEAD', text: 'A' }, { kind: 'MINOR_SUBHEAD', text: 'A' }])).toEqual([
      { type: 'subhead', text: 'A', id: 'a' }, { type: 'minor-subhead', text: 'A', id: 'a-2' },
    ])
  })

  test('a thousand times the same words take no time', () => {
    expect(new Set(ids(...Array.from({ length: 1000 }, () => 'Why'))).size).toBe(1000)
  })
})

describe('blocks that stand alone', () => {
  test('keep every cell that means something', () => {
    const poster = samplePicture('poster')
    expect(assembleBody([
      { kind: 'PULL_QUOTE', text: 'q', attribution: 'Who' },
      { kind: 'QUOTE', text: 'q', attribution: null },
      { kind: 'IMAGE', picture: poster, caption: 'c', width: 'FULL' },
      { kind: 'RELATED', text: 'r', url: '/r' },
      { kind: 'EMBED', text: 'e', url: 'https://e.example', attribution: 'Where' },
      { kind: 'VIDEO', text: null, url: '/v.mp4', picture: poster, captions: '/v.vtt' },
      { kind: 'AUDIO', text: 'a', url: '/a.mp3' },
      { kind: 'PREFORMATTED', text: ' x\n y' },
      { kind: 'DIVIDER' },
    ])).toEqual([
      { type: 'pull-quote', text: 'q', attribution: 'Who' },
      { type: 'quote', text: 'q', attribution: null },
      { type: 'image', picture: poster, caption: 'c', width: 'FULL' },
      { type: 'related', text: 'r', url: '/r' },
      { type: 'embed', title: 'e', url: 'https://e.example', provider: 'Where' },
      { type: 'video', caption: null, url: '/v.mp4', poster, captions: '/v.vtt' },
      { type: 'audio', caption: 'a', url: '/a.mp3' },
      { type: 'preformatted', text: ' x\n y' },
      { type: 'divider' },
    ])
  })

  test('no blocks make no body', () => {
    expect(assembleBody([])).toEqual([])
  })
})

describe('nothing is lost', () => {
  test('every text of every block is in the body, in its order, whatever stands beside what', () => {
    const random = seeded(11)
    for (let run = 0; run < 400; run += 1) {
      const blocks = Array.from({ length: random(30) }, (_, index) =>
        sampleBlock(blockKinds[random(blockKinds.length)] ?? 'DIVIDER', `w${index}`, random(3)))
      const before = structuredClone(blocks)
      const body = assembleBody(blocks)
      const printed = JSON.stringify(body)
      const words = blocks.flatMap(textsOf)
      for (const word of words) expect(printed).toContain(`"${word}"`)
      expect(inOrder(printed, blocks.flatMap(mainTextOf))).toBe(true)
      expect(dividers(body)).toBe(blocks.filter(({ kind }) => kind === 'DIVIDER').length)
      expect(blocks).toEqual(before)
    }
  })
})

function textsOf(block: Block): string[] {
  const cells = Object.entries(block).filter(([name]) => name !== 'kind' && name !== 'width').map(([, cell]) => cell)
  return cells.flatMap((cell: unknown) => {
    if (typeof cell === 'string') return [cell]
    return typeof cell === 'object' && cell !== null && 'slug' in cell ? [String(cell.slug)] : []
  })
}

function mainTextOf(block: Block): string[] {
  return 'text' in block && block.text !== null ? [block.text] : []
}

function inOrder(printed: string, words: string[]): boolean {
  const places = words.map((word) => printed.indexOf(`"${word}"`))
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))
}

function dividers(body: BodyElement[]): number {
  return body.filter(({ type }) => type === 'divider').length
}
