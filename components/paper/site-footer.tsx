import { sectionPath } from '@/lib/newsroom/address'
import type { Furniture } from '@/lib/newsroom/publication'

/** The ways to everything that was ever published. */
const indexes = [
  { href: '/archive', name: 'Archive' }, { href: '/topics', name: 'Topics' }, { href: '/authors', name: 'Authors' },
  { href: '/corrections', name: 'Corrections' }, { href: '/search', name: 'Search' }, { href: '/feeds', name: 'Feeds' },
]

/** The foot of every page: the sections again, the paper's own pages, how to reach it, and what must be said. */
export function SiteFooter({ publication, sections, pages }: Furniture) {
  const { contactEmail } = publication
  return (
    <footer className="site-footer sheet mt-20 pb-10">
      <div className="double-rule" />
      <div className="grid gap-x-8 gap-y-8 pt-6 md:grid-cols-[11fr_4fr_4fr] lg:grid-cols-[2fr_2fr_1fr_1fr]">
        <div className="md:max-lg:col-span-full">
          <p><a className="wordmark wordmark-small" href="/">{publication.name}</a></p>
          {publication.strapline && <p className="mt-2 text-soft">{publication.strapline}</p>}
        </div>
        {sections.length > 0 && (
          <nav aria-label="All sections">
            <LinkColumns links={sections.map(({ slug, name }) => ({ href: sectionPath(slug), name }))} wide />
          </nav>
        )}
        <nav aria-label="The whole paper"><LinkColumns links={indexes} /></nav>
        {pages.length > 0 && (
          <nav aria-label="About the paper">
            <LinkColumns links={pages.map(({ slug, title }) => ({ href: `/${slug}`, name: title }))} />
          </nav>
        )}
      </div>
      <div className="furniture mt-8 flex flex-wrap gap-x-6 gap-y-1 border-t border-hairline pt-3 text-soft">
        {contactEmail && (
          <p>Contact: <a className="target underline underline-offset-2" href={`mailto:${contactEmail}`}>{contactEmail}</a></p>
        )}
        {publication.address && <p className="target">{publication.address}</p>}
        {publication.footerNote && <p className="target max-w-prose">{publication.footerNote}</p>}
      </div>
    </footer>
  )
}

function LinkColumns({ links, wide = false }: { links: { href: string; name: string }[]; wide?: boolean }) {
  return (
    <ul className={wide ? 'furniture columns-2 gap-x-8' : 'furniture columns-2 gap-x-8 md:columns-1'}>
      {links.map((link) => (
        <li key={link.href} className="break-inside-avoid">
          <a className="quiet-link target py-1" href={link.href}>{link.name}</a>
        </li>
      ))}
    </ul>
  )
}
