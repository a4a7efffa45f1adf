/** The first stop of the keyboard: past the masthead and the sections, to what was asked for. */
export function SkipLink() {
  return <a className="skip-link" href="#content">Skip to content</a>
}
