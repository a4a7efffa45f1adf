import { describe, expect, test } from 'vitest'
import { blockRow } from './block-row'
import { parseBody } from './parse-body'
import { StoryFileError } from './story-file-error'

const parse = (...lines: string[]) => parseBody(lines.join('\n'), 'story.md', 1)

describe('text', () => {
  test('a paragraph, wrapped over lines, is one line of the same Markdown', () => {
    const second = 'CO<sub>2</sub><br>at 6:30, see `a|b` &amp; <https://a.example>'
    expect(parse('The *council*', '  met [on Friday](/town)\\.', '', second)).toEqual([
      blockRow('PARAGRAPH', { text: 'The *council* met [on Friday](/town)\\.' }),
      blockRow('PARAGRAPH', { text: second }),
    ])
  })

  test('a colon before a word is a colon', () => {
    expect(parse('Vote:yes, at :noon')).toEqual([blockRow('PARAGRAPH', { text: 'Vote:yes, at :noon' })])
  })

  test('a year and a full stop are words once the full stop is escaped', () => {
    expect(parse('1986\\. A year')).toEqual([blockRow('PARAGRAPH', { text: '1986\\. A year' })])
  })

  test('subheads of both kinds', () => {
    expect(parse('## Who *was* freed?', '### And who not ###')).toEqual([
      blockRow('SUBHEAD', { text: 'Who *was* freed?' }), blockRow('MINOR_SUBHEAD', { text: 'And who not' }),
    ])
  })

  test('Windows line ends', () => {
    expect(parse('a\r', 'b\r', '\r', '> c\r', '> d\r', '> — E\r')).toEqual([
      blockRow('PARAGRAPH', { text: 'a b' }), blockRow('QUOTE', { text: 'c d', attribution: 'E' }),
    ])
  })

  test('preformatted text keeps its spaces and lines', () => {
    expect(parse('```', ' a  *b*', '', '  c', '```')).toEqual([blockRow('PREFORMATTED', { text: ' a  *b*\n\n  c' })])
  })

  test('a divider', () => {
    expect(parse('a', '', '---', '', 'b').map(({ kind }) => kind)).toEqual(['PARAGRAPH', 'DIVIDER', 'PARAGRAPH'])
  })
})

describe('quotes', () => {
  test('with who said it on the last line', () => {
    expect(parse('> Opened 3.20', '> for *nobody*.', '> — Bridge log, 1961')).toEqual([
      blockRow('QUOTE', { text: 'Opened 3.20 for *nobody*.', attribution: 'Bridge log, 1961' }),
    ])
    expect(parse('> Opened.', '>', '> — Bridge log')).toEqual([blockRow('QUOTE', { text: 'Opened.', attribution: 'Bridge log' })])
  })

  test('with nobody', () => {
    expect(parse('> Opened', 'lazily.')).toEqual([blockRow('QUOTE', { text: 'Opened lazily.' })])
  })

  test('lifted from the text', () => {
    expect(parse(':::pull-quote[Ottoline *Grew*]', 'by the end of it', 'I could hear', ':::')).toEqual([
      blockRow('PULL_QUOTE', { text: 'by the end of it I could hear', attribution: 'Ottoline *Grew*' }),
    ])
    expect(parse(':::pull-quote', 'words', ':::')).toEqual([blockRow('PULL_QUOTE', { text: 'words' })])
  })
})

describe('pictures', () => {
  test('one alone, with its own caption or without', () => {
    expect(parse('![](map)', '', '![The *three* meadows](map)')).toEqual([
      blockRow('IMAGE', { image: 'map' }), blockRow('IMAGE', { image: 'map', text: 'The *three* meadows' }),
    ])
  })

  test('a caption with brackets and a link', () => {
    expect(parse('![See [the map](/town) \\[1\\]](map)')).toEqual([
      blockRow('IMAGE', { image: 'map', text: 'See [the map](/town) \\[1\\]' }),
    ])
  })

  test('of another width', () => {
    expect(parse('::image[The map]{image=map width=WIDE}', '', '::image{image="map"}')).toEqual([
      blockRow('IMAGE', { image: 'map', text: 'The map', width: 'WIDE' }), blockRow('IMAGE', { image: 'map' }),
    ])
  })

  test('a gallery, on lines that follow one another or not', () => {
    expect(parse(':::gallery', '![One](a)', '![](b)', '', '![Three](c)', ':::')).toEqual([
      blockRow('GALLERY_IMAGE', { image: 'a', text: 'One' }),
      blockRow('GALLERY_IMAGE', { image: 'b' }),
      blockRow('GALLERY_IMAGE', { image: 'c', text: 'Three' }),
    ])
  })
})

