/**
 * How glibc is to keep memory for the press (mallopt(3)), 60 MB a process less: each thread that compresses would keep heaps of its own,
 * and what it frees of them. A buffer of 128 KiB and more is given back at once, however large those before it were.
 * @type {Readonly<Record<string, string>>}
 */
export const MALLOC = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }
