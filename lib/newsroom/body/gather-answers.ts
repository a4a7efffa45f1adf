import type { BodyElement } from './element'
import { joinNeighbours } from './join-neighbours'

/** Answers belong to the question above them. One that has none above it stands without. */
export function gatherAnswers(elements: BodyElement[]): BodyElement[] {
  return joinNeighbours(elements, (before, after) => {
    if (before.type !== 'question-and-answer' || after.type !== 'question-and-answer') return null
    return after.question === null ? { ...before, answers: [...before.answers, ...after.answers] } : null
  })
}