describe('lists and tables', () => {
  test('bullets and numbers', () => {
    expect(parse('- a', '- b', '  goes on', '', '1. c', '2. *d*')).toEqual([
      blockRow('LIST_ITEM', { text: 'a' }), blockRow('LIST_ITEM', { text: 'b goes on' }),
      blockRow('NUMBERED_ITEM', { text: 'c' }), blockRow('NUMBERED_ITEM', { text: '*d*' }),
    ])
  })

  test('a table, with bars and empty cells', () => {
    expect(parse('| | 2024 |', '|---|---:|', '| a \\| b | **3** |', '| | |x', '| c |')).toEqual([
      blockRow('TABLE_HEAD', { text: '| 2024' }),
      blockRow('TABLE_ROW', { text: 'a \\| b | **3**' }),
      blockRow('TABLE_ROW', { text: '|  | x' }),
      blockRow('TABLE_ROW', { text: 'c' }),
    ])
  })

  test('a table with a caption and a source', () => {
    expect(parse(':::table[The *wheels*]{source="Harbour Trust, 2024"}', '| A | B |', '|---|---|', '| 1 | 2 |', ':::')).toEqual([
      blockRow('TABLE_HEAD', { text: 'A | B', label: 'The *wheels*', attribution: 'Harbour Trust, 2024' }),
      blockRow('TABLE_ROW', { text: '1 | 2' }),
    ])
  })
})

describe('boxes', () => {
  test('key points, titled by the first', () => {
    expect(parse(':::key-points[In short]', '- a', '- b', ':::')).toEqual([
      blockRow('KEY_POINT', { text: 'a', label: 'In short' }), blockRow('KEY_POINT', { text: 'b' }),
    ])
  })

  test('facts, titled by the first', () => {
    expect(parse(':::facts[The office]', 'a', 'b', '', 'c', ':::')).toEqual([
      blockRow('FACT', { text: 'a b', label: 'The office' }), blockRow('FACT', { text: 'c' }),
    ])
  })

  test('questions and answers, and who answers', () => {
    const answers = [':::answer[The mayor]', 'So.', '', 'And so.', ':::', ':::answer', 'Yes.', ':::']
    expect(parse(':::question', 'Why?', ':::', '', ...answers)).toEqual([
      blockRow('QUESTION', { text: 'Why?' }),
      blockRow('ANSWER', { text: 'So.', attribution: 'The mayor' }),
      blockRow('ANSWER', { text: 'And so.' }),
      blockRow('ANSWER', { text: 'Yes.' }),
    ])
  })

  test('a timeline, split at the first colon', () => {
    expect(parse(':::timeline[The wall]', '- 14 June 2023: Contract: $38.4m.', '- At 6:30: Rain', ':::')).toEqual([
      blockRow('TIMELINE_ENTRY', { label: '14 June 2023', text: 'Contract: $38.4m.', attribution: 'The wall' }),
      blockRow('TIMELINE_ENTRY', { label: 'At 6:30', text: 'Rain' }),
    ])
  })
})

describe('cards', () => {
  test('related stories, by address or by slug', () => {
    expect(parse('::related[The wall]{url=/town/2026/01/17/wall}', '', '::related[The wall]{article=wall}')).toEqual([
      blockRow('RELATED', { text: 'The wall', url: '/town/2026/01/17/wall' }),
      blockRow('RELATED', { text: 'The wall', url: 'article:wall' }),
    ])
  })

  test('what lives elsewhere', () => {
    expect(parse('::embed[A map]{url="https://maps.example/?q=1" provider="Maps, Inc."}')).toEqual([
      blockRow('EMBED', { text: 'A map', url: 'https://maps.example/?q=1', attribution: 'Maps, Inc.' }),
    ])
  })

  test('films and recordings', () => {
    const film = '::video[Low water]{url=https://m.example/a.mp4 image=poster}'
    expect(parse(film, '', '::video{url=/a.mp4 captions=/media/a.vtt}', '', '::audio[Hum]{url=/a.mp3}')).toEqual([
      blockRow('VIDEO', { text: 'Low water', url: 'https://m.example/a.mp4', image: 'poster' }),
      blockRow('VIDEO', { url: '/a.mp4', label: '/media/a.vtt' }),
      blockRow('AUDIO', { text: 'Hum', url: '/a.mp3' }),
    ])
  })
})

