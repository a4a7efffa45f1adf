import type { ElementOf } from '@/lib/newsroom/body'
import { plainText } from '@/lib/newsroom/inline'
import { InlineText } from '../inline-text'
import { numericColumns } from './numeric-columns'

/**
 * A table. It scrolls sideways in its own place where the window is narrower, by keyboard too, so that place is a named
 * region that takes focus. The first cell of a row names the row.
 */
export function DataTable({ element: { caption, source, head, rows } }: { element: ElementOf<'table'> }) {
  const isNumeric = numericColumns(rows)
  const look = (column: number): string | undefined => (isNumeric[column] ? 'numeric' : undefined)
  return (
    <figure className="data-table">
      <div className="scroller" role="region" tabIndex={0} aria-label={caption ? `Table: ${plainText(caption)}` : 'Table'}>
        <table>
          {caption && <caption><InlineText text={caption} /></caption>}
          {head.length > 0 && (
            <thead>
              <tr>{head.map((cell, column) => <HeadCell key={column} text={cell} className={look(column)} />)}</tr>
            </thead>
          )}
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => column === 0 && cell !== '' && row.length > 1
                  ? <th key={column} scope="row" className={look(column)}><InlineText text={cell} /></th>
                  : <td key={column} className={look(column)}><InlineText text={cell} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {source && <figcaption className="credit">Source: <InlineText text={source} /></figcaption>}
    </figure>
  )
}

/** A corner cell is often empty: then it heads nothing. */
function HeadCell({ text, className }: { text: string; className: string | undefined }) {
  return text === '' ? <td /> : <th scope="col" className={className}><InlineText text={text} /></th>
}
