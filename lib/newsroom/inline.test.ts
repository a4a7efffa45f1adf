import { describe, expect, test } from 'vitest'
import { parseInline, plainText, wordsOf, type Inline } from './inline'
import { seeded } from './testing/seeded'

const text = (value: string): Inline => ({ type: 'text', value })

describe('what an editor may write', () => {
  test('plain words stay plain words', () => {
    expect(parseInline('The council met.')).toEqual([text('The council met.')])
  })

  test('a line that was read before is read the same, and nobody can change what others will read', () => {
    const first = parseInline('It was *so*.')
    expect(parseInline('It was *so*.')).toEqual(first)
    expect(() => first.pop()).toThrow(TypeError)
  })

  test('links, emphasis, strong and code', () => {
    expect(parseInline('A [*new* rule](/law/2026/01/17/rule), **now**, in `code`')).toEqual([
      text('A '),
      { type: 'link', href: '/law/2026/01/17/rule', children: [{ type: 'emphasis', children: [text('new')] }, text(' rule')] },
      text(', '),
      { type: 'strong', children: [text('now')] },
      text(', in '),
      { type: 'code', value: 'code' },
    ])
  })

  test.each([
    'https://example.org/a?b=c&d=e#f', 'http://example.org', 'HTTPS://EXAMPLE.ORG/', 'mailto:desk@example.org',
    'tel:+441632960000',
    '/law', '/', '#notes',
  ])('a link to %s is a link', (href) => {
    expect(parseInline(`[words](${href})`)).toEqual([{ type: 'link', href, children: [text('words')] }])
  })

  test('an address in angle brackets links to itself', () => {
    expect(parseInline('<https://example.org/a>')).toEqual([
      { type: 'link', href: 'https://example.org/a', children: [text('https://example.org/a')] },
    ])
    expect(parseInline('<desk@example.org>')).toMatchObject([{ type: 'link', href: 'mailto:desk@example.org' }])
  })

  test.each(['<br>', '<br/>', '<br />', '<BR>'])('%s breaks the line', (tag) => {
    expect(parseInline(`a${tag}b`)).toEqual([text('a'), { type: 'break' }, text('b')])
  })

  test('sub- and superscripts', () => {
    expect(parseInline('CO<sub>2</sub>, m<SUP>*2*</SUP>')).toEqual([
      text('CO'), { type: 'sub', children: [text('2')] }, text(', m'),
      { type: 'sup', children: [{ type: 'emphasis', children: [text('2')] }] },
    ])
    expect(parseInline('<sup>a<sub>b</sub></sup>')).toEqual([
      { type: 'sup', children: [text('a'), { type: 'sub', children: [text('b')] }] },
    ])
  })

  test('backslashes and character references say a mark itself', () => {
    expect(parseInline('\\*not\\* &amp; \\<sub>x &lt;br&gt; &#8212;')).toEqual([text('*not* & <sub>x <br> —')])
  })

  test('tags inside code are code', () => {
    expect(parseInline('`<sub>a</sub>`')).toEqual([{ type: 'code', value: '<sub>a</sub>' }])
  })

  test('line breaks are spaces', () => {
    expect(parseInline('one\ntwo\r\n\r\nthree\u2028four')).toEqual([text('one two three four')])
    expect(parseInline('one  \ntwo')).toEqual([text('one   two')])
  })

  test('nothing is nothing', () => {
    expect(['', ' ', '\n', '\t'].map(parseInline)).toEqual([[], [], [], []])
  })
})

describe('a line never begins a block', () => {
  test.each([
    '1986. A year', '1) one', '# not a heading', '> x', '- x', '* x', '+ x', '---', '***', '===', '~~~', '```',
    '[a]: https://example.org',
    '| a | b |', ':::facts', '<div>', '<!-- x -->', '<script>',
  ])('%s', (line) => {
    expect(parseInline(line)).toEqual([text(line)])
  })

  test('an indented line is words', () => {
    expect(parseInline('    indented')).toEqual([text('indented')])
    expect(parseInline('\tindented')).toEqual([text('indented')])
  })
})

