import type { Target } from '../servers/server'
import { memoryOf, wait } from './meter'
import { gather, Person } from './person'
import { prepareLetter } from './writer'

export interface MemoryJob {
  readonly kind: 'memory'
  readonly sockets: number
  readonly letters: number
}

export interface MemoryResult {
  readonly atStart: number
  /** Bytes for each. */
  readonly perSocket: number
  readonly perLetter: number
}

/** How long a server is left alone before its memory is read. */
const SETTLE = 2000

/** Opens sockets on which nothing happens, all at one letter; then letters, with one person in each. */
export async function memory(target: Target, job: MemoryJob): Promise<MemoryResult> {
  const sit = async (letter: number, at: number) => new Person(target, letter, at).synced
  await prepareLetter(target, 0)
  await wait(SETTLE)
  const atStart = memoryOf(target.pids)
  await gather(job.sockets, (at) => sit(0, at))
  await wait(SETTLE)
  const withSockets = memoryOf(target.pids)
  await gather(job.letters, async (at) => {
    await prepareLetter(target, at + 1)
    await sit(at + 1, at)
  })
  await wait(SETTLE)
  const perSocket = (withSockets - atStart) / job.sockets
  const perLetter = (memoryOf(target.pids) - withSockets) / job.letters - perSocket
  return { atStart, perSocket, perLetter }
}
