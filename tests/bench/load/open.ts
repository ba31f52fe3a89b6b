import type { Target } from '../servers/server'
import { monotonic } from './meter'
import { Person } from './person'

export interface OpenJob {
  readonly kind: 'open'
  readonly people: number
}

export interface OpenResult {
  /** From the first step towards a socket to the whole letter, in milliseconds, ascending. */
  readonly took: readonly number[]
  readonly bytes: number
}

/** People open a letter, all at the same time. */
export async function open(target: Target, job: OpenJob): Promise<OpenResult> {
  let bytes = 0
  const took = await Promise.all(
    Array.from({ length: job.people }, async (_, at) => {
      const began = monotonic()
      const letter = await new Person(target, 0, at).synced
      bytes = letter.length
      return monotonic() - began
    }),
  )
  return { took: took.sort((a, b) => a - b), bytes }
}
