import { onPreference, prefer, preference } from './preference'
import { sizeAt, SIZES, stepOf } from './text-steps'

/** Two letters that make a story's text smaller and larger. */
class TextSize extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const status = document.createElement('span')
    status.setAttribute('role', 'status')
    status.className = 'sr-only'
    const show = () => {
      for (const button of [smaller, larger]) {
        // Not `disabled`: the focus would be lost at the last step.
        const isLast = sizeAt(preference('textSize'), Number(button.value)) === preference('textSize')
        button.setAttribute('aria-disabled', String(isLast))
      }
    }
    const choose = (by: number) => {
      prefer('textSize', sizeAt(preference('textSize'), by))
      show()
      status.textContent = `Text size ${stepOf(preference('textSize')) + 1} of ${SIZES.length}`
    }
    const letter = (name: string, by: number) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.value = String(by)
      button.textContent = 'A'
      button.setAttribute('aria-label', name)
      button.title = name
      button.addEventListener('click', () => choose(by))
      return button
    }
    const smaller = letter('Smaller text', -1)
    const larger = letter('Larger text', 1)
    onPreference(show)
    show()
    this.append(smaller, larger, status)
  }
}

customElements.define('text-size', TextSize)
