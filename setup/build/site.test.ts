import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isBuilt } from './site.mjs'

test('a site whose dist/ somebody removed is built again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'built-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, '.next'))
  await mkdir(join(folder, 'dist/public'), { recursive: true })
  await writeFile(join(folder, '.next/BUILD_ID'), 'x')
  await writeFile(join(folder, '.next/broadsheet-build'), 'sources')
  for (const program of ['press', 'renderer']) await writeFile(join(folder, `dist/${program}.mjs`), '')
  expect(isBuilt(folder, 'sources')).toBe(true)
  expect(isBuilt(folder, 'other sources')).toBe(false)

  await rm(join(folder, 'dist'), { recursive: true })
  expect(isBuilt(folder, 'sources')).toBe(false)
})
