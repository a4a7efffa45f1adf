import { sectionPath } from '@/lib/newsroom/address'
import type { Section } from '@/lib/newsroom/publication'
import type { Crumb } from '../paper/breadcrumbs'
import { dateInWords, monthName } from './calendar-words'

/** The address of a stretch of the archive (`yyyy`, `yyyy-mm` or `yyyy-mm-dd`), of the paper or of a section. */
export function archivePath(stretch: string, section: { slug: string } | null): string {
  return `${section ? sectionPath(section.slug) : '/archive'}/${stretch.replaceAll('-', '/')}`
}

/** The way to a stretch: the front, the archive or the section, the year, the month, the day. The last is the page itself. */
export function archiveCrumbs(stretch: string, section: Pick<Section, 'slug' | 'name'> | null, language: string): Crumb[] {
  const [year = '', month, day] = stretch.split('-')
  const above: Crumb[] = [
    { name: 'Front page', href: '/' },
    section ? { name: section.name, href: sectionPath(section.slug) } : { name: 'Archive', href: '/archive' },
    { name: year, href: archivePath(year, section) },
    ...(month ? [{ name: monthName(Number(month), language), href: archivePath(`${year}-${month}`, section) }] : []),
    ...(day ? [{ name: dateInWords(stretch, language), href: archivePath(stretch, section) }] : []),
  ]
  return above.map((crumb, place) => (place === above.length - 1 ? { name: crumb.name } : crumb))
}
