/** What a link cannot do: copy the story's address, and hand the story to the system's own list of ways to pass it on. */
class ShareStory extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href
    const title = document.querySelector('h1')?.textContent ?? document.title
    const status = document.createElement('span')
    status.setAttribute('role', 'status')
    const add = (name: string, act: () => Promise<string>) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'target quiet-link'
      button.textContent = name
      button.addEventListener('click', () => {
        // Emptied first, so that a second copy is told as well.
        status.textContent = ''
        void act().then((said) => { status.textContent = said })
      })
      this.append(button)
    }
    // A page that came without TLS has neither.
    if ('clipboard' in navigator) {
      add('Copy link', () => navigator.clipboard.writeText(url).then(() => 'Link copied', () => `Could not copy. The address is ${url}`))
    }
    // Whoever closes the list without a choice has nothing to be told.
    if ('share' in navigator) add('More ways…', () => navigator.share({ title, url }).then(() => '', () => ''))
    this.append(status)
  }
}

customElements.define('share-story', ShareStory)
