import { previewVersion } from '@/lib/store/preview'

export const dynamic = 'force-dynamic'

/** What a preview asks to learn whether the editor has saved: a text that is another after each save. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const version = await previewVersion((await params).token)
  return version === null ? new Response('There is no such preview.', { status: 404 }) : new Response(version)
}
