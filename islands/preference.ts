/** How a reader likes to read, kept in the reader's own browser and shown to style sheets as `data-theme` and `data-text-size`. */
const NAMES = ['theme', 'textSize'] as const

export type Preference = (typeof NAMES)[number]

/** Shows what is kept. Storage may be forbidden, in which case the page stays as the system has it. */
export function showPreferences(): void {
  const { dataset } = document.documentElement
  try {
    for (const name of NAMES) {
      const value = localStorage.getItem(name)
      if (value) dataset[name] = value
      else delete dataset[name]
    }
  } catch {
    // What was chosen on this page stays until the reader leaves it.
  }
}

/** What the page shows now; empty when nothing was chosen. */
export function preference(name: Preference): string {
  return document.documentElement.dataset[name] ?? ''
}

/** Keeps a choice and shows it; an empty one is forgotten. */
export function prefer(name: Preference, value: string): void {
  const { dataset } = document.documentElement
  if (value) dataset[name] = value
  else delete dataset[name]
  try {
    if (value) localStorage.setItem(name, value)
    else localStorage.removeItem(name)
  } catch {
    // Shown all the same.
  }
}

/** Calls `show` when a choice was made elsewhere: in another window, or on the page from which the reader comes back to this one. */
export function onPreference(show: () => void): void {
  const renew = () => {
    showPreferences()
    show()
  }
  addEventListener('storage', renew)
  addEventListener('pageshow', (event) => {
    if (event.persisted) renew()
  })
}
