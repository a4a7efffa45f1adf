import type { Piece } from '@/lib/newsroom/version-diff'

/** A text in two versions: what went is struck through, what came is underlined, and both are said as well as shown. */
export function DiffWords({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) => <DiffWord key={index} piece={piece} replaces={pieces[index - 1]?.change === 'removed'} />)}
    </>
  )
}

/** `replaces`: what it came for stands right before it, and the two must not run together. */
function DiffWord({ piece: { text, change }, replaces }: { piece: Piece; replaces: boolean }) {
  if (change === 'none') return text
  if (change === 'added') {
    const look = replaces ? 'diff-ins diff-instead' : 'diff-ins'
    return <ins className={look}><Said words=" added: " />{text}<Said words=" end of addition " /></ins>
  }
  return <del className="diff-del"><Said words=" removed: " />{text}<Said words=" end of removal " /></del>
}

/** Many screen readers do not tell `ins` and `del` from other text. */
function Said({ words }: { words: string }) {
  return <span className="sr-only">{words}</span>
}
