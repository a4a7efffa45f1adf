import { InlineText } from './inline-text'

/** How the story was reported, in the reporter's words. */
export function Backstory({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <section aria-labelledby="backstory" className="story-backstory">
      <h2 id="backstory" className="foot-title">How we reported this</h2>
      <p><InlineText text={text} /></p>
    </section>
  )
}
