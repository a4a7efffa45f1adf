import { LRUCache } from 'lru-cache'
import { KeyIndex } from './key-index'
import { contentTypeOf, type PressedPage } from './page'

/** A page under its address. Its state changes, the page never. */
export interface Entry {
  readonly address: string
  readonly page: PressedPage
  readonly keys: readonly string[]
  isStale: boolean
  /** That of the edition when the page was filed: each `markAllStale` begins a new one. */
  generation: number
  /** Until then (of the steady clock) a stale page is not rendered again: the last attempt failed. */
  heldUntil: number
}

export interface EditionOptions {
  /** Bytes that all pages together may take. */
  bytes: number
  /** Epoch milliseconds, by the clock that pages go by when they say until when they are true. */
  now: () => number
  /** Milliseconds by a clock that nobody sets: set back, the other would hold a page for as long. */
  steadyNow?: () => number
  /** Told of each page that is filed. */
  onFiled?: (address: string, page: PressedPage) => void
}

/**
 * Addresses that anyone can make up without end (404s, searches, wrong dates) share this part of the edition among them, and with
 * pictures: each weighs as much as four stories, and a crawler takes up to three crops of every story, once.
 */
const FRINGE_SHARE = 1 / 8

/**
 * All pressed pages in memory, by address (path and normalised query) and by surrogate key. What is least recently read goes
 * first. Pages to read at addresses that exist by an editor's doing are the core; the rest is the fringe, and cannot displace them.
 */
export class Edition {
  private readonly core: LRUCache<string, Entry>
  private readonly fringe: LRUCache<string, Entry>
  private readonly index = new KeyIndex<Entry>()
  /** Bodies lately seen in the fringe, by fingerprint: most 404s are the same page. */
  private readonly recent = new LRUCache<string, PressedPage>({ max: 16 })
  private readonly now: () => number
  private readonly steadyNow: () => number
  private readonly onFiled: EditionOptions['onFiled']
  private generation = 0

  constructor({ bytes, now, steadyNow = () => performance.now(), onFiled }: EditionOptions) {
    this.now = now
    this.steadyNow = steadyNow
    this.onFiled = onFiled
    this.core = this.shelf(bytes * (1 - FRINGE_SHARE))
    this.fringe = this.shelf(bytes * FRINGE_SHARE)
  }

  /** The page at an address if it is there and true: the path of every hit. */
  fresh(address: string): PressedPage | undefined {
    const entry = this.find(address)
    return entry !== undefined && this.isFresh(entry) ? entry.page : undefined
  }

  find(address: string): Entry | undefined {
    return this.core.get(address) ?? this.fringe.get(address)
  }

  isFresh({ isStale, generation, page }: Entry): boolean {
    return !isStale && generation === this.generation && (page.validUntil === Infinity || page.validUntil > this.now())
  }

  /** Files a page, in place of what was at its address. A page too large for the edition is not kept. */
  file(address: string, page: PressedPage, { isStale = false } = {}): void {
    const entry: Entry = { address, page, keys: page.keys, isStale, generation: this.generation, heldUntil: 0 }
    const shelf = isCore(address, page) ? this.core : this.fringe
    if (shelf === this.fringe && !isPicture(page)) this.recent.set(page.fingerprint, page)
    this.drop(address)
    shelf.set(address, entry)
    if (shelf.peek(address) === entry) this.index.add(entry)
    this.onFiled?.(address, page)
  }

  /** What lies at an address, whether true or not, without counting as a reader. */
  peek(address: string): PressedPage | undefined {
    return (this.core.peek(address) ?? this.fringe.peek(address))?.page
  }

  /** Whatever showed `key` is rendered anew when next asked for. Returns how many pages that are. */
  markStale(key: string): number {
    const entries = this.index.get(key)
    for (const entry of entries) {
      entry.isStale = true
      entry.heldUntil = 0
    }
    return entries.size
  }

  /** The same for every page, at no cost. */
  markAllStale(): void {
    this.generation += 1
  }

  /** Drops whatever shows `key`: it is never served again. Returns how many pages that were. */
  purge(key: string): number {
    const entries = [...this.index.get(key)]
    for (const { address } of entries) this.drop(address)
    return entries.length
  }

  /** A stale page could not be rendered: serve it as it is for a while, unless something is told of it. */
  hold(entry: Entry, milliseconds: number): void {
    entry.heldUntil = this.steadyNow() + milliseconds
    if (entry.generation !== this.generation) {
      // Stale as all are: say so on the entry itself, so that the next `markAllStale` ends the hold.
      entry.isStale = true
      entry.generation = this.generation
    }
  }

  isHeld(entry: Entry): boolean {
    return entry.generation === this.generation && entry.heldUntil > this.steadyNow()
  }

  /** A page of the fringe with the same bytes, for another address to share. */
  twin(fingerprint: string): PressedPage | undefined {
    return this.recent.get(fingerprint)
  }

  /** Keys in use that begin with `prefix`. */
  keysWith(prefix: string): string[] {
    return [...this.index.keys()].filter((key) => key.startsWith(prefix))
  }

  figures(): { pages: number; bytes: number; fringe: number; keys: number } {
    return {
      pages: this.core.size + this.fringe.size,
      bytes: this.core.calculatedSize + this.fringe.calculatedSize,
      fringe: this.fringe.size,
      keys: this.index.size,
    }
  }

  private drop(address: string): void {
    this.core.delete(address)
    this.fringe.delete(address)
  }

  private shelf(maxSize: number): LRUCache<string, Entry> {
    return new LRUCache<string, Entry>({
      maxSize: Math.max(1, Math.floor(maxSize)),
      sizeCalculation: ({ page, address }) => page.bytes + 2 * address.length,
      dispose: (entry) => this.index.remove(entry),
    })
  }
}

/** Whether a page stands at its address by an editor's doing, and is one to read. */
export function isCore(address: string, page: PressedPage): boolean {
  return page.status === 200 && !address.includes('?') && !isPicture(page)
}

function isPicture(page: PressedPage): boolean {
  return contentTypeOf(page).startsWith('image/')
}
