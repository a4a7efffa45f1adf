/**
 * Pictures that the desk added since the site was built, for Next to resize (it knows only the files of its build) and for `next
 * dev`; of a bucket's, for readers too. Files in the data folder are sent by the press itself.
 */
import { mediaPlaces, readPicture } from '@/lib/media/read-picture'
import { dependsOn } from '@/lib/newsroom/render-scope'

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
  const body = type && (await readPicture(`/media/${name}`, mediaPlaces(process.env)))
  return type && body ? new Response(body, { headers: { 'Content-Type': type } }) : new Response(null, { status: 404 })
}
