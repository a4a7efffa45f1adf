import type { WireSite } from '../wire-site'

/** A paper at an address of its own, for tests. */
export const sampleSite: WireSite = {
  origin: 'https://sample.example',
  publication: {
    name: 'The Sample',
    strapline: 'A paper for tests',
    description: 'News that is not true.',
    language: 'en-GB',
    timeZone: 'Europe/London',
    contactEmail: 'desk@sample.example',
    address: '1 Fixture Street',
    footerNote: null,
  },
}
