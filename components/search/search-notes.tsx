import { MOST_WORDS, type SearchNote } from '@/lib/newsroom/search-address'

/** What of the address was not understood, and what was done instead. */
export function SearchNotes({ notes }: { notes: SearchNote[] }) {
  if (notes.length === 0) return null
  return (
    <ul className="search-notes">
      {notes.map((note, index) => <li key={index}>{say(note)}</li>)}
    </ul>
  )
}

function say(note: SearchNote): string {
  switch (note.kind) {
    case 'no-such-section':
      return `There is no section “${note.given}”: all sections were searched.`
    case 'no-such-day':
      return `“${note.given}” is no day of the calendar, so it was left out. A day is written like 2026-01-17.`
    case 'days-exchanged':
      return 'The first day came after the last, so they were exchanged.'
    case 'shortened':
      return `Only the first ${MOST_WORDS} characters were searched for.`
    default:
      return note satisfies never
  }
}
