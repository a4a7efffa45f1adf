import { safeHref } from './safe-href'

/** An e-mail address as a page may link to it and a file of plain text may name it, else null: something, `@`, something, with no space in it. */
export function readEmail(text: string | null): string | null {
  return text !== null && /^[^\s@<>"]+@[^\s@<>"]+$/.test(text) && safeHref(`mailto:${text}`) !== null ? text : null
}
