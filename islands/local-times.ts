import { readerTime } from './reader-time'

const OTHER_DAYS = new Map([[-2, ', two days before'], [-1, ', the day before'], [1, ', the next day'], [2, ', two days later']])

/** Tells a reader in another zone what a story's clock would have shown there, beside the paper's own time and never in its place. */
class LocalTimes extends HTMLElement {
  connectedCallback(): void {
    const time = (this.closest('article') ?? document).querySelector('time')
    const own = time && readerTime(time.dateTime)
    if (!own) return
    const shown = this.hasAttribute('plain') ? own.time : own.instant.toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' })
    this.textContent = `${shown} your time${OTHER_DAYS.get(own.days) ?? ''}`
  }
}

/** Told to who points at it: a front has fifty times, and to write them all out would hold up a phone while it paints. */
document.addEventListener('pointerover', ({ target }) => {
  const time = target instanceof Element && target.closest('time')
  if (!time || time.title) return
  const own = readerTime(time.dateTime)
  if (own) time.title = `${own.instant.toLocaleString(document.documentElement.lang, { timeStyle: 'short', dateStyle: 'long' })} your time`
})

customElements.define('local-times', LocalTimes)
