import type { Thing } from 'schema-dts'
import { inContext, writeJsonLd } from '@/lib/wire/structured-data/write-json-ld'

/** What a page shows, said once more for machines: a block a thing. No policy forbids them, because they run nothing. */
export function StructuredData({ things }: { things: Thing[] }) {
  return things.map((thing) => {
    const text = writeJsonLd(inContext(thing))
    return <script key={text} type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
  })
}
