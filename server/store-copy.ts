import { chmod, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { copyFileOf } from '../prisma-free-db/file'
import type { Database } from '../prisma-free-db/open'
import { writeAside } from './unfinished'

/**
 * Writes a copy of an SQLite store, while others go on writing to the store. It is written beside and
 * then named, so that a copy under its own name is always whole, whenever the process is killed.
 *
 * @param patience how long to wait for another copy that is being made, in milliseconds
 * @returns false, with nothing done, where another copy still is being made
 */
export function copyStore(
  db: Database,
  dataDir: string,
  file: string,
  patience: number,
): Promise<boolean> {
  return writeAside(dataDir, file, patience, async (unfinished) => {
    await copyFileOf(db, unfinished)
    await chmod(unfinished, 0o600)
    await flush(unfinished)
    await rename(unfinished, file)
    await flush(dirname(file))
  })
}

/** What was written is on the disk, not only on its way there. Of a folder: the names in it. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
