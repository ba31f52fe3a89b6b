import * as Y from 'yjs'
import type { Target } from '../servers/server'
import { wait } from './meter'
import { openRoom } from './talk'
import { lookInto } from './writer'

export interface KillJob {
  readonly kind: 'kill'
  readonly letter: number
  readonly writers: number
  readonly people: number
  readonly editsPerSecond: number
  readonly seconds: number
}

export interface KillResult {
  /** By client id: how many edits of it somebody else had seen. */
  readonly seen: Readonly<Record<number, number>>
}

/** People write, and the server is killed while they do. */
export async function kill(target: Target, job: KillJob): Promise<KillResult> {
  const { people, writers, ledger } = await openRoom(target, job, job.letter)
  const timers = writers.map((writer, at) =>
    setInterval(() => {
      people[at]?.send('update', writer.type())
    }, 1000 / job.editsPerSecond),
  )
  await wait(job.seconds * 1000)
  for (const pid of target.pids) process.kill(pid, 'SIGKILL')
  // What had left the server when it died may still be on its way to somebody's screen.
  await wait(200)
  for (const timer of timers) clearInterval(timer)
  return {
    seen: Object.fromEntries(
      writers.map(({ clientId }, at) => [clientId, ledger.seenBySomebody(at)]),
    ),
  }
}

export interface ReadJob {
  readonly kind: 'read'
  readonly letter: number
}

export interface ReadResult {
  /** By client id: how many edits of it the letter holds. */
  readonly holds: Readonly<Record<number, number>>
}

/** Looks what a letter holds. */
export async function readLetter(target: Target, job: ReadJob): Promise<ReadResult> {
  const letter = await lookInto(target, job.letter)
  return { holds: Object.fromEntries(Y.parseUpdateMeta(letter).to) }
}
