import type { Thing, WithContext } from 'schema-dts'

/**
 * A thing of schema.org's as the text of a `<script type="application/ld+json">`. Nothing in it can end the script or begin
 * another (html.spec.whatwg.org 4.12.1.3): `<`, `>` and `&` are written as JSON escapes, as are the two line ends that JSON allows
 * and scripts did not.
 */
export function writeJsonLd(thing: WithContext<Thing>): string {
  return JSON.stringify(thing).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Says that a thing's words are schema.org's. */
export function inContext<T extends Thing>(thing: T): WithContext<T>
export function inContext(thing: object): object {
  return { '@context': 'https://schema.org', ...thing }
}
