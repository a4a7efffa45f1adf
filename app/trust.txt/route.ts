import { sectionPath } from '@/lib/newsroom/address'
import { furniture } from '@/lib/store/furniture'
import { organization } from '@/lib/store/organization'
import { wireSettings } from '@/lib/store/wire-settings'
import { plainFile } from '../plain-text'
import { absolute } from '../site-url'

export const dynamic = 'force-dynamic'

/** Who stands behind the paper, for machines that ask (trust.txt, JournalList). */
export async function GET(): Promise<Response> {
  const [{ publication }, { policies, profiles }, { allowAiTraining }] = await Promise.all([furniture(), organization(), wireSettings()])
  return plainFile([
    `# ${publication.name}`,
    ...profiles.map((url) => `social=${url}`),
    ...(publication.contactEmail ? [`contact=mailto:${publication.contactEmail}`] : []),
    ...policies.map(({ slug }) => `disclosure=${absolute(sectionPath(slug))}`),
    `datatrainingallowed=${allowAiTraining ? 'yes' : 'no'}`,
  ])
}
