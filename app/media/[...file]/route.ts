/**
 * Pictures that the desk added since the site was built, for Next to resize (it knows only the files of its build) and for `next
 * dev`; of a bucket's, for readers too. Files in the data folder are sent by the press itself.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { bucketFrom } from '@/lib/media/bucket'

export const dynamic = 'force-dynamic'

const types: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
  // A picture that is not there may come with its row.
  dependsOn('images')
  const { file } = await params
  const name = file.join('/')
  const type = types[/\.(\w+)$/.exec(name)?.[1] ?? '']
  if (type === undefined || file.some((part) => part.startsWith('.') || /[\\/\0]/.test(part)))
    return new Response(null, { status: 404 })
  const body = await bytesOf(name)
  return body === null ? new Response(null, { status: 404 }) : new Response(body, { headers: { 'Content-Type': type } })
}

async function bytesOf(name: string): Promise<ArrayBuffer | Uint8Array<ArrayBuffer> | null> {
  const bucket = bucketFrom(process.env)
  if (bucket) {
    const answer = await bucket.get(name)
    return answer.ok ? answer.arrayBuffer() : null
  }
  return readFile(path.join(process.env.DATA_DIR ?? '.data', 'media', name)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  )
}