describe('what cannot be read is refused by its line', () => {
  test.each<[string, string[], number, RegExp]>([
    ['HTML', ['a', '', '<div>x</div>'], 3, /HTML is not read/],
    ['a comment', ['a', '', '<!-- x -->'], 3, /HTML is not read/],
    ['HTML in a line', ['a <b>b</b>'], 1, /take <b> out/],
    ['half a pair of tags', ['a<sub>2'], 1, /no other half/],
    ['an unsafe link', ['[a](javascript:x)'], 1, /A link leads to/],
    ['a protocol-relative link', ['[a](//x.example)'], 1, /A link leads to/],
    ['a link without words', ['[](/a)'], 1, /Say in words/],
    ['a title on a link', ['[a](/a "b")'], 1, /title/],
    ['captions that lie elsewhere', ['::video{url=/a.mp4 captions="https://x.example/a.vtt"}'], 1, /a WebVTT file on this site/],
    ['a reference', ['[a][b]', '', '[b]: /a'], 3, /in the link itself/],
    ['a hard break', ['a  ', 'b'], 1, /<br>/],
    ['a hard break by backslash', ['a\\', 'b'], 1, /<br>/],
    ['a first heading', ['# a'], 1, /##/],
    ['a fourth heading', ['#### a'], 1, /##/],
    ['an empty heading', ['##'], 1, /Nothing is written/],
    ['a divider that makes a heading', ['a', '---'], 1, /empty line before ---/],
    ['indented code', ['a', '', '    b'], 3, /spaces before this line/],
    ['empty preformatted text', ['```', '```'], 1, /Nothing stands/],
    ['a nested list', ['- a', '  - b'], 2, /list in a list/],
    ['two paragraphs in an item', ['- a', '', '  b'], 3, /one paragraph/],
    ['a heading in an item', ['- ## a'], 1, /words alone/],
    ['an empty item', ['- a', '-', '- b'], 2, /no words/],
    ['a list that begins with a year', ['1986. A year'], 1, /1986\\\./],
    ['a quote of two paragraphs', ['> a', '>', '> b'], 1, /one paragraph/],
    ['a list in a quote', ['> - a'], 1, /words alone/],
    ['a quote of nothing but a name', ['> — A'], 1, /Nothing is written/],
    ['an image in a line', ['a ![b](c)'], 1, /stands alone/],
    ['an image by its file', ['![b](/media/c.webp)'], 1, /by its slug/],
    ['an image with a title', ['![b](c "d")'], 1, /title/],
    ['an image in a list', ['- ![b](c)'], 1, /stands alone/],
    ['an image in a subhead', ['## ![b](c)'], 1, /stands alone/],
    ['a table without its second line', ['| a | b |', '| 1 | 2 |'], 1, /second line/],
    ['an empty row', ['| a |', '|---|', '| |'], 3, /row of this table is empty/],
    ['an unknown box', ['a', '', ':::sidebar', 'b', ':::'], 3, /no :::sidebar/],
    ['a box named like a thing of the language', [':::constructor', 'b', ':::'], 1, /no :::constructor/],
    ['an unknown card', ['::tweet[a]{url=/a}'], 1, /no ::tweet/],
    ['a box that is not closed', [':::facts[a]', 'b'], 1, /Close :::facts/],
    ['an empty box', [':::facts[a]', ':::'], 1, /Write a paragraph/],
    ['a box in a box', ['::::facts[a]', ':::question', 'b', ':::', '::::'], 2, /Only paragraphs/],
    ['a list in facts', [':::facts', '- a', ':::'], 2, /Only paragraphs/],
    ['a paragraph among key points', [':::key-points', '- a', '', 'b', ':::'], 4, /one list/],
    ['numbered key points', [':::key-points', '1. a', ':::'], 1, /one list/],
    ['a timeline without a when', [':::timeline', '- 1986', ':::'], 1, /says when/],
    ['two paragraphs lifted', [':::pull-quote', 'a', '', 'b', ':::'], 1, /one paragraph/],
    ['two paragraphs asked', [':::question', 'a', '', 'b', ':::'], 1, /one paragraph/],
    ['a label that has no place', [':::question[Who]', 'a', ':::'], 1, /brackets/],
    ['words in a gallery', [':::gallery', '![](a) and', ':::'], 2, /only images/],
    ['two tables in one', [':::table', '| a |', '|---|', '', 'b', ':::'], 1, /one table/],
    ['an unknown attribute', ['::audio[a]{url=/a.mp3 autoplay=yes}'], 1, /Take autoplay out/],
    ['an attribute of a box', [':::facts{source=x}', 'a', ':::'], 1, /Take source out/],
    ['an attribute without a value', ['::audio[a]{url}'], 1, /Give url a value/],
    ['an unknown width', ['::image{image=a width=HUGE}'], 1, /COLUMN, INSET, WIDE, FULL/],
    ['no image', ['::image[a]{width=WIDE}'], 1, /by its slug/],
    ['a related story that leads nowhere', ['::related[a]'], 1, /Say where/],
    ['a related story that leads twice', ['::related[a]{url=/a article=b}'], 1, /once/],
    ['a related story without words', ['::related{url=/a}'], 1, /in brackets/],
    ['an unsafe address', ['::video[a]{url="javascript:x"}'], 1, /not an address/],
    ['an embed without a lock', ['::embed[a]{url="http://a.example"}'], 1, /https/],
    ['an embed of nothing', ['::embed[a]'], 1, /its address/],
    ['a directive that is not one', ['::embed[a]{url=https://a.example/?q=1}'], 1, /begins with ::/],
    ['a directive among words', ['Words', '::audio[a]{url=/a.mp3', 'more'], 1, /begins with ::/],
  ])('%s', (_, lines, line, advice) => {
    const read = () => parse(...lines)
    expect(read).toThrow(StoryFileError)
    expect(read).toThrow(advice)
    expect(read).toThrow(expect.objectContaining({ fileName: 'story.md', line }))
  })

  test('and the line is that of the file', () => {
    expect(() => parseBody('a\n\n# b', 'stories/x.md', 12)).toThrow('stories/x.md, line 14: A subhead begins with ##')
  })
})
