interface TurnPageProps {
  /** What is turned: `Stories`. */
  label: string
  previous?: { href: string; name: string } | null
  next?: { href: string; name: string } | null
}

/** Back and on, where a list or a stretch of time has more on either side. Nothing where it has not. */
export function TurnPage({ label, previous, next }: TurnPageProps) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="turn-page">
      {previous && <a className="turn-back" rel="prev" href={previous.href}><span aria-hidden="true">← </span>{previous.name}</a>}
      {next && <a className="turn-on" rel="next" href={next.href}>{next.name}<span aria-hidden="true"> →</span></a>}
    </nav>
  )
}
