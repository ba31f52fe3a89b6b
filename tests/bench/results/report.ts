import type { Killed, LongLetter } from '../cells'
import type { MemoryResult } from '../load/memory'
import type { TalkResult } from '../load/talk'
import type { ToldResult } from '../load/told'

/** What one cell of people who write came to. */
export interface Talked extends Omit<TalkResult, 'took' | 'moves'> {
  readonly deliveries: number
  readonly latency: Percentiles
  /** Milliseconds at each hundredth of the deliveries, for a curve. */
  readonly curve: readonly number[]
  readonly cursors: Percentiles | null
  readonly cpuMicrosecondsEach: number
}

export interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** By the name of the server. */
export type ByServer<T> = Record<string, T>

export interface Report {
  readonly at: string
  readonly machine: string
  readonly secondsPerCell: number
  /** Cells of people who write, by their names. */
  readonly talking: Record<string, ByServer<Talked>>
  /** Our server as one process and as two. */
  readonly overPostgres: ByServer<Talked>
  readonly sitting: ByServer<MemoryResult>
  readonly telling: ByServer<ToldResult>
  readonly longLetter: ByServer<LongLetter>
  readonly killing: ByServer<Killed>
}

export function talked({ took, moves, ...rest }: TalkResult): Talked {
  return {
    ...rest,
    deliveries: took.length,
    latency: percentiles(took),
    curve: Array.from({ length: 100 }, (_, at) => quantile(took, (at + 0.5) / 100)),
    cursors: moves.length > 0 ? percentiles(moves) : null,
    cpuMicrosecondsEach: (rest.cpuSeconds / Math.max(1, took.length)) * 1e6,
  }
}

const percentiles = (sorted: readonly number[]): Percentiles => ({
  p50: quantile(sorted, 0.5),
  p95: quantile(sorted, 0.95),
  p99: quantile(sorted, 0.99),
})

/** The value below which this share of sorted numbers lies; NaN of none. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
