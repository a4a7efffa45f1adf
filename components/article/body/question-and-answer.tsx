import type { ElementOf } from '@/lib/newsroom/body'
import { InlineText } from '../inline-text'

/** A question and what was said to it; a speaker is named once, until another speaks. */
export function QuestionAndAnswer({ element: { question, answers } }: { element: ElementOf<'question-and-answer'> }) {
  return (
    <div className="question-and-answer">
      {question !== null && <p className="question"><InlineText text={question} /></p>}
      {answers.map(({ speaker, text }, index) => (
        <p key={index}>
          {speaker && speaker !== answers[index - 1]?.speaker && (
            <><b className="speaker"><InlineText text={speaker} />:</b>{' '}</>
          )}
          <InlineText text={text} />
        </p>
      ))}
    </div>
  )
}
