import { answerFeed } from '../../feed-answer'

export const dynamic = 'force-dynamic'

interface Context { params: Promise<{ format: string }> }

/** The paper's newest stories as RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFeed(request, (await params).format, { list: 'paper' })
}
