import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../prisma-free-db/open'

/**
 * A SQLite store that many tests begin with. `make` fills it the first time that a test needs it;
 * what comes back puts a copy of it, for one test alone, into a file that is not there yet.
 */
export function madeOnce(
  make: (db: Database) => Promise<unknown>,
): (file: string) => Promise<void> {
  let store: Promise<Buffer> | undefined
  return async (file) => {
    store ??= bytesOf(make)
    await writeFile(file, await store)
  }
}

async function bytesOf(make: (db: Database) => Promise<unknown>): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-made-once-'))
  try {
    const file = join(folder, 'undersigned.db')
    const db = openDatabase({ engine: 'sqlite', file })
    try {
      await make(db)
    } finally {
      // Who closes it last brings what stands beside the file into it.
      await db.destroy()
    }
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
