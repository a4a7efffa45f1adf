import type pg from 'pg'

/** One address of each kind of page, chosen where there is most to read; `deep` ones lie at the far end of a long list. */
export async function addresses(reader: pg.Client): Promise<Record<string, string>> {
  const one = async (sql: string) => (await reader.query<{ at: string }>(sql)).rows[0]?.at ?? ''
  const cursor = `replace(to_char(visible_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ':', '%3A') || '~'`
  const section = await one('SELECT section AS at FROM article GROUP BY section ORDER BY count(*) DESC LIMIT 1')
  const author = await one('SELECT author AS at FROM article_byline GROUP BY author ORDER BY count(*) DESC LIMIT 1')
  const topic = await one('SELECT topic AS at FROM article_topic GROUP BY topic ORDER BY count(*) DESC LIMIT 1')
  const month = await one(`SELECT to_char(day, '/YYYY/MM') AS at FROM article ORDER BY visible_from OFFSET (SELECT count(*) / 2 FROM article) LIMIT 1`)
  const far = (table: string, which: string, slug: string) =>
    one(`SELECT ${cursor} || ${slug} AS at FROM ${table} WHERE ${which} ORDER BY visible_from OFFSET 40 LIMIT 1`)
  return {
    front: '/',
    'section front': `/${section}`,
    story: await one('SELECT path AS at FROM article ORDER BY visible_from OFFSET (SELECT count(*) / 2 FROM article) LIMIT 1'),
    'archive, all': '/archive',
    'archive, a month': `/archive${month}`,
    'archive, a day of a section': `/${section}${await one(`SELECT to_char(day, '/YYYY/MM/DD') AS at FROM article WHERE section = '${section}' LIMIT 1`)}`,
    author: `/authors/${author}`,
    'author, the oldest': `/authors/${author}?before=${await far('article_byline', `author = '${author}'`, 'article')}`,
    topic: `/topics/${topic}`,
    'topic, the oldest': `/topics/${topic}?before=${await far('article_topic', `topic = '${topic}'`, 'article')}`,
    corrections: '/corrections',
    'search, a common word': '/search?q=bridge',
    'search, a rarer word': '/search?q=library',
    'search, in a section': `/search?q=bridge&section=${section}`,
    feed: '/feeds/atom.xml',
    'sitemap index': '/sitemap.xml',
    'sitemap, a month': await one(`SELECT to_char(day, '"/sitemaps/"YYYY-MM".xml"') AS at FROM article ORDER BY visible_from OFFSET (SELECT count(*) / 2 FROM article) LIMIT 1`),
  }
}
