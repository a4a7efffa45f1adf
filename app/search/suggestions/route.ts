import { wordsBeginning } from '@/lib/store/suggestions'

export const dynamic = 'force-dynamic'

/** `{"words": […]}`: how the word that a reader is typing (`?q=`) may go on. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json({ words: await wordsBeginning(typed) }, { headers: { 'X-Robots-Tag': 'noindex' } })
}
