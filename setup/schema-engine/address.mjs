/**
 * The name of the database that an address points to.
 * @param {string} url
 */
export function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/**
 * The same address for another database, without `schema`, which is Prisma's own parameter and none of PostgreSQL's.
 * @param {string} url
 * @param {string} database
 */
export function onDatabase(url, database) {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(database)}`
  address.searchParams.delete('schema')
  return address.href
}

/**
 * The schema that Prisma is to work in, where the address names one (`?schema=engine`).
 * @param {string} url
 */
export function schemaOf(url) {
  return new URL(url).searchParams.get('schema') ?? undefined
}
