import { execFile } from 'node:child_process'
import { chown, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A file system of its own, small enough to be filled. */
export interface SmallDisk {
  path: string
  /** Not a byte is left. */
  fill(): Promise<void>
  /** There is room again. */
  empty(): Promise<void>
  close(): Promise<void>
}

const BLOCK = Buffer.alloc(64 * 1024)

/** Mounts one (Linux, as root; `owner` is a file that belongs to who is to write there). Null where this machine does not let us. */
export async function openSmallDisk(path: string, { megabytes, owner }: { megabytes: number; owner: string }): Promise<SmallDisk | null> {
  await mkdir(path, { recursive: true })
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', path]).then(() => true, () => false)
  if (!isMounted) return null
  const { uid, gid } = await stat(owner)
  await chown(path, uid, gid)
  const filler = join(path, 'filler')
  return {
    path,
    async fill() {
      const file = await open(filler, 'w')
      try {
        for (let size = BLOCK.length; size > 0;) {
          const written = await file.write(BLOCK, 0, size).then(({ bytesWritten }) => bytesWritten, () => 0)
          if (written < size) size = Math.floor(size / 2)
        }
      } finally {
        await file.close()
      }
    },
    empty: () => rm(filler, { force: true }),
    async close() {
      await run('umount', [path])
      await rm(path, { recursive: true, force: true })
    },
  }
}