describe('what is not allowed is words', () => {
  test.each([
    ['[x](javascript:alert(1))', 'x'],
    ['[x](JaVaScRiPt:alert(1))', 'x'],
    ['[x](java&#x73;cript:alert(1))', 'x'],
    ['[x](&#106;avascript:alert(1))', 'x'],
    ['[x](<java&Tab;script:alert(1)>)', 'x'],
    ['[x](<java&NewLine;script:alert(1)>)', 'x'],
    ['[x](<&#1;javascript:alert(1)>)', 'x'],
    ['[x](<\u200bjavascript:alert(1)>)', 'x'],
    ['[x](<\u00a0javascript:alert(1)>)', 'x'],
    ['[x](< javascript:alert(1)>)', 'x'],
    ['[x](vbscript:x)', 'x'],
    ['[x](data:text/html,<b>)', 'x'],
    ['[x](blob:https://example.org/1)', 'x'],
    ['[x](file:///etc/passwd)', 'x'],
    ['[x](//evil.example)', 'x'],
    ['[x](/&#47;evil.example)', 'x'],
    ['[x](/&Tab;/evil.example)', 'x'],
    ['[x](\\/\\/evil.example)', 'x'],
    ['[x](/\\\\evil.example)', 'x'],
    ['[x](https:evil.example)', 'x'],
    ['[x](https://)', 'x'],
    ['[x](https://exa mple)', '[x](https://exa mple)'],
    ['[x](https://[broken)', 'x'],
    ['[x](relative/path)', 'x'],
    ['[x](?q=1)', 'x'],
    ['[x]()', 'x'],
    ['<javascript:alert(1)>', 'javascript:alert(1)'],
    ['<ftp://example.org>', 'ftp://example.org'],
  ])('%s does not link', (line, words) => {
    expect(parseInline(line)).toEqual([text(words)])
  })

  test.each([
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:x">y</a>', '<br onload=x>',
    '<sub class=x>y</sub>',
    '</br>', '<!-- c -->', '<?php ?>', '<![CDATA[x]]>', '<!DOCTYPE html>', '<svg/onload=x>', '<b>', '<subx>', '<wbr>',
    '![alt](/x.webp)',
    '![alt](javascript:x)', '![', '[a][b]', '[a]',
  ])('%s is shown as it is written', (line) => {
    expect(parseInline(line)).toEqual([text(line)])
  })

  test.each([
    ['a<sub>b', 'a<sub>b'],
    ['a</sub>b', 'a</sub>b'],
    ['<sub>a</sup>', '<sub>a</sup>'],
  ])('a tag without its other half: %s', (line, words) => {
    expect(parseInline(line)).toEqual([text(words)])
  })

  test('a tag without its other half inside a pair', () => {
    expect(parseInline('<sub>a<sup>b</sub>c')).toEqual([{ type: 'sub', children: [text('a<sup>b')] }, text('c')])
  })

  test('a tag is not paired over the border of an emphasis', () => {
    expect(parseInline('*<sub>a*b</sub>')).toEqual([{ type: 'emphasis', children: [text('<sub>a')] }, text('b</sub>')])
  })

  test('an image in a link stays words of the link', () => {
    expect(parseInline('[![a](b)](/c)')).toEqual([{ type: 'link', href: '/c', children: [text('![a](b)')] }])
  })

  test('an image after tabs and a byte order mark is shown whole', () => {
    expect(parseInline('\ufeffa\t![b](c) d')).toEqual([text('a\t![b](c) d')])
  })

  test('a link has no link inside', () => {
    const [link] = parseInline('[see <https://example.org> there](/a)')
    expect(link).toEqual({ type: 'link', href: '/a', children: [text('see https://example.org there')] })
  })

  test('a link without words shows its address', () => {
    expect(parseInline('[](/a)')).toEqual([{ type: 'link', href: '/a', children: [text('/a')] }])
    expect(parseInline('[](javascript:x)')).toEqual([text('javascript:x')])
  })
})

