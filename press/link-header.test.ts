import { describe, expect, test } from 'vitest'
import { withoutScripts } from './link-header'

const font = '</_next/static/media/a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"'
const style = '</_next/static/css/a.css>; rel=preload; as="style"'
const script = '</_next/static/chunks/a,b.js>; rel=preload; as="script"; fetchPriority="low"'
const hub = '<https://hub.example/?a=1,2>; rel="hub"; title="a, b"'

describe('links announced in a header', () => {
  test('fonts, style sheets and others are, scripts are not', () => {
    expect(withoutScripts([font, script, style, hub].join(', '))).toBe([font, style, hub].join(', '))
  })

  test('nothing is left where only scripts were', () => {
    expect(withoutScripts(script)).toBe('')
    expect(withoutScripts('</_next/a.js>; rel="modulepreload"')).toBe('')
    expect(withoutScripts('')).toBe('')
  })
})
