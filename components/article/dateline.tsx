/** Where the story was written: it opens the first paragraph, as it does in print. */
export function Dateline({ place }: { place: string }) {
  return <><span className="dateline">{place}</span>{' — '}</>
}
