import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from '../paper/breadcrumbs'

interface IndexHeadProps {
  /** The way to this page, from the front down to the page itself. */
  crumbs: Crumb[]
  title: string
  /** What the page is about. */
  children?: ReactNode
}

/** The head of a page that lists: where it stands, its name, and what is to be found on it. */
export function IndexHead({ crumbs, title, children }: IndexHeadProps) {
  return (
    <header className="section-head index-head">
      <Breadcrumbs crumbs={crumbs} />
      <h1 className="section-title index-title">{title}</h1>
      {children}
    </header>
  )
}
