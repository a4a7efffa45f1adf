import type { ElementOf } from '@/lib/newsroom/body'

/** Text whose spacing matters. Long lines scroll, by keyboard too. */
export function Preformatted({ element }: { element: ElementOf<'preformatted'> }) {
  return <pre className="preformatted" role="region" tabIndex={0} aria-label="Preformatted text">{element.text}</pre>
}
