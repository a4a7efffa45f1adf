import { notFound } from 'next/navigation'
import { addressBeingRendered } from '@/lib/newsroom/render-scope'
import { wireSettings } from '@/lib/store/wire-settings'
import { plainFile } from '../../plain-text'

export const dynamic = 'force-dynamic'

interface Context { params: Promise<{ key: string }> }

/** `/{key}.txt`: proof that whoever announces the paper's addresses to IndexNow is the paper. next.config.ts leads here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ key }, { indexnowKey }] = await Promise.all([params, wireSettings()])
  if (indexnowKey === null || key !== indexnowKey || addressBeingRendered()?.startsWith('/indexnow-key')) notFound()
  return plainFile([key])
}
