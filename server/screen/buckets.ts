import { Bucket } from '../bucket'

interface Manner {
  readonly atOnce: number
  readonly aMinute: number
  readonly mostKnown: number
  readonly clock: () => number
}

/** A bucket for each name, in memory only, and forgotten once it is full again. */
export class Buckets {
  // In order of use: the first was used longest ago.
  readonly #of = new Map<string, Bucket>()

  constructor(private readonly manner: Manner) {}

  /** In how many seconds one more may come by this name; 0 where it may now. */
  secondsUntilNext(name: string): number {
    return this.#of.get(name)?.secondsUntil(1) ?? 0
  }

  /** Counts one more by this name. */
  take(name: string): void {
    const { atOnce, aMinute, mostKnown, clock } = this.manner
    const bucket = this.#of.get(name) ?? new Bucket(atOnce, aMinute / 60, clock)
    bucket.take(1)
    this.#of.delete(name)
    this.#of.set(name, bucket)
    const [oldest] = this.#of.keys()
    if (oldest !== undefined && this.#of.size > mostKnown) this.#of.delete(oldest)
  }

  /** Forgets the names whose bucket is full again. */
  sweep(): void {
    for (const [name, bucket] of this.#of) if (bucket.isFull) this.#of.delete(name)
  }

  get size(): number {
    return this.#of.size
  }
}
