import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isCore, type Edition } from './edition'
import { KeyIndex } from './key-index'
import type { Log } from './log'
import type { PressedPage } from './page'
import { FORMAT, readPageFile, readPageHead, writePageFile } from './page-file'
import { PageFolder, roomFor } from './page-folder'
import type { Settings } from './settings'

export interface KeptPagesOptions {
  /** Where to keep them: EDITION_DIR. */
  directory: string
  /** Names what pages are made by: those of another build would ask for style sheets that are gone. */
  build: string
  /** Bytes that all files together may take. */
  bytes: number
  cdn: Settings['cdn']
  log: Log
  /** What is printed is gathered for so long before it is written. */
  delayMs?: number
}

interface Kept {
  readonly address: string
  /** Those that can purge it. */
  readonly keys: readonly string[]
  /** Undefined for what another process wrote: it is written again when it is printed again. */
  readonly signature: string | undefined
}

/** Only stories are ever purged (docs/architecture.md, Surrogate keys). */
const PURGEABLE = 'article:'

/**
 * What was printed, on disk, for the day on which nothing can be rendered: pages to read that stand at their address by an editor's
 * doing. All workers of a press share the folder. Each writes what it prints, a moment later and in the background; each hears
 * every purge, which is done when `purge` returns; and each finds what another has printed.
 */
export class KeptPages {
  private readonly folder: PageFolder
  private readonly kept = new Map<string, Kept>()
  private readonly index = new KeyIndex<Kept>()
  private readonly printed = new Set<string>()
  private edition: Edition | undefined
  private writing: Promise<void> | undefined
  private unswept = 0
  private isFailing = false

  constructor(private readonly options: KeptPagesOptions) {
    this.folder = new PageFolder(options.directory, `${FORMAT}\n${options.build}`)
  }

  /**
   * Looks what lies there from before. A folder that cannot be used is told, and then nothing is kept.
   * @param isFirst one process of a press takes away what other builds left
   */
  async open(edition: Edition, { isFirst }: { isFirst: boolean }): Promise<void> {
    const { directory, log } = this.options
    try {
      this.folder.create()
      for await (const { name, content } of this.folder.contents()) this.note(name, content)
      if (isFirst) await this.folder.removeOthers()
      this.edition = edition
    } catch (error) {
      log.warn({ err: error, directory }, 'EDITION_DIR cannot be used: a restart with the database down will have no pages')
    }
  }

  get size(): number {
    return this.kept.size
  }

  /** Keys by which what lies here can be purged. */
  keys(): string[] {
    return [...this.index.keys()]
  }

  /** The page at an address as any worker last printed it, whatever has changed since. */
  async find(address: string): Promise<PressedPage | undefined> {
    if (!this.edition || !isKeepable(address)) return undefined
    try {
      const content = await this.folder.read(address)
      if (!content) return undefined
      const read = await readPageFile(content, this.options.cdn)
      if (read.address !== address) return undefined
      this.remember(address, read.page.keys, signatureOf(read.page))
      return read.page
    } catch (error) {
      this.options.log.warn({ err: error, address }, 'a printed page could not be read from EDITION_DIR')
      return undefined
    }
  }

  /** A page was filed at an address. */
  filed(address: string, page: PressedPage): void {
    if (!this.edition || !isKeepable(address)) return
    // What stood there does so no longer: it was renamed, or taken back.
    if (!isCore(address, page)) return this.remove(address)
    this.printed.add(address)
    this.writing ??= this.writeSoon()
  }

  /** Takes away whatever shows `key`; it is gone when this returns. */
  purge(key: string): void {
    for (const { address } of [...this.index.get(key)]) this.remove(address)
  }

  /** Writes what was printed until now. */
  async flush(): Promise<void> {
    if (this.edition) await this.writePrinted(this.edition)
  }

  private async writeSoon(): Promise<void> {
    await sleep(this.options.delayMs ?? 1_000, undefined, { ref: false })
    await this.flush()
    this.writing = this.printed.size > 0 ? this.writeSoon() : undefined
  }

  private async writePrinted(edition: Edition): Promise<void> {
    const { bytes, directory, log } = this.options
    try {
      for (const address of [...this.printed]) {
        this.printed.delete(address)
        await this.write(address, edition).catch((error: unknown) => {
          // Older words may lie there: it is tried again until the disk has room.
          this.printed.add(address)
          throw error
        })
      }
      if (this.unswept > bytes / 8) {
        this.unswept = 0
        const before = [...this.kept.values()]
        const isLeft = await this.folder.sweep(bytes, before.map(({ address }) => address).filter((address) => edition.peek(address)))
        // What was written or found meanwhile is another entry under its address: that one can still be purged.
        for (const one of before) if (!isLeft(one.address) && this.kept.get(one.address) === one) this.forget(one.address)
      }
      this.isFailing = false
    } catch (error) {
      // Said once, until it goes well again: the disk is full, or the folder is gone.
      if (!this.isFailing) log.warn({ err: error, directory }, 'printed pages cannot be written to EDITION_DIR')
      this.isFailing = true
    }
  }

  private async write(address: string, edition: Edition): Promise<void> {
    const page = edition.peek(address)
    // Put away for want of room: on disk it may stay. What was purged is gone from there already.
    if (!page || !isCore(address, page)) return
    const signature = signatureOf(page)
    if (this.kept.get(address)?.signature === signature) return
    const content = writePageFile(address, page)
    // Purged while it is being written, it is not put in place; purged afterwards, it is found there.
    if (!await this.folder.write(address, content, () => edition.peek(address) === page)) return
    this.remember(address, page.keys, signature)
    this.unswept += roomFor(content.length)
  }

  private note(name: string, content: Buffer): void {
    try {
      const { address, keys } = readPageHead(content)
      this.remember(address, keys, undefined)
    } catch (error) {
      this.options.log.warn({ err: error, name }, 'a file in EDITION_DIR is passed over')
    }
  }

  private remember(address: string, keys: readonly string[], signature: string | undefined): void {
    this.forget(address)
    const kept = { address, keys: keys.filter((key) => key.startsWith(PURGEABLE)), signature }
    this.kept.set(address, kept)
    this.index.add(kept)
  }

  private forget(address: string): void {
    const before = this.kept.get(address)
    if (before) this.index.remove(before)
    this.kept.delete(address)
  }

  private remove(address: string): void {
    try {
      this.folder.remove(address)
    } catch (error) {
      this.options.log.error({ err: error, address }, 'a page that was taken back is still in EDITION_DIR: remove that folder')
    }
    this.forget(address)
  }
}

/** Searches and the like are made up without end. */
function isKeepable(address: string): boolean {
  return !address.includes('?')
}

/** Two pages with the same would be the same file. */
function signatureOf({ fingerprint, keys, validUntil }: PressedPage): string {
  return createHash('sha256').update(`${fingerprint} ${validUntil} ${keys.join(' ')}`).digest('base64url')
}
