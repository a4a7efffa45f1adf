import { answerFeed } from '../../../../feed-answer'

export const dynamic = 'force-dynamic'

interface Context { params: Promise<{ author: string; format: string }> }

/** An author's newest stories as RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { author, format } = await params
  return answerFeed(request, format, { list: 'author', slug: author })
}
