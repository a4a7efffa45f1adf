import { answerFeed } from '../../../feed-answer'

export const dynamic = 'force-dynamic'

interface Context { params: Promise<{ format: string }> }

/** What was put right, as RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, (await params).format, { list: 'corrections' })
}
