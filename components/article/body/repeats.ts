import type { BodyElement } from '@/lib/newsroom/body'
import { plainText } from '@/lib/newsroom/inline'

/** Whether the running text (paragraphs, quotes, answers) holds `phrase` word for word, quotation marks and end stop aside. */
export function isRepeatedIn(body: readonly BodyElement[], phrase: string): boolean {
  const words = bare(phrase)
  return words !== '' && body.some((element) => textsOf(element).some((text) => bare(text).includes(words)))
}

function textsOf(element: BodyElement): string[] {
  switch (element.type) {
    case 'paragraph':
    case 'quote':
      return [element.text]
    case 'question-and-answer':
      return element.answers.map((answer) => answer.text)
    default:
      return []
  }
}

function bare(text: string): string {
  return plainText(text).toLowerCase().replace(/["'“”‘’«»„‚]/g, '').replace(/\s+/g, ' ').trim().replace(/[.,;:!…]+$/, '')
}
