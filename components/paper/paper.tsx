import type { ReactNode } from 'react'
import type { Furniture } from '@/lib/newsroom/publication'
import { accented, sectionOf } from './accent'
import { FrontMasthead, Masthead } from './masthead'
import { NoticeBar } from './notice-bar'
import { SectionNavigation, type CurrentSection } from './section-navigation'
import { SiteFooter } from './site-footer'
import { SkipLink } from './skip-link'

interface PaperProps {
  furniture: Furniture
  /** The section this page belongs to, whose colour it takes. */
  current?: CurrentSection
  /** Given on the front alone: it makes the large masthead, with the day. */
  today?: Date
  children: ReactNode
}

/** What stands round every page: skip link, masthead, sections, the page itself, footer. */
export function Paper({ furniture, current, today, children }: PaperProps) {
  const { publication, sections } = furniture
  const section = current && sectionOf(sections, current.slug)
  return (
    <>
      <SkipLink />
      <NoticeBar notices={furniture.notices} />
      {today
        ? <FrontMasthead publication={publication} today={today} dates={publication} />
        : <Masthead publication={publication} />}
      <SectionNavigation sections={sections} current={current} />
      <main id="content" tabIndex={-1} {...accented(section)}>{children}</main>
      <SiteFooter {...furniture} />
    </>
  )
}
