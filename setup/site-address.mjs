import { withClient } from './connect.mjs'

/**
 * Tells the rules the site's address, which the links to previews begin with. Drafts that have another are given this one.
 * @param {string} ownerUrl
 * @param {string} siteUrl
 */
export async function tellSiteAddress(ownerUrl, siteUrl) {
  await withClient(ownerUrl, async (owner) => {
    await owner.query('BEGIN')
    const { rowCount } = await owner.query(
      `INSERT INTO engine.setting AS kept (name, value) VALUES ('site_url', $1)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE kept.value <> excluded.value`,
      [siteUrl],
    )
    if (rowCount === 1) {
      // No editor changed these: no version is kept of it.
      await owner.query('SET LOCAL newsroom.bulk = on')
      await owner.query("UPDATE article SET preview_url = NULL WHERE status = 'DRAFT' OR visible_from > now()")
      await owner.query('UPDATE publication SET preview_url = NULL')
    }
    await owner.query('COMMIT')
  })
}
