import type { CSSProperties } from 'react'
import type { Section } from '@/lib/newsroom/publication'

declare module 'react' {
  interface CSSProperties {
    '--accent'?: string
    '--accent-dark'?: string
  }
}

/** Props of an element in a section's colour: the class that reads the colour, and the two values from the section's row. */
export interface Accented {
  className: string
  style?: CSSProperties
}

/**
 * A section's colour, light and dark, for everything inside the element that takes these props. This is the only use of
 * `style` in the paper (the press makes hashed rules of it). Without a section the ink itself is the accent.
 */
export function accented(section: Pick<Section, 'accent' | 'accentDark'> | undefined, ...classes: string[]): Accented {
  if (!section) return { className: classes.join(' ') }
  return {
    className: ['accented', ...classes].join(' '),
    style: { '--accent': section.accent, '--accent-dark': section.accentDark },
  }
}

/** The section that `slug` names, if the paper has it. */
export function sectionOf(sections: Section[], slug: string): Section | undefined {
  return sections.find((section) => section.slug === slug)
}
