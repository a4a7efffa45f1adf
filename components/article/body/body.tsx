import type { ReactNode } from 'react'
import { assembleBody, type BodyElement } from '@/lib/newsroom/body'
import type { Block } from '@/lib/newsroom/block'
import { Dateline } from '../dateline'
import { Audio } from './audio'
import { DataTable } from './data-table'
import { Divider } from './divider'
import { Embed } from './embed'
import { FactBox } from './fact-box'
import { Gallery } from './gallery'
import { ImageFigure } from './image-figure'
import { KeyPoints } from './key-points'
import { List } from './list'
import { Paragraph } from './paragraph'
import { Preformatted } from './preformatted'
import { PullQuote } from './pull-quote'
import { QuestionAndAnswer } from './question-and-answer'
import { Quote } from './quote'
import { Related } from './related'
import { isRepeatedIn } from './repeats'
import { Subhead } from './subhead'
import { Timeline } from './timeline'
import { Video } from './video'

interface BodyProps {
  blocks: readonly Block[]
  /** Opens the first paragraph. */
  dateline?: string | null
}

/** The body of a story or of a page. A kind of element that has no component here does not compile. */
export function Body({ blocks, dateline = null }: BodyProps) {
  const body = assembleBody(blocks)
  const first = body.findIndex(({ type }) => type === 'paragraph')
  return <>{body.map((element, index) => render(element, index, body, index === first ? dateline : null))}</>
}

function render(element: BodyElement, key: number, body: readonly BodyElement[], dateline: string | null): ReactNode {
  switch (element.type) {
    case 'paragraph':
      return <Paragraph key={key} element={element} opening={dateline && <Dateline place={dateline} />} />
    case 'subhead':
    case 'minor-subhead':
      return <Subhead key={key} element={element} />
    case 'pull-quote':
      return <PullQuote key={key} element={element} isRepeated={isRepeatedIn(body, element.text)} />
    case 'quote':
      return <Quote key={key} element={element} />
    case 'image':
      return <ImageFigure key={key} element={element} />
    case 'gallery':
      return <Gallery key={key} element={element} />
    case 'list':
    case 'numbered-list':
      return <List key={key} element={element} />
    case 'table':
      return <DataTable key={key} element={element} />
    case 'key-points':
      return <KeyPoints key={key} element={element} />
    case 'fact-box':
      return <FactBox key={key} element={element} />
    case 'question-and-answer':
      return <QuestionAndAnswer key={key} element={element} />
    case 'timeline':
      return <Timeline key={key} element={element} />
    case 'related':
      return <Related key={key} element={element} />
    case 'embed':
      return <Embed key={key} element={element} />
    case 'video':
      return <Video key={key} element={element} />
    case 'audio':
      return <Audio key={key} element={element} />
    case 'preformatted':
      return <Preformatted key={key} element={element} />
    case 'divider':
      return <Divider key={key} />
    default:
      return element satisfies never
  }
}
