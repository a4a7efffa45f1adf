import { describe, expect, test } from 'vitest'
import { markup } from '../testing/markup'
import { InlineText } from './inline-text'

const html = (text: string): string => markup(<InlineText text={text} />)

describe('a line of text', () => {
  test('shows its emphasis, its links and its raised and lowered letters', () => {
    expect(html('*a* **b** `c` H<sub>2</sub>O 10<sup>6</sup> one<br>two [d](https://example.org/)')).toBe(
      '<em>a</em> <strong>b</strong> <code>c</code> H<sub>2</sub>O 10<sup>6</sup> one<br/>two '
      + '<a href="https://example.org/">d</a>',
    )
  })

  test('cannot bring markup of its own', () => {
    const shown = html('<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))')
    expect(shown).not.toMatch(/<(script|img|a)\b/)
    expect(shown).toContain('&lt;script&gt;')
  })
})
