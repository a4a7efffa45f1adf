import type { BreadcrumbList, CollectionPage, ItemList, ProfilePage, WebPage } from 'schema-dts'
import { authorPath, sectionPath } from '@/lib/newsroom/address'
import type { ArticleCard, AuthorKind } from '@/lib/newsroom/article'
import { isoInZone } from '@/lib/newsroom/dates'
import { plainText } from '@/lib/newsroom/inline'
import type { Picture } from '@/lib/newsroom/picture'
import { absoluteAt, type WireSite } from '../wire-site'
import { organizationId } from './organization'

/** One step of the way to a page; the last has no address, it is the page itself. */
export interface Step { name: string; href?: string }

/** The way to a page, from the front down: at least two steps, or there is no way to speak of. */
export function breadcrumbList(site: WireSite, steps: readonly Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(href !== undefined && { item: absoluteAt(site, href) }),
    })),
  }
}

/** A page of the paper's own: about it, its rules, how to reach it. */
export function webPage(site: WireSite, page: { slug: string; title: string; description: string | null; modifiedAt: Date }): WebPage {
  return {
    '@type': 'WebPage',
    name: page.title,
    ...(page.description && { description: page.description }),
    url: absoluteAt(site, sectionPath(page.slug)),
    inLanguage: site.publication.language,
    dateModified: isoInZone(page.modifiedAt, site.publication.timeZone),
    isPartOf: { '@id': `${site.origin}/#website` },
    publisher: { '@id': organizationId(site) },
  }
}

interface ListedPage {
  title: string
  description: string | null
  /** The page's own address, from `/`. */
  path: string
}

/** A page that lists stories. */
export function collectionPage(site: WireSite, { title, description, path }: ListedPage, stories: readonly ArticleCard[]): CollectionPage {
  return {
    '@type': 'CollectionPage',
    name: title,
    ...(description && { description }),
    url: absoluteAt(site, path),
    inLanguage: site.publication.language,
    isPartOf: { '@id': `${site.origin}/#website` },
    publisher: { '@id': organizationId(site) },
    mainEntity: itemList(site, stories),
  }
}

/** Stories in the order in which the page shows them, each once. */
export function itemList(site: WireSite, stories: readonly ArticleCard[]): ItemList {
  const paths = [...new Set(stories.map(({ path }) => path))]
  return {
    '@type': 'ItemList',
    numberOfItems: paths.length,
    itemListElement: paths.map((path, index) => ({ '@type': 'ListItem', position: index + 1, url: absoluteAt(site, path) })),
  }
}

interface Profiled {
  slug: string
  name: string
  kind: AuthorKind
  title: string | null
  bio: string | null
  email: string | null
  url: string | null
  portrait: Picture | null
}

/** The page of somebody who writes for the paper. */
export function profilePage(site: WireSite, author: Profiled): ProfilePage {
  const { slug, name, kind, title, bio, email, url, portrait } = author
  const about = {
    name,
    url: absoluteAt(site, authorPath(slug)),
    ...(bio && { description: plainText(bio) }),
    ...(email && { email }),
    ...(url && { sameAs: absoluteAt(site, url) }),
    ...(portrait && { image: absoluteAt(site, portrait.url) }),
  }
  return {
    '@type': 'ProfilePage',
    url: about.url,
    inLanguage: site.publication.language,
    mainEntity: kind === 'PERSON'
      ? { '@type': 'Person', ...about, ...(title && { jobTitle: title }), worksFor: { '@id': organizationId(site) } }
      : { '@type': 'Organization', ...about, ...(kind === 'DESK' && { parentOrganization: { '@id': organizationId(site) } }) },
  }
}
