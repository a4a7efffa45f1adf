import { onPreference, prefer, preference } from './preference'

const THEMES = [['', 'Auto'], ['light', 'Light'], ['dark', 'Dark']] as const

/** Light, dark, or as the system has it. A list of choices that every browser, keyboard and screen reader knows. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const select = document.createElement('select')
    select.setAttribute('aria-label', 'Colours')
    select.append(...THEMES.map(([value, name]) => new Option(name, value)))
    const show = () => {
      select.value = preference('theme')
      colourBrowser()
    }
    select.addEventListener('change', () => {
      prefer('theme', select.value)
      show()
    })
    onPreference(show)
    show()
    this.append(select)
  }
}

/** The browser's own bars follow: each of the two colours in the head belongs to a scheme, and the chosen one counts always. */
function colourBrowser(): void {
  const theme = preference('theme')
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = (meta.dataset.scheme ??= meta.media)
    meta.media = !theme ? scheme : scheme.includes(theme) ? 'all' : 'not all'
  }
}

customElements.define('theme-switch', ThemeSwitch)
