import type { Options } from 'mdast-util-from-markdown'

type Extension = Exclude<NonNullable<Options['extensions']>[number], readonly unknown[]>

const lessThan = 60
const greaterThan = 62
const slash = 47
const space = 32

const openingTags = ['br', 'sub', 'sup']
const closingTags = ['sub', 'sup']

/**
 * Markdown without its blocks, as an extension of micromark. HTML is read by a construct of our own that knows three tags
 * and nothing else: Markdown's reads comments and instructions too, and searches to the end of the text for each.
 */
export const inlineSyntax: Extension = {
  disable: {
    null: [
      'blockQuote', 'codeFenced', 'codeIndented', 'definition', 'hardBreakEscape', 'headingAtx', 'htmlFlow', 'htmlText', 'list',
      'setextUnderline', 'thematicBreak',
    ],
  },
  text: {
    [lessThan]: {
      name: 'inlineTag',
      /** `<br>`, `<br/>`, `<br />`, `<sub>`, `</sub>`, `<sup>`, `</sup>`, in either case. */
      tokenize(effects, ok, nok) {
        let name = ''
        let closing = false

        return (code) => {
          effects.enter('htmlText')
          effects.enter('htmlTextData')
          effects.consume(code)
          return afterLessThan
        }

        function afterLessThan(code: number | null) {
          if (code !== slash) return inName(code)
          closing = true
          effects.consume(code)
          return inName
        }

        function inName(code: number | null): ReturnType<typeof nok> {
          if (code === null) return nok(code)
          if (name.length < 3 && isLetter(code)) {
            name += String.fromCharCode(code).toLowerCase()
            effects.consume(code)
            return inName
          }
          if (!(closing ? closingTags : openingTags).includes(name)) return nok(code)
          return name === 'br' ? beforeSlash(code) : end(code)
        }

        function beforeSlash(code: number | null): ReturnType<typeof nok> {
          if (code === space) {
            effects.consume(code)
            return beforeSlash
          }
          if (code !== slash) return end(code)
          effects.consume(code)
          return end
        }

        function end(code: number | null) {
          if (code !== greaterThan) return nok(code)
          effects.consume(code)
          effects.exit('htmlTextData')
          effects.exit('htmlText')
          return ok
        }
      },
    },
  },
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