describe('hostile lines', () => {
  const markers = [
    '[', ']', '*', '_', '`', '<', '&', '\\', '!', '![', '**a ', '*a', 'a*', '*a_ ', 'a**b_c ', '<sub>', '</sub>',
    '<sub><sup>', '<br>', '<br ',
    '[a](', '[a](b', '[a](<b', '[](', '[a]', '`a`` ', '<!--', '<?', '<![CDATA[', '<http:', '<a@b.', '&#x', ' ', '\n', 'a\n',
    '\0', '\ufeff', '\ud800',
    '[x](y) ', '[a](b "', '](', '***a**b*', '<sub>*', '*<sub>', '\t', '(', 'ſ',
  ]

  test.each(markers)('100 kB of %j come to an end', (marker) => {
    const line = marker.repeat(Math.ceil(100_000 / marker.length))
    expect(parseInline(line).length > 0).toBe(/[^\s\ufeff]/.test(line))
  })

  test.each(markers)('100 kB with as many %j as are read come to an end', (marker) => {
    const each = marker.match(/[*_[\]<`!]/g)?.length ?? 1
    const line = `${marker.repeat(Math.floor(1000 / Math.max(each, 1)))}${'word '.repeat(20_000)}`
    expect(parseInline(line).length > 0).toBe(/[^\s\ufeff]/.test(line))
  })

  test('nesting has an end, and nothing in it is lost', () => {
    for (const line of [`${'<sub>'.repeat(400)}deep${'</sub>'.repeat(400)}`, `${'**'.repeat(200)}deep${'**'.repeat(200)}`]) {
      expect(depthOf(parseInline(line))).toBeLessThanOrEqual(9)
      expect(plainText(line)).toBe('deep')
    }
  })

  test('a random line never throws, yields only what is allowed, and keeps its words', () => {
    const random = seeded(7)
    const words = ['word', '/a', 'https://a.example', 'javascript:x', '&Tab;', '\u202e', '😀']
    const parts = [...markers, ...words, ')', '"', '>', '\\', '</sup>']
    for (let run = 0; run < 3000; run += 1) {
      const line = Array.from({ length: 1 + random(12) }, () => parts[random(parts.length)] ?? '').join('')
      const inlines = parseInline(line)
      expectAllowed(inlines)
      const kept = wordsOf(inlines).match(/word/g)?.length ?? 0
      // An address may go where words stand for it; words never go.
      if (!line.includes('](')) expect(kept).toBe(line.match(/word/g)?.length ?? 0)
    }
  })
})

test('a long run of blanks costs no more than any other words', () => {
  const began = performance.now()
  expect(parseInline(`a${' '.repeat(200_000)}b`)).toEqual([text(`a${' '.repeat(200_000)}b`)])
  expect(performance.now() - began).toBeLessThan(1_000)
})

test('a line without markup is read as Markdown would read it', () => {
  const random = seeded(11)
  const parts = ['word', ' ', '  ', '\t', '\n', '#', '1. ', '- ', '> ', '---', '===', '~~~', '!', '(', ')', '"', '\u00a0', '😀', '|', '@', 'https://a.example', '+']
  for (let run = 0; run < 3000; run += 1) {
    const line = Array.from({ length: 1 + random(9) }, () => parts[random(parts.length)] ?? '').join('')
    // A reference to a full stop at its end makes it one with markup, and its words the same.
    expect(parseInline(`${line}.`), JSON.stringify(line)).toEqual(parseInline(`${line}&#46;`))
    expect(parseInline(`.${line}`), JSON.stringify(line)).toEqual(parseInline(`&#46;${line}`))
  }
})

describe('plain text', () => {
  test('keeps the words and loses the marks', () => {
    expect(plainText('A [*new* rule](/a):<br>CO<sub>2</sub> &amp; `x`')).toBe('A new rule: CO2 & x')
    expect(plainText('  one \n two ')).toBe('one two')
    expect(plainText('')).toBe('')
  })
})

function depthOf(inlines: Inline[]): number {
  return Math.max(0, ...inlines.map((inline) => ('children' in inline ? 1 + depthOf(inline.children) : 1)))
}

function expectAllowed(inlines: Inline[], inLink = false): void {
  for (const inline of inlines) {
    expect(['text', 'link', 'emphasis', 'strong', 'sub', 'sup', 'code', 'break']).toContain(inline.type)
    if (inline.type === 'link') {
      expect(inLink).toBe(false)
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(new URL(inline.href, 'https://paper.example').protocol)
      if (/^[/#]/.test(inline.href)) expect(new URL(inline.href, 'https://paper.example').host).toBe('paper.example')
      expectAllowed(inline.children, true)
    } else if ('children' in inline) expectAllowed(inline.children, inLink)
  }
}
