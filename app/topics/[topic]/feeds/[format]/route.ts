import { answerFeed } from '../../../../feed-answer'

export const dynamic = 'force-dynamic'

interface Context { params: Promise<{ topic: string; format: string }> }

/** A topic's newest stories as RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { topic, format } = await params
  return answerFeed(request, format, { list: 'topic', slug: topic })
}
