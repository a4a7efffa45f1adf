import { expect, test } from 'vitest'
import { editorWords } from './editor-words'
import { postShape } from './ghost-tables'
import { readPost } from './read-post'

const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format, version: 1 })
const lexical = JSON.stringify({ root: { type: 'root', version: 1, children: [
  { type: 'extended-heading', tag: 'h2', children: [text('Eelgrass')] },
  { type: 'paragraph', children: [
    text('It '), text('grows', 1), { type: 'link', url: 'https://far.example', children: [text(' again')] }, { type: 'linebreak' }, text('here.'),
  ] },
  { type: 'paragraph', children: [] },
  { type: 'image', src: '__GHOST_URL__/content/images/a.png', caption: 'A card' },
  { type: 'list', listType: 'bullet', children: [
    { type: 'listitem', children: [text('One')] },
    { type: 'listitem', children: [{ type: 'list', children: [{ type: 'listitem', children: [text('Within')] }] }] },
  ] },
] } })
const mobiledoc = JSON.stringify({
  version: '0.3.1', atoms: [['soft-return', '', {}]], cards: [['image', { src: 'a.png' }]], markups: [['em']],
  sections: [
    [1, 'h2', [[0, [], 0, 'Eelgrass']]],
    [1, 'p', [[0, [], 0, 'It '], [0, [0], 1, 'grows'], [0, [], 0, ' again'], [1, [], 0, 0], [0, [], 0, 'here.']]],
    [10, 0],
    [3, 'ul', [[[0, [], 0, 'One']], [[0, [], 0, 'Within']]]],
  ],
})
const words = ['Eelgrass', 'It grows again here.', 'One', 'Within']

const site = { file: 'ghost.json', mediaFolder: null, meta: new Map(), authorsOf: () => [], tagsOf: () => [] }
const postOf = (cells: Record<string, unknown>) => readPost(postShape.parse({ id: 1, title: 'Eelgrass', ...cells }), 1, site)

test.each([
  ['Lexical', { lexical, mobiledoc: null }],
  ['Mobiledoc', { lexical: null, mobiledoc }],
])('the words of a post are read from %s', (_name, post) => {
  expect(editorWords(post)).toEqual(words)
})

test('a post without HTML keeps its words, and the report says that they are all that is left', () => {
  const { blocks, dropped } = postOf({ lexical })
  expect(blocks.map((block) => block.text)).toEqual(words)
  expect(dropped).toEqual(['all but the words of its body, which has no HTML in the export'])
})

test.each(['{', '[]', '{"root":{"type":7}}'])('a body that cannot be read (%s) is said to be lost', (broken) => {
  const { blocks, dropped } = postOf({ lexical: broken })
  expect(blocks).toEqual([])
  expect(dropped).toEqual(['its body, which has no HTML in the export and cannot be read'])
})
