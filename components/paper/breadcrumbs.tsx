/** One step of the way to this page. The last has no address: it is the page itself. */
export interface Crumb {
  name: string
  href?: string
}

/** Where the page stands in the paper, from the front down. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="furniture text-soft">
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? crumb.name} className="inline">
            {index > 0 && <span aria-hidden="true" className="px-2">/</span>}
            {crumb.href
              ? <a className="quiet-link target" href={crumb.href}>{crumb.name}</a>
              : <span aria-current="page">{crumb.name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
