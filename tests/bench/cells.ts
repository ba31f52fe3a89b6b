import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BurstResult } from './load/burst'
import type { Job, Order, ResultOf } from './load/main'
import type { MemoryResult } from './load/memory'
import type { TalkJob, TalkResult } from './load/talk'
import type { ToldResult } from './load/told'
import { randomFrom } from './load/writer'
import { changeAccess } from './servers/ours'
import type { Contender, Needs, Running, Target } from './servers/server'

/** Accounts of an instance; more sockets than these share them. */
const PEOPLE = 200

/** How many edits somebody brings along in one go, and a letter of a year holds. */
export const MANY_EDITS = 50_000

/** Gives the load something to do, in a process of its own. */
function load<J extends Job>(target: Target, job: J): Promise<ResultOf<J>> {
  const child = fork(join(import.meta.dirname, 'load.js'), { serialization: 'advanced' })
  const order: Order = { target, job }
  child.send(order)
  return new Promise((resolve, reject) => {
    child.once('message', (answer: { result: ResultOf<J> } | { error: string }) => {
      if ('result' in answer) resolve(answer.result)
      else reject(new Error(`${job.kind}: ${answer.error}`))
    })
    child.once('exit', (code) => reject(new Error(`the load ended with ${code}`)))
  })
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function whileRunning<T>(
  contender: Contender,
  needs: Needs,
  work: (running: Running) => Promise<T>,
): Promise<T> {
  const running = await contender.start(needs)
  try {
    return await work(running)
  } finally {
    await running.stop()
  }
}

/** A fresh server, and people who write. */
export function talking(contender: Contender, job: Omit<TalkJob, 'kind'>): Promise<TalkResult> {
  return inFolder((folder) =>
    whileRunning(contender, { letters: job.letters, people: PEOPLE, folder }, ({ target }) =>
      load(target, { kind: 'talk', ...job }),
    ),
  )
}

/** A fresh server, and people who only look. */
export function sitting(contender: Contender): Promise<MemoryResult> {
  const [sockets, letters] = [900, 500]
  return inFolder((folder) =>
    whileRunning(contender, { letters: letters + 1, people: PEOPLE, folder }, ({ target }) =>
      load(target, { kind: 'memory', sockets, letters }),
    ),
  )
}

/** A fresh server, and a full letter whose people may do something else all of a sudden. */
export function telling(contender: Contender): Promise<ToldResult> {
  return inFolder((folder) =>
    whileRunning(contender, { letters: 1, people: PEOPLE, folder }, ({ target }) =>
      load(target, { kind: 'told', sockets: 1000, ...changeAccess(folder) }),
    ),
  )
}

export interface LongLetter {
  /** Milliseconds from the first of the updates. */
  readonly burst: {
    readonly visible: number
    readonly onDisk: number | null
    readonly merged: number | null
  }
  /** Milliseconds until somebody has the whole letter after a restart (from memory, where nothing outlives one). */
  readonly open: { readonly one: number; readonly fifty: readonly number[]; readonly bytes: number }
}

/** Very many edits arrive in one go; then the letter is opened, by one and by fifty. */
export function longLetter(contender: Contender): Promise<LongLetter> {
  return inFolder(async (folder) => {
    const needs = { letters: 1, people: PEOPLE, folder }
    const openBy = (target: Target, people: number) => load(target, { kind: 'open', people })
    const written = async (running: Running) => {
      const came = await load(running.target, { kind: 'burst', edits: MANY_EDITS })
      const onDisk = came.saved ?? (contender.keeps ? await storedAfter(running, came) : null)
      return { visible: came.visible, onDisk, merged: came.merged }
    }
    if (contender.keeps) {
      const burst = await whileRunning(contender, needs, written)
      const one = await whileRunning(contender, needs, ({ target }) => openBy(target, 1))
      const fifty = await whileRunning(contender, needs, ({ target }) => openBy(target, 50))
      return { burst, open: { one: one.took[0] ?? 0, fifty: fifty.took, bytes: one.bytes } }
    }
    return whileRunning(contender, needs, async (running) => {
      const burst = await written(running)
      const one = await openBy(running.target, 1)
      const fifty = await openBy(running.target, 50)
      return { burst, open: { one: one.took[0] ?? 0, fifty: fifty.took, bytes: one.bytes } }
    })
  })
}

/** Waits for the first time that a server stored a letter after it had all of it. */
async function storedAfter(
  { stored }: Running,
  { began, visible }: BurstResult,
): Promise<number | null> {
  for (let tries = 0; tries < 300; tries++) {
    const at = stored.find((moment) => moment >= began + visible)
    if (at !== undefined) return at - began
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return null
}

export interface Killed {
  /** Edits that somebody other than their writer had on the screen. */
  readonly seen: number
  /** Those of them that were gone after the restart. */
  readonly lost: number
}

/** Kills a server while people write, again and again, each time in another letter. */
export function killing(contender: Contender, rounds: number): Promise<Killed> {
  const random = randomFrom(99)
  return inFolder(async (folder) => {
    const needs = { letters: rounds, people: PEOPLE, folder }
    let seen = 0
    let lost = 0
    for (let letter = 0; letter < rounds; letter++) {
      const seconds = 1 + 4 * random()
      const running = await contender.start(needs)
      const job = { writers: 5, people: 8, editsPerSecond: 20, seconds }
      const before = await load(running.target, { kind: 'kill', letter, ...job })
      await running.ended
      const after = await whileRunning(contender, needs, ({ target }) =>
        load(target, { kind: 'read', letter }),
      )
      for (const [client, count] of Object.entries(before.seen)) {
        seen += count
        lost += Math.max(0, count - (after.holds[Number(client)] ?? 0))
      }
    }
    return { seen, lost }
  })
}
