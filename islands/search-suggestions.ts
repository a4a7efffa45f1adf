import { completions, typedWord } from './typed-word'

/** A pause in typing, in milliseconds. */
const PAUSE = 120

let lists = 0

/** Words of the paper's headlines, offered while a reader types: a combobox with a list (WAI-ARIA 1.2). It stands beside its input. */
class SearchSuggestions extends HTMLElement {
  connectedCallback(): void {
    const input = this.parentElement?.querySelector('input')
    if (!input || this.firstChild) return
    const list = document.createElement('ul')
    list.setAttribute('role', 'listbox')
    list.id = `suggestions-${lists += 1}`
    list.setAttribute('aria-label', 'Suggestions')
    list.hidden = true
    this.append(list)
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.setAttribute('aria-controls', list.id)

    let options: HTMLLIElement[] = []
    let active = -1
    let timer = 0
    let asked = new AbortController()

    const activate = (place: number) => {
      options[active]?.removeAttribute('aria-selected')
      active = place
      const option = options[place]
      option?.setAttribute('aria-selected', 'true')
      if (option) input.setAttribute('aria-activedescendant', option.id)
      else input.removeAttribute('aria-activedescendant')
    }
    const offer = (texts: string[]) => {
      activate(-1)
      options = texts.map((text, place) => {
        const option = document.createElement('li')
        option.setAttribute('role', 'option')
        option.id = `${list.id}-${place}`
        option.textContent = text
        return option
      })
      list.replaceChildren(...options)
      list.hidden = texts.length === 0
      input.setAttribute('aria-expanded', String(!list.hidden))
    }
    const close = () => {
      clearTimeout(timer)
      asked.abort()
      offer([])
    }
    const ask = async () => {
      const word = typedWord(input.value)
      if (word === null) return offer([])
      asked = new AbortController()
      // Without an answer there is nothing to suggest, and the search works all the same.
      const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(word)}`, { signal: asked.signal }).catch(() => null)
      const { words = [] }: { words?: string[] } = answer?.ok ? await answer.json().catch(() => ({})) : {}
      if (typedWord(input.value) === word) offer(completions(input.value, words))
    }

    input.addEventListener('input', () => {
      clearTimeout(timer)
      asked.abort()
      timer = window.setTimeout(() => void ask(), PAUSE)
    })
    input.addEventListener('keydown', (event) => {
      if (list.hidden || event.isComposing) return
      const { key } = event
      const count = options.length
      // Past either end stands what was typed.
      if (key === 'ArrowDown') activate(active + 1 < count ? active + 1 : -1)
      else if (key === 'ArrowUp') activate(active < 0 ? count - 1 : active - 1)
      else if (key === 'Enter') return take(active)
      else if (key === 'Escape') close()
      else return
      event.preventDefault()
    })
    input.addEventListener('blur', close)
    // The input keeps the focus.
    list.addEventListener('mousedown', (event) => event.preventDefault())
    list.addEventListener('click', ({ target }) => {
      take(options.findIndex((option) => option === target))
      input.form?.requestSubmit()
    })
    // The form is sent by the browser: Enter does that anyway.
    const take = (place: number) => {
      input.value = options[place]?.textContent ?? input.value
      close()
    }
  }
}

customElements.define('search-suggestions', SearchSuggestions)
