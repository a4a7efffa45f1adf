/** How often a preview asks whether the editor has saved, in milliseconds. */
const PAUSE = 1_000

/** Shows a preview anew when what it shows was saved. Its `version` is that of the page; the address below the page's has the newest. */
class LivePreview extends HTMLElement {
  private timer = 0

  connectedCallback(): void {
    const shown = this.getAttribute('version')
    const address = `${location.pathname}/version${location.search}`
    const look = async () => {
      // Nobody looks at a hidden page; without an answer there is nothing new.
      const answer = document.hidden ? null : await fetch(address, { cache: 'no-store' }).catch(() => null)
      if (answer?.ok && (await answer.text()) !== shown) location.reload()
      // A renewed token ends the preview: the page that says so comes with the reload.
      else if (answer?.status === 404) location.reload()
      else this.timer = window.setTimeout(() => void look(), PAUSE)
    }
    this.timer = window.setTimeout(() => void look(), PAUSE)
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer)
  }
}

customElements.define('live-preview', LivePreview)
