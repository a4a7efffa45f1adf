/**
 * Attributes of a directive, `{url="…" image=…}`, without those that are null; quotes, `&` and line breaks as character
 * references.
 */
export function stringifyAttribute(attributes: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [`${name}="${encode(value)}"`]))
  return given.length === 0 ? '' : `{${given.join(' ')}}`
}

function encode(value: string): string {
  return value.replace(/["&\r\n]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
