import { answerFeed } from '../../../feed-answer'

export const dynamic = 'force-dynamic'

interface Context { params: Promise<{ section: string; format: string }> }

/** A section's newest stories as RSS, Atom or JSON Feed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section, format } = await params
  return answerFeed(request, format, { list: 'section', slug: section })
}
