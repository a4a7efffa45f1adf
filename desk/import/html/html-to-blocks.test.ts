import { describe, expect, test } from 'vitest'
import { parseInline } from '@/lib/newsroom/inline'
import { sourcePicture } from '../source-story'
import { htmlToBlocks } from './html-to-blocks'

const options = {
  base: new URL('https://old.example/2019/03/04/a-story/'),
  picture: (url: string) => sourcePicture(url),
}
const read = (html: string) => htmlToBlocks(html, options)
/** Kind and text of each block. */
const lines = (html: string) => read(html).blocks.map(({ kind, text }) => (text === null ? kind : `${kind} ${text}`))

describe('words of HTML', () => {
  test.each([
    [
      'what Markdown would read as marks is escaped',
      'Profit * loss_ [sic] &lt;br&gt; `x` 2&amp;lt;',
      [{ type: 'text', value: 'Profit * loss_ [sic] <br> `x` 2&lt;' }],
    ],
    ['a line that looks like a list or heading is a sentence', '1986. A year', [{ type: 'text', value: '1986. A year' }]],
    [
      'emphasis keeps its spaces outside',
      'a<em> b </em>c',
      [
        { type: 'text', value: 'a ' },
        { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
        { type: 'text', value: ' c' },
      ],
    ],
    [
      'sub- and superscripts and line breaks stay',
      'CO<sub>2</sub><br>m<sup>2</sup>',
      [
        { type: 'text', value: 'CO' },
        { type: 'sub', children: [{ type: 'text', value: '2' }] },
        { type: 'break' },
        { type: 'text', value: 'm' },
        { type: 'sup', children: [{ type: 'text', value: '2' }] },
      ],
    ],
    [
      'a link within the old site is one within the paper',
      '<a href="https://old.example/2018/01/02/Other/?utm=1">x</a>',
      [{ type: 'link', href: '/2018/01/02/other', children: [{ type: 'text', value: 'x' }] }],
    ],
    [
      'half of a word can be bold',
      'un<b>believ</b>able',
      [
        { type: 'text', value: 'un' },
        { type: 'strong', children: [{ type: 'text', value: 'believ' }] },
        { type: 'text', value: 'able' },
      ],
    ],
  ])('%s', (_, html, inline) => {
    const [block] = read(`<p>${html}</p>`).blocks
    expect(parseInline(block?.text ?? '')).toEqual(inline)
  })

  test('a look that is not kept is named, and its words stay', () => {
    expect(read('<p>It was <del>never</del> so. <a href="javascript:x()">Go</a></p>')).toMatchObject({
      blocks: [{ kind: 'PARAGRAPH', text: 'It was never so. Go' }],
      dropped: ['the strike-through of “never”', 'the link to javascript:x()'],
    })
  })
})

describe('blocks of HTML', () => {
  test('headings, lists, rules and code', () => {
    expect(
      lines(
        '<h2>Why</h2><h4>How</h4><ul><li>a</li><li><p>b</p><p>c</p></li></ul><ol><li>1</li></ol><hr><pre><code>x  = 1\n</code></pre>',
      ),
    ).toEqual([
      'SUBHEAD Why',
      'MINOR_SUBHEAD How',
      'LIST_ITEM a',
      'LIST_ITEM b<br>c',
      'NUMBERED_ITEM 1',
      'DIVIDER',
      'PREFORMATTED x  = 1',
    ])
  })
  test('words between blocks are paragraphs of their own', () => {
    expect(lines('<div>One <b>two</b><p>three</p>four</div>')).toEqual([
      'PARAGRAPH One **two**',
      'PARAGRAPH three',
      'PARAGRAPH four',
    ])
  })
  test('a table with head, caption, and bars in its cells', () => {
    expect(
      read(
        '<table><caption>Prices</caption><thead><tr><th>Thing</th><th>$</th></tr></thead><tbody><tr><td>a|b</td><td>1</td></tr></tbody></table>',
      ).blocks,
    ).toMatchObject([
      { kind: 'TABLE_HEAD', text: 'Thing | $', label: 'Prices' },
      { kind: 'TABLE_ROW', text: 'a\\|b | 1' },
    ])
  })
  test('quotes with who said it; pull-quotes by class', () => {
    expect(
      read(
        '<blockquote><p>We knew.</p><cite>Ada Moss</cite></blockquote><blockquote><p>So.</p><p>— Jo</p></blockquote>' +
          '<figure class="wp-block-pullquote"><blockquote><p>Big.</p></blockquote></figure>',
      ).blocks,
    ).toMatchObject([
      { kind: 'QUOTE', text: 'We knew.', attribution: 'Ada Moss' },
      { kind: 'QUOTE', text: 'So.', attribution: 'Jo' },
      { kind: 'PULL_QUOTE', text: 'Big.', attribution: null },
    ])
  })
  test('a picture in a paragraph stands by itself, with its caption and width', () => {
    expect(
      read(
        '<p>Before <img src="/a.jpg"> after</p><figure class="wp-block-image alignwide"><img src="b.jpg"><figcaption>The <i>quay</i></figcaption></figure>',
      ).blocks,
    ).toMatchObject([
      { kind: 'PARAGRAPH', text: 'Before' },
      { kind: 'IMAGE', picture: { url: 'https://old.example/a.jpg' } },
      { kind: 'PARAGRAPH', text: 'after' },
      { kind: 'IMAGE', text: 'The *quay*', width: 'WIDE', picture: { url: 'https://old.example/2019/03/04/a-story/b.jpg' } },
    ])
  })
  test('a gallery', () => {
    expect(
      read(
        '<figure class="wp-block-gallery"><figure><img src="/1.jpg"><figcaption>one</figcaption></figure><figure><img src="/2.jpg"></figure><figcaption>All</figcaption></figure>',
      ).blocks,
    ).toMatchObject([
      { kind: 'GALLERY_IMAGE', text: 'one' },
      { kind: 'GALLERY_IMAGE', text: null },
      { kind: 'PARAGRAPH', text: 'All' },
    ])
  })
  test('frames, posts and lone addresses become cards that lead there', () => {
    expect(
      read(
        '<iframe src="https://www.youtube.com/embed/abc_1" title="The launch"></iframe><p>https://vimeo.com/12</p>' +
          '<blockquote class="twitter-tweet"><p>Hello</p><a href="https://twitter.com/a/status/1?ref_src=x">May 1</a></blockquote>',
      ).blocks,
    ).toMatchObject([
      { kind: 'EMBED', text: 'The launch', url: 'https://www.youtube.com/watch?v=abc_1', attribution: 'YouTube' },
      { kind: 'EMBED', url: 'https://vimeo.com/12', attribution: 'Vimeo' },
      { kind: 'EMBED', text: 'Hello', url: 'https://twitter.com/a/status/1', attribution: 'X' },
    ])
  })
  test('film and sound, cards of Ghost', () => {
    expect(
      read(
        '<video src="/f.mp4" poster="/p.jpg"></video><audio><source src="/s.mp3"></audio>' +
          '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">!</div><div class="kg-callout-text">Mind <b>this</b></div></div>' +
          '<figure class="kg-card kg-bookmark-card"><a href="https://x.example/"><div class="kg-bookmark-title">Title</div></a></figure>',
      ).blocks,
    ).toMatchObject([
      { kind: 'VIDEO', url: 'https://old.example/f.mp4', picture: { url: 'https://old.example/p.jpg' } },
      { kind: 'AUDIO', url: 'https://old.example/s.mp3' },
      { kind: 'FACT', text: 'Mind **this**' },
      { kind: 'RELATED', text: 'Title', url: 'https://x.example/' },
    ])
  })
  test('what cannot be kept is named', () => {
    expect(
      read('<form><input></form><p>Words</p><script>1</script><!-- wp:latest-posts {"n":5} /--><style>p{}</style>'),
    ).toMatchObject({
      blocks: [{ text: 'Words' }],
      dropped: ['a <form>', 'a <script>', 'the block wp:latest-posts', 'a <style>'],
    })
  })
})
