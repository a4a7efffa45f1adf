import { furniture } from '@/components/testing/fixture-article'
import type { WireSite } from '../wire-site'

/** The paper of the fixtures at an address of its own. */
export const sampleSite: WireSite = { origin: 'https://sample.example', publication: furniture.publication }
