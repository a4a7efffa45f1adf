import { wireSettings } from '@/lib/store/wire-settings'
import { absolute } from '../../site-url'

export const dynamic = 'force-dynamic'

/** Whether text and data mining is reserved, for the whole site (TDMRep, W3C community group). */
export async function GET(): Promise<Response> {
  const { miningReserved, miningPolicy } = await wireSettings()
  return Response.json([{
    location: '/',
    'tdm-reservation': miningReserved ? 1 : 0,
    ...(miningReserved && miningPolicy && { 'tdm-policy': absolute(miningPolicy) }),
  }])
}
