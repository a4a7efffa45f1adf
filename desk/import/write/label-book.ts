import type pg from 'pg'
import type { SourceAuthor, SourceLabel, SourceSection } from '../source-story'

type Table = 'section' | 'author' | 'topic'

/**
 * The paper's sections, authors and topics: a source's is matched by its slug, else by its name, else made. What a transaction made
 * is known once it is kept: call `keep` or `forget` at its end.
 */
export class LabelBook {
  private readonly known: Record<Table, Map<string, string>> = { section: new Map(), author: new Map(), topic: new Map() }
  private made: [Table, string, string][] = []
  /** `section town`, once each, for the report. */
  readonly news = new Set<string>()

  private constructor(private readonly client: pg.Client) {}

  static async open(client: pg.Client): Promise<LabelBook> {
    const book = new LabelBook(client)
    for (const table of ['section', 'author', 'topic'] as const) {
      const { rows } = await client.query<{ slug: string; name: string }>(`SELECT slug, name FROM ${table}`)
      for (const { slug, name } of rows) book.know(table, slug, name)
    }
    return book
  }

  has(table: Table, slug: string): boolean {
    return this.known[table].has(`slug ${slug}`)
  }

  async section(source: SourceSection): Promise<string> {
    const found = this.find('section', source)
    if (found !== undefined) return found
    const parent = source.parent && await this.section(source.parent)
    const insert = (slug: string): Promise<string> => this.insert('section', source, 'slug, name, description, parent', [slug, source.name, source.description, parent])
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
    return this.find('author', source)
      ?? this.insert('author', source, 'slug, name, kind, title, bio, email, url', [slug ?? '', name, kind, title, bio, email, url])
  }

  async topic(source: SourceLabel): Promise<string> {
    return this.find('topic', source) ?? this.insert('topic', source, 'slug, name, description', [source.slug ?? '', source.name, source.description])
  }

  keep(): void {
    this.made = []
  }

  forget(): void {
    for (const [table, slug, name] of this.made) {
      this.known[table].delete(`slug ${slug}`)
      this.known[table].delete(`name ${name.toLowerCase()}`)
    }
    this.made = []
  }

  private find(table: Table, { slug, name }: SourceLabel | SourceAuthor): string | undefined {
    return (slug === null ? undefined : this.known[table].get(`slug ${slug}`)) ?? this.known[table].get(`name ${name.toLowerCase()}`)
  }

  private async insert(table: Table, source: { slug: string | null; name: string }, columns: string, values: (string | null)[]): Promise<string> {
    const places = values.map((_, index) => `$${index + 1}`).join(', ')
    const { rows: [row] } = await this.client.query<{ slug: string }>(`INSERT INTO ${table} (${columns}) VALUES (${places}) RETURNING slug`, values)
    if (!row) throw new Error(`${table} was not written`)
    this.know(table, row.slug, source.name)
    // The source's own slug, should the paper have made another of it.
    if (source.slug !== null && source.slug !== row.slug) this.know(table, source.slug, source.name, row.slug)
    this.made.push([table, row.slug, source.name], ...(source.slug === null ? [] : [[table, source.slug, source.name] satisfies [Table, string, string]]))
    this.news.add(`${table} ${row.slug}`)
    return row.slug
  }

  private know(table: Table, slug: string, name: string, leadsTo = slug): void {
    this.known[table].set(`slug ${slug}`, leadsTo)
    const key = `name ${name.toLowerCase()}`
    if (!this.known[table].has(key)) this.known[table].set(key, leadsTo)
  }
}
