import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { holdFile } from '../prisma-free-db/file'

/**
 * Has `write` make a file under another name beside `file`, and clears that away where it did not
 * come to be `file` itself. The name is noted in the data folder meanwhile, so that what a killed
 * process leaves is found by the next one, wherever it was: the name is drawn by lot, and so nobody
 * else's, and one process at a time has the note, so that nobody is writing there any more.
 *
 * @param patience how long to wait for another process that is at it, in milliseconds
 * @returns false, with nothing done, where another process still is
 */
export async function writeAside(
  dataDir: string,
  file: string,
  patience: number,
  write: (unfinished: string) => Promise<void>,
): Promise<boolean> {
  const release = await holdFile(join(dataDir, 'backup.lock'), patience)
  if (!release) return false
  const note = join(dataDir, 'backup.unfinished')
  const unfinished = `${file}.${randomBytes(8).toString('hex')}.part`
  try {
    await clear(await readFile(note, 'utf8').catch(() => ''))
    // Where the data folder has no room even for a line, a copy elsewhere is wanted all the more.
    await writeFile(note, unfinished, { mode: 0o600 }).catch(() => {})
    await write(unfinished)
  } finally {
    await clear(unfinished)
    await rm(note, { force: true })
    await release()
  }
  return true
}

async function clear(unfinished: string): Promise<void> {
  // A note that was cut off itself names nothing.
  if (!/\.[0-9a-f]{16}\.part$/.test(unfinished)) return
  for (const part of ['', '-journal']) {
    // What cannot be cleared, as in a folder that is gone, must not keep a copy from being made.
    await rm(unfinished + part, { force: true }).catch(() => {})
  }
}
