import { describe, expect, test } from 'vitest'
import type { AuthorKind, BylineEntry, BylineRole } from './article'
import { bylineText, writeByline } from './byline'

const agency = (name: string, role: BylineRole = 'WRITER'): BylineEntry => by(name, role, 'AGENCY')
const by = (name: string, role: BylineRole = 'WRITER', kind: AuthorKind = 'PERSON'): BylineEntry => ({
  author: { slug: name.toLowerCase().replaceAll(' ', '-'), name, kind, title: null, portrait: null },
  role,
})
const lines = (...entries: BylineEntry[]): string[] => writeByline(entries).map(bylineText)

describe('the byline', () => {
  test('names one, two, three and more writers', () => {
    expect(lines(by('A'))).toEqual(['By A'])
    expect(lines(by('A'), by('B'))).toEqual(['By A and B'])
    expect(lines(by('A'), by('B'), by('C'))).toEqual(['By A, B and C'])
    expect(lines(by('A'), by('B'), by('C'), by('D'))).toEqual(['By A, B, C and D'])
  })

  test('is no line when nobody is named', () => {
    expect(lines()).toEqual([])
  })

  test('names a desk or an agency that stands alone without "By"', () => {
    expect(lines(by('National Correspondent', 'WRITER', 'DESK'))).toEqual(['National Correspondent'])
    expect(lines(agency('North Wire'))).toEqual(['North Wire'])
    expect(lines(by('Staff', 'WRITER', 'DESK'), agency('agencies'))).toEqual(['Staff and agencies'])
  })

  test('names desks and agencies beside a person as it names persons', () => {
    expect(lines(by('Jo Marsh'), agency('agencies'))).toEqual(['By Jo Marsh and agencies'])
    expect(lines(by('Jo Marsh'), by('Al Reed'), agency('North Wire'))).toEqual(['By Jo Marsh, Al Reed and North Wire'])
    expect(lines(by('City Desk', 'WRITER', 'DESK'), by('Jo Marsh'))).toEqual(['By City Desk and Jo Marsh'])
  })

  test('gives every role its line, writers first', () => {
    const photographers = [by('D', 'PHOTOGRAPHER'), by('F', 'PHOTOGRAPHER')]
    expect(lines(by('E', 'ADDITIONAL_REPORTING'), ...photographers, by('G', 'ILLUSTRATOR'), by('A'))).toEqual([
      'By A', 'Photographs by D and F', 'Illustration by G', 'Additional reporting by E',
    ])
  })

  test('says by whom the photographs are even when it is an agency', () => {
    expect(lines(agency('North Wire', 'PHOTOGRAPHER'))).toEqual(['Photographs by North Wire'])
  })

  test('names an author once in a role, and in each of their roles', () => {
    expect(lines(by('A'), by('B'), by('A'), by('A', 'PHOTOGRAPHER'))).toEqual(['By A and B', 'Photographs by A'])
  })

  test('comes in pieces, so that each name can be a link', () => {
    const [a, b] = [by('A'), by('B')]
    expect(writeByline([a, b])).toEqual([
      { role: 'WRITER', lead: 'By', names: [{ author: a.author }, { text: ' and ' }, { author: b.author }] },
    ])
  })
})
