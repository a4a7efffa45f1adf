import { describe, expect, test } from 'vitest'
import type { Correction } from '@/lib/newsroom/article'
import { dates } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { AnnouncedCorrections, Corrections } from './corrections'

const [before, after] = [new Date('2026-01-18T09:00:00Z'), new Date('2026-01-19T09:00:00Z')]
const quiet: Correction = { kind: 'CLARIFICATION', madeAt: before, text: 'The quay is *public*.', announce: false }
const grave: Correction = { kind: 'CORRECTION', madeAt: after, text: 'It was 130, not 103.', announce: true }

describe('corrections', () => {
  test('all stand at the foot, each with its kind and day', () => {
    const shown = words(markup(<Corrections corrections={[grave, quiet]} dates={dates} />))
    expect(shown).toContain('Correction, 19 January 2026: It was 130, not 103.')
    expect(shown).toContain('Clarification, 18 January 2026: The quay is public.')
  })

  test('that change the meaning, and only those, stand above the text as well', () => {
    const shown = words(markup(<AnnouncedCorrections corrections={[grave, quiet]} dates={dates} />))
    expect(shown).toContain('It was 130')
    expect(shown).not.toContain('public')
  })

  test('leave no empty heading where there are none', () => {
    expect(markup(<Corrections corrections={[]} dates={dates} />)).toBe('')
    expect(markup(<AnnouncedCorrections corrections={[quiet]} dates={dates} />)).toBe('')
  })
})
