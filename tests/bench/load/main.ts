// The load, in a process of its own: takes one job, does it, tells what came of it.
import type { Target } from '../servers/server'
import { type BurstJob, type BurstResult, burst } from './burst'
import {
  type KillJob,
  type KillResult,
  kill,
  type ReadJob,
  type ReadResult,
  readLetter,
} from './kill'
import { type MemoryJob, type MemoryResult, memory } from './memory'
import { type OpenJob, type OpenResult, open } from './open'
import { type TalkJob, type TalkResult, talk } from './talk'
import { type ToldJob, type ToldResult, told } from './told'

export type Job = TalkJob | MemoryJob | BurstJob | OpenJob | KillJob | ReadJob | ToldJob

export type ResultOf<J extends Job> = J extends TalkJob
  ? TalkResult
  : J extends MemoryJob
    ? MemoryResult
    : J extends BurstJob
      ? BurstResult
      : J extends OpenJob
        ? OpenResult
        : J extends KillJob
          ? KillResult
          : J extends ToldJob
            ? ToldResult
            : ReadResult

export interface Order {
  readonly target: Target
  readonly job: Job
}

function carryOut({ target, job }: Order): Promise<unknown> {
  switch (job.kind) {
    case 'talk':
      return talk(target, job)
    case 'memory':
      return memory(target, job)
    case 'burst':
      return burst(target, job)
    case 'open':
      return open(target, job)
    case 'kill':
      return kill(target, job)
    case 'told':
      return told(target, job)
    case 'read':
      return readLetter(target, job)
  }
}

process.once('message', (order: Order) => {
  carryOut(order).then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => process.send?.({ error: String(error) }, () => process.exit(1)),
  )
})
