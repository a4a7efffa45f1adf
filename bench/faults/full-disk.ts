/** Disks that are full: that of the database, and that of the edition. Each of both answers null where no small disk can be had. */
import { join } from 'node:path'
import pg from 'pg'
import type { Ground } from './ground'
import { openSmallDisk } from './small-disk'
import { suffer, type FaultFigures } from './suffer'

export interface FullDatabase extends FaultFigures {
  /** What an editor is told who saves meanwhile: PostgreSQL's code and words. */
  refusal: string
}

/** The tables of stories lie on a disk that fills while readers read. */
export async function fillDatabase(ground: Ground): Promise<FullDatabase | null> {
  const disk = await openSmallDisk(join(ground.dataDir, 'small-database'), { megabytes: 32, owner: join(ground.dataDir, 'postgres') })
  if (!disk) return null
  try {
    await ground.asSuperuser(`CREATE TABLESPACE small LOCATION '${disk.path}'`)
    for (const table of TABLES) await ground.asSuperuser(`ALTER TABLE ${table} SET TABLESPACE small`)
    let refusal = ''
    const figures = await suffer(ground, {
      name: 'disk of the database full', lastsMs: 5_000, isWritable: false,
      async begin({ urls }) {
        await disk.fill()
        refusal = await saveUntilRefused(urls.editor)
        return () => disk.empty()
      },
    })
    return { ...figures, refusal }
  } finally {
    await disk.empty()
    for (const table of TABLES) await ground.asSuperuser(`ALTER TABLE ${table} SET TABLESPACE pg_default`)
    await ground.asSuperuser('DROP TABLESPACE small')
    await disk.close()
  }
}

const TABLES = ['article', 'article_block'] as const
/** Room that old rows left is used up first. */
const MOST_SAVES = 50

async function saveUntilRefused(editorUrl: string): Promise<string> {
  const editor = new pg.Client({ connectionString: editorUrl })
  await editor.connect()
  try {
    for (let n = 0; n < MOST_SAVES; n += 1) await editor.query('UPDATE article SET standfirst = standfirst')
    return ''
  } catch (error) {
    return error instanceof pg.DatabaseError ? `${error.code}: ${error.message}` : String(error)
  } finally {
    await editor.end()
  }
}

/** What the press prints can no longer be kept. */
export async function fillEdition(ground: Ground): Promise<FaultFigures | null> {
  const disk = await openSmallDisk(join(ground.dataDir, 'small-edition'), { megabytes: 8, owner: ground.dataDir })
  if (!disk) return null
  try {
    await ground.restartSite({ EDITION_DIR: disk.path })
    return await suffer(ground, {
      name: 'disk of the edition full', lastsMs: 5_000, isWritable: true,
      async begin() {
        await disk.fill()
        return () => disk.empty()
      },
    })
  } finally {
    await ground.restartSite()
    await disk.close()
  }
}
