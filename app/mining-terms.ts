import { answerHeader } from '@/lib/newsroom/render-scope'
import { wireSettings } from '@/lib/store/wire-settings'
import { absolute } from './site-url'

/** Says with an answer, in its headers, whether it may be mined for text and data (TDMRep): with every form of a story alike. */
export async function sayMiningTerms(): Promise<void> {
  const { miningReserved, miningPolicy } = await wireSettings()
  answerHeader('TDM-Reservation', miningReserved ? '1' : '0')
  if (miningReserved && miningPolicy) answerHeader('TDM-Policy', absolute(miningPolicy))
}
