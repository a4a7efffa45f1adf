import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, unlinkSync } from 'node:fs'
import { readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ENDING = '.page'
/** Begins the names of files that are being written. */
const UNFINISHED = '.'
const UNFINISHED_AGE_MS = 60_000
const FOLDER = /^edition-[\da-f]{16}$/

/** Files by the address of their page, in a folder that belongs to one build and that several processes use at once. */
export class PageFolder {
  readonly path: string

  /** @param made names what the pages were made by; the folder of another is another */
  constructor(private readonly directory: string, made: string) {
    this.path = join(directory, `edition-${createHash('sha256').update(made).digest('hex').slice(0, 16)}`)
  }

  create(): void {
    // Pages are public, but what an operator's folder shows to others is for the operator to say.
    mkdirSync(this.path, { recursive: true, mode: 0o700 })
  }

  /** Takes away what other builds left, and nothing that may be somebody else's. */
  async removeOthers(): Promise<void> {
    const names = await readdir(this.directory)
    const others = names.filter((name) => FOLDER.test(name) && join(this.directory, name) !== this.path)
    await Promise.all(others.map((name) => rm(join(this.directory, name), { recursive: true, force: true })))
  }

  /** Contents of all files, one after the other. */
  async *contents(): AsyncGenerator<{ name: string; content: Buffer }> {
    for (const name of await readdir(this.path)) {
      if (!name.endsWith(ENDING)) continue
      const content = await this.readName(name)
      if (content) yield { name, content }
    }
  }

  read(address: string): Promise<Buffer | undefined> {
    return this.readName(nameOf(address))
  }

  /** Writes a file whole or not at all; `isStillWanted` is asked at the last moment, after which nothing comes between. */
  async write(address: string, content: Buffer, isStillWanted: () => boolean): Promise<boolean> {
    const name = nameOf(address)
    const unfinished = join(this.path, `${UNFINISHED}${name}-${process.pid}`)
    try {
      await writeFile(unfinished, content, { mode: 0o600 })
    } catch (error) {
      // On a full disk, what was written of it takes room that the next page may need.
      await this.unlink(`${UNFINISHED}${name}-${process.pid}`)
      throw error
    }
    if (isStillWanted()) {
      renameSync(unfinished, join(this.path, name))
      return true
    }
    await unlink(unfinished)
    return false
  }

  /** Gone when it returns. */
  remove(address: string): void {
    try {
      unlinkSync(join(this.path, nameOf(address)))
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  }

  /**
   * Removes the files that were written longest ago until all together take `bytes` at most, those at `wanted` addresses last;
   * and what was never finished. Files count by the blocks that a disk gives them.
   * @returns tells of an address whether its file was left
   */
  async sweep(bytes: number, wanted: Iterable<string>): Promise<(address: string) => boolean> {
    const wantedNames = new Set([...wanted].map(nameOf))
    const files: { name: string; size: number; age: number; isWanted: boolean }[] = []
    for (const name of await readdir(this.path)) {
      const found = await stat(join(this.path, name)).catch(() => undefined)
      if (!found?.isFile()) continue
      const age = Date.now() - found.mtimeMs
      if (name.endsWith(ENDING)) files.push({ name, size: roomFor(found.size), age, isWanted: wantedNames.has(name) })
      else if (name.startsWith(UNFINISHED) && age > UNFINISHED_AGE_MS) await this.unlink(name)
    }
    let left = files.reduce((sum, { size }) => sum + size, 0)
    files.sort((one, other) => Number(one.isWanted) - Number(other.isWanted) || other.age - one.age)
    const names = new Set(files.map(({ name }) => name))
    for (const { name, size } of files) {
      if (left <= bytes) break
      await this.unlink(name)
      names.delete(name)
      left -= size
    }
    return (address) => names.has(nameOf(address))
  }

  private async readName(name: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.path, name))
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  private async unlink(name: string): Promise<void> {
    await rm(join(this.path, name), { force: true })
  }
}

const BLOCK_BYTES = 4_096

/** Bytes of a disk that a file of so many takes. */
export function roomFor(bytes: number): number {
  return Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES
}

function nameOf(address: string): string {
  return `${createHash('sha256').update(address).digest('hex').slice(0, 32)}${ENDING}`
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
