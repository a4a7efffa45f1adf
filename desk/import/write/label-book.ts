import type pg from 'pg'
import type { SourceAuthor, SourceLabel, SourceSection, SourceStory } from '../source-story'

const tables = ['section', 'author', 'topic'] as const
type Table = (typeof tables)[number]

/** The paper's sections, authors and topics as they are: `slug town` and `name the town` lead to slugs. */
export class KnownLabels {
  readonly tables: Record<Table, Map<string, string>> = { section: new Map(), author: new Map(), topic: new Map() }
  /** `section town`, once each, for the report. */
  readonly news = new Set<string>()

  static async read(client: pg.Client): Promise<KnownLabels> {
    const labels = new KnownLabels()
    for (const table of tables) {
      const { rows } = await client.query<{ slug: string; name: string }>(`SELECT slug, name FROM ${table}`)
      for (const { slug, name } of rows) know(labels.tables[table], slug, name)
    }
    return labels
  }

  /** Whether something of a story is yet to be made. */
  lacks({ section, byline, topics }: SourceStory): boolean {
    const sections = section ? [section, ...(section.parent ? [section.parent] : [])] : []
    return (
      sections.some((label) => find(this.tables.section, label) === undefined) ||
      byline.some(({ author }) => find(this.tables.author, author) === undefined) ||
      topics.some((label) => find(this.tables.topic, label) === undefined)
    )
  }
}

/**
 * One transaction's view of them: a source's label is matched by its slug, else by its name, else made. Others know of what was
 * made once it is kept: call `keep` or `forget` at the end.
 */
export class LabelBook {
  private made: Record<Table, Map<string, string>> = { section: new Map(), author: new Map(), topic: new Map() }

  constructor(
    private readonly client: pg.Client,
    private readonly known: KnownLabels,
  ) {}

  async section(source: SourceSection): Promise<string> {
    const found = this.find('section', source)
    if (found !== undefined) return found
    const parent = source.parent && (await this.section(source.parent))
    const insert = (slug: string): Promise<string> =>
      this.insert('section', source, 'slug, name, description, parent', [slug, source.name, source.description, parent])
    await this.client.query('SAVEPOINT section')
    try {
      return await insert(source.slug ?? '')
    } catch {
      // The address is the paper's own, or a page's.
      await this.client.query('ROLLBACK TO SAVEPOINT section')
      return insert(`${source.slug ?? source.name}-section`)
    }
  }

  async author(source: SourceAuthor): Promise<string> {
    const { slug, name, kind, title, bio, email, url } = source
    return (
      this.find('author', source) ??
      this.insert('author', source, 'slug, name, kind, title, bio, email, url', [slug ?? '', name, kind, title, bio, email, url])
    )
  }

  async topic(source: SourceLabel): Promise<string> {
    return (
      this.find('topic', source) ??
      this.insert('topic', source, 'slug, name, description', [source.slug ?? '', source.name, source.description])
    )
  }

  keep(): void {
    for (const table of tables) for (const [key, slug] of this.made[table]) this.known.tables[table].set(key, slug)
    this.forget()
  }

  forget(): void {
    for (const table of tables) this.made[table].clear()
  }

  private find(table: Table, label: { slug: string | null; name: string }): string | undefined {
    return find(this.known.tables[table], label) ?? find(this.made[table], label)
  }

  private async insert(
    table: Table,
    source: { slug: string | null; name: string },
    columns: string,
    values: (string | null)[],
  ): Promise<string> {
    const places = values.map((_, index) => `$${index + 1}`).join(', ')
    const {
      rows: [row],
    } = await this.client.query<{ slug: string }>(`INSERT INTO ${table} (${columns}) VALUES (${places}) RETURNING slug`, values)
    if (!row) throw new Error(`${table} was not written`)
    know(this.made[table], row.slug, source.name)
    // The source's own slug, should the paper have made another of it.
    if (source.slug !== null) know(this.made[table], source.slug, source.name, row.slug)
    this.known.news.add(`${table} ${row.slug}`)
    return row.slug
  }
}

function find(known: Map<string, string>, { slug, name }: { slug: string | null; name: string }): string | undefined {
  return (
    (slug === null ? undefined : known.get(`slug ${slug}`)) ??
    known.get(`name ${name.toLowerCase()}`) ??
    // Called otherwise by now, but it would have the same address.
    (slug === null ? known.get(`slug ${slugOf(name)}`) : undefined)
  )
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function know(known: Map<string, string>, slug: string, name: string, leadsTo = slug): void {
  known.set(`slug ${slug}`, leadsTo)
  const key = `name ${name.toLowerCase()}`
  if (!known.has(key)) known.set(key, leadsTo)
}
