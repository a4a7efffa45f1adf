import { describe, expect, test } from 'vitest'
import { cropOf } from './crop'

const wide = { width: 1600, height: 900 }

describe('a crop of a picture', () => {
  test('is the picture itself where it has the ratio already', () => {
    expect(cropOf({ ...wide, focal: { x: 0.1, y: 0.9 } }, '16x9')).toEqual({ left: 0, top: 0, ...wide, sent: { width: 1200, height: 675 } })
  })

  test('has its focal point in the middle', () => {
    expect(cropOf({ ...wide, focal: { x: 0.5, y: 0.5 } }, '1x1')).toMatchObject({ left: 350, top: 0, width: 900, height: 900 })
    expect(cropOf({ width: 900, height: 1600, focal: { x: 0.5, y: 0.25 } }, '1x1')).toMatchObject({ left: 0, top: 0, width: 900 })
  })

  test('stays inside the picture where the focal point is near an edge', () => {
    expect(cropOf({ ...wide, focal: { x: 0, y: 0 } }, '4x3')).toMatchObject({ left: 0, width: 1200, height: 900 })
    expect(cropOf({ ...wide, focal: { x: 1, y: 1 } }, '4x3')).toMatchObject({ left: 400, width: 1200 })
  })

  test('of a small picture is not blown up', () => {
    expect(cropOf({ width: 300, height: 400, focal: { x: 0.5, y: 0.5 } }, '16x9').sent).toEqual({ width: 300, height: 169 })
  })
})
