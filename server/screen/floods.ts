import { CALM, type FloodLimits, type Pace, paceAt, paceWithOneMore } from './pace'

interface Manner {
  /** About one letter. */
  readonly letter: FloodLimits
  /** About all letters together. */
  readonly instance: FloodLimits
  readonly mostKnown: number
  readonly clock: () => number
}

/** Below this a pace says nothing any more. */
const FORGOTTEN = 0.01

/** Whether forms come as a flood, about a letter or to the whole instance. In memory only: names of letters and numbers. */
export class Floods {
  // In order of use: the first was heard of longest ago.
  readonly #letters = new Map<string, Pace>()
  #instance = CALM

  constructor(private readonly manner: Manner) {}

  /** Counts one more form about a letter. */
  hear(letter: string): void {
    const now = this.manner.clock()
    this.#instance = paceWithOneMore(this.#instance, now, this.manner.instance)
    const pace = paceWithOneMore(this.#letters.get(letter) ?? CALM, now, this.manner.letter)
    this.#letters.delete(letter)
    this.#letters.set(letter, pace)
    const [oldest] = this.#letters.keys()
    if (oldest !== undefined && this.#letters.size > this.manner.mostKnown) {
      this.#letters.delete(oldest)
    }
  }

  /** True while a flood lasts that concerns a letter. */
  lastsFor(letter: string): boolean {
    const now = this.manner.clock()
    const pace = this.#letters.get(letter) ?? CALM
    return (
      paceAt(this.#instance, now, this.manner.instance).isFlood ||
      paceAt(pace, now, this.manner.letter).isFlood
    )
  }

  /** Forgets the letters about which nothing has come for long. */
  sweep(): void {
    const now = this.manner.clock()
    for (const [letter, pace] of this.#letters) {
      if (paceAt(pace, now, this.manner.letter).aMinute < FORGOTTEN) this.#letters.delete(letter)
    }
  }

  get size(): number {
    return this.#letters.size
  }
}
