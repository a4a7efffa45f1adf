import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { settingNames } from '@/press/settings'
import { MALLOC } from '@/setup/malloc.mjs'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const firsts = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, first = '']) => first)
const unique = (names: readonly string[]) => [...new Set(names)].sort()
const assigned = (lines: readonly string[]) => lines.flatMap((line) => firsts(line, /(\w+)=\S+/g))

/** What programs of others read: Node, npm, Next, glibc. */
const ELSEWHERE = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED', ...Object.keys(MALLOC), 'npm_config_update_notifier', 'npm_config_cache']

/** Variables that some program in these folders reads, as `env.NAME` or `variables.NAME`. */
function readIn(...folders: string[]): string[] {
  const files = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.(ts|mjs)$/.test(name))
    .map((name) => `${folder}/${name}`))
  return unique(files.flatMap((file) => firsts(read(file), /\b(?:env|variables)\.([A-Z][A-Z0-9_]+)\b/g)))
}

const known = new Set([...settingNames, ...readIn('setup', 'desk', 'lib'), ...ELSEWHERE])

const compose = z.object({
  services: z.record(z.string(), z.object({
    environment: z.record(z.string(), z.unknown()).default({}),
    image: z.string().optional(),
    command: z.array(z.string()).optional(),
  })),
}).parse(parse(read('deploy/compose.yaml'), { merge: true }))

const papers = Object.entries(compose.services).filter(([, { image }]) => image === 'broadsheet')
const example = firsts(read('deploy/env.example'), /^(\w+)=/gm)

describe('deploy/', () => {
  test('sets nothing that no program reads', () => {
    for (const [service, { environment }] of papers) {
      for (const name of Object.keys(environment)) expect([...known], `compose.yaml, ${service}`).toContain(name)
    }
    for (const [file, pattern] of [
      ['broadsheet.service', /^Environment=(.*)$/gm], ['broadsheet-deliver.service', /^Environment=(.*)$/gm],
      ['Containerfile', /^ENV (.*)$/gm],
    ] as const) {
      const names = assigned(firsts(read(`deploy/${file}`), pattern))
      expect(names, file).toContain('NODE_ENV')
      for (const name of names) expect([...known], file).toContain(name)
    }
  })

  test('keeps memory as `npm start` does', () => {
    for (const file of ['broadsheet.service', 'Containerfile']) {
      for (const [name, value] of Object.entries(MALLOC)) expect(read(`deploy/${file}`), file).toContain(`${name}=${value}`)
    }
  })

  test('compose.yaml asks for exactly what env.example offers', () => {
    expect(unique(firsts(read('deploy/compose.yaml'), /\$\{(\w+)/g))).toEqual(unique(example))
  })

  test('compose.yaml gives the presses only what the press itself reads', () => {
    const presses = papers.filter(([, { command }]) => !command)
    expect(presses.map(([service]) => service)).toEqual(['site1', 'site2'])
    for (const [service, { environment }] of presses) {
      for (const name of Object.keys(environment)) expect(settingNames, service).toContain(name)
    }
  })

  test('the roles’ script is given the passwords that it reads', () => {
    const { environment } = compose.services['postgres'] ?? { environment: {} }
    for (const name of firsts(read('deploy/postgres/roles.sh'), /"\$(\w+)"/g)) expect(Object.keys(environment)).toContain(name)
  })

  test('the image leaves passwords outside, wherever an .env stands', () => {
    expect(read('.dockerignore').split('\n')).toContain('**/.env*')
  })

  test('what it runs by file is there', () => {
    const files = papers.flatMap(([, { command = [] }]) => command).filter((word) => /\.(ts|mjs)$/.test(word))
    expect(files).toContain('desk/main.ts')
    for (const file of files) expect(() => read(file)).not.toThrow()
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))
    for (const [, { command = [] }] of papers) if (command[0] === 'npm') expect(Object.keys(scripts)).toContain(command[2])
  })
})

describe('docs/operators.md', () => {
  const table = read('docs/operators.md').split('## Settings of the press')[1]?.split('\n## ')[0] ?? ''
  const firstColumn = table.split('\n').map((line) => line.split('|')[1] ?? '')
  const documented = unique(firstColumn.flatMap((cell) => firsts(cell, /`([A-Z][A-Z0-9_]+)`/g)))

  test('describes settings that the press reads, and all of them', () => {
    // PRESS_PLACE is set by the press; of OpenTelemetry's variables the table names the one that switches traces on.
    const untold = new Set(settingNames.filter((name) => name === 'PRESS_PLACE' || name.startsWith('OTEL_')))
    untold.delete('OTEL_EXPORTER_OTLP_ENDPOINT')
    expect(documented).toEqual(unique(settingNames.filter((name) => !untold.has(name))))
  })
})
