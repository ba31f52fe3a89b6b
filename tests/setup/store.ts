import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { migrate } from '../../prisma-free-db/migrate'
import { type Database, openDatabase } from '../../prisma-free-db/open'

/** A migrated SQLite store in a folder of its own, gone when the test is over. */
export async function openTestStore(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-test-'))
  const db = openDatabase({ engine: 'sqlite', file: join(folder, 'undersigned.db') })
  onTestFinished(async () => {
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  })
  await migrate(db)
  return db
}
