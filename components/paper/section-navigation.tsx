import { sectionPath } from '@/lib/newsroom/address'
import type { Section } from '@/lib/newsroom/publication'
import { accented } from './accent'

/** Which section the page belongs to: it is the section's own front, or something within it. */
export interface CurrentSection {
  slug: string
  isFront: boolean
}

interface SectionNavigationProps {
  sections: Section[]
  current?: CurrentSection | undefined
}

/** The sections in one line; the line scrolls where the window is narrow, and needs no script and no menu button. */
export function SectionNavigation({ sections, current }: SectionNavigationProps) {
  if (sections.length === 0) return null
  return (
    <nav aria-label="Sections" className="sheet">
      <ul className="section-list">
        {sections.map((section) => (
          <li key={section.slug} {...accented(section)}>
            <a href={sectionPath(section.slug)} aria-current={markCurrent(section.slug, current)}>{section.name}</a>
          </li>
        ))}
      </ul>
      <div className="border-b border-hairline" />
    </nav>
  )
}

function markCurrent(slug: string, current: CurrentSection | undefined): 'page' | 'true' | undefined {
  if (current?.slug !== slug) return undefined
  return current.isFront ? 'page' : 'true'
}
