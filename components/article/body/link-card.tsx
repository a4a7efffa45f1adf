interface LinkCardProps {
  /** What kind of thing the link leads to: `Video on example.org`. */
  label: string
  /** Plain words: links of their own would stand inside this one. */
  title: string
  url: string
}

/** A line that leads away, between two rules: to another story, or to something that this page does not load itself. */
export function LinkCard({ label, title, url }: LinkCardProps) {
  return (
    <p className="link-card">
      <span className="kicker">{label}</span>{' '}
      <a href={url}>{title}</a>
    </p>
  )
}
