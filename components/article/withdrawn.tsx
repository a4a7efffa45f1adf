import { Message } from '../paper/message'
import { InlineText } from './inline-text'

/** What stands at the address of a story that the paper took down: that it did, and why, if it says so. */
export function Withdrawn({ reason }: { reason: string | null }) {
  return (
    <Message title="This story was withdrawn">
      <p>{reason ? <InlineText text={reason} /> : 'The paper has taken it down and does not say why.'}</p>
      <p><a href="/">Go to the front page</a></p>
    </Message>
  )
}
