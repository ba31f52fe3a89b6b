import * as Y from 'yjs'
import type { Target } from '../servers/server'
import { monotonic, wait } from './meter'
import { gather, Person } from './person'
import { lookInto, manyEdits, prepareLetter } from './writer'

export interface BurstJob {
  readonly kind: 'burst'
  readonly edits: number
}

export interface BurstResult {
  /** By the monotonic clock, in milliseconds. */
  readonly began: number
  /** From then until somebody else had all of it. */
  readonly visible: number
  /** From then until the server had told its writer that all of it is saved; null where servers tell nothing. */
  readonly saved: number | null
  /** From then until somebody who came when it was visible had the whole letter. */
  readonly merged: number | null
}

const TYPIST = 4242
const BURST_PATIENCE = 240_000

/** Very many updates in one go, as from somebody who comes back after a long time without a network. */
export async function burst(target: Target, job: BurstJob): Promise<BurstResult> {
  const text = await prepareLetter(target, 0)
  const updates = manyEdits(text, TYPIST, job.edits)
  const end = updates.reduce((most, update) => Math.max(most, reachedIn(update)), 0)
  const [typist, watcher] = await gather(2, async (at) => {
    const person = new Person(target, 0, at)
    await person.synced
    return person
  })
  if (!typist || !watcher) throw new Error('two people are needed')
  await wait(500)

  const visible = new Promise<number>((resolve) => {
    watcher.hear = (heard) => {
      if (heard.kind === 'update' && reachedIn(heard.content) >= end) resolve(monotonic())
    }
  })
  const all = typist.sent + updates.length
  const saved = new Promise<number>((resolve) => {
    typist.hear = (heard) => {
      if (heard.kind === 'saved' && heard.count >= all) resolve(monotonic())
    }
  })
  const began = monotonic()
  for (const update of updates) typist.send('update', update)
  const visibleAt = await within(visible, 'the burst never became visible')
  const merged = target.dialect === 'relay' ? null : await wholeLetter(target, end)
  return {
    began,
    visible: visibleAt - began,
    // Our server alone tells; it has done so before it shows anything to anybody else.
    saved: target.headers[0]?.Cookie ? (await within(saved, 'it was never saved')) - began : null,
    merged: merged === null ? null : merged - began,
  }
}

async function wholeLetter(target: Target, end: number): Promise<number> {
  for (;;) {
    if (reachedIn(await lookInto(target, 0)) >= end) return monotonic()
  }
}

function reachedIn(update: Uint8Array): number {
  return Y.parseUpdateMeta(update).to.get(TYPIST) ?? 0
}

function within<T>(promise: Promise<T>, message: string): Promise<T> {
  const late = wait(BURST_PATIENCE).then(() => {
    throw new Error(message)
  })
  return Promise.race([promise, late])
}
