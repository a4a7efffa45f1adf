import { describe, expect, it } from 'vitest'
import { layOutFront, type FrontLayout, type FrontSources } from './front'

const room = { majors: 2, standards: 2, latest: 3, strip: 2 }
const everything = ({ lead, majors, standards, latest, strips }: FrontLayout) =>
  [...(lead === null ? [] : [lead]), ...majors, ...standards, ...latest, ...strips.flatMap((strip) => strip.stories)]
const sources = (given: Partial<FrontSources>): FrontSources => ({ slots: [], newest: [], sections: [], ...given })

describe('a front', () => {
  it('without slots is filled by recency', () => {
    const front = layOutFront(sources({ newest: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] }), room)
    expect(front).toEqual({ lead: 'a', majors: ['b', 'c'], standards: ['d', 'e'], latest: ['f', 'g', 'h'], strips: [] })
  })

  it('puts stories where the desk placed them, and fills up the rest', () => {
    const slots = [{ size: 'LEAD', slug: 'x' }, { size: 'MAJOR', slug: 'c' }, { size: 'STANDARD', slug: 'b' }] as const
    const front = layOutFront(sources({ slots, newest: ['a', 'b', 'c', 'd', 'e', 'f'] }), room)
    expect(front).toMatchObject({ lead: 'x', majors: ['c', 'a'], standards: ['b', 'd'], latest: ['e', 'f'] })
  })

  it('does not lift a story that the desk placed further down, unless there is no other', () => {
    expect(layOutFront(sources({ slots: [{ size: 'STANDARD', slug: 'a' }], newest: ['a', 'b'] }), room)).toMatchObject({ lead: 'b', majors: [], standards: ['a'] })
    expect(layOutFront(sources({ slots: [{ size: 'STANDARD', slug: 'a' }], newest: ['a'] }), room)).toMatchObject({ lead: 'a', standards: [] })
  })

  it('moves what is too much down: nothing that the desk placed is lost while there is room', () => {
    const slots = ['a', 'b', 'c', 'd'].map((slug) => ({ size: 'LEAD', slug }) as const)
    expect(layOutFront(sources({ slots, newest: [] }), room)).toMatchObject({ lead: 'a', majors: ['b', 'c'], standards: ['d'] })
  })

  it('has a strip for each section with what is not shown above, and none for a section with nothing left', () => {
    const front = layOutFront(sources({ newest: ['a', 'b', 'c'], sections: [{ section: 'town', newest: ['a', 'x', 'y', 'z'] }, { section: 'courts', newest: ['b'] }] }), { ...room, latest: 0 })
    expect(front.strips).toEqual([{ section: 'town', stories: ['x', 'y'] }])
  })

  it('never shows a story twice, whatever it is given', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    for (let seed = 1; seed < 300; seed += 1) {
      let state = seed
      const random = (below: number) => { state = (state * 48271) % 2147483647; return state % below }
      const some = () => Array.from({ length: random(9) }, () => names[random(names.length)] ?? 'a')
      const slots = some().map((slug) => ({ slug, size: (['LEAD', 'MAJOR', 'STANDARD'] as const)[random(3)] ?? 'LEAD' }))
      const shown = everything(layOutFront({ slots, newest: some(), sections: [{ section: 's', newest: some() }, { section: 't', newest: some() }] }, room))
      expect(new Set(shown).size, `seed ${seed}`).toBe(shown.length)
    }
  })

  it('with no story at all is empty', () => {
    expect(layOutFront(sources({}), room)).toEqual({ lead: null, majors: [], standards: [], latest: [], strips: [] })
  })
})
