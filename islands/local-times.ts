import { readerTime } from './reader-time'

/** Tells a reader in another zone what a story's clock would have shown there, beside the paper's own time and never in its place. */
class LocalTimes extends HTMLElement {
  connectedCallback(): void {
    const { lang } = document.documentElement
    const time = (this.closest('article') ?? document).querySelector('time')
    const local = time && readerTime(time.dateTime, lang)
    if (local) this.textContent = `${local.brief} your time`
  }
}

document.addEventListener('DOMContentLoaded', () => {
  for (const time of document.querySelectorAll('time')) {
    const local = readerTime(time.dateTime, document.documentElement.lang)
    if (local) time.title = `${local.full} your time`
  }
})

customElements.define('local-times', LocalTimes)
