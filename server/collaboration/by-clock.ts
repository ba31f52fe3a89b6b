/** A stretch of one client's changes. */
export interface Clocked {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** Stretches that do not overlap, to be found by any change in them. */
export class ByClock<T extends Clocked> {
  readonly #of = new Map<number, T[]>()
  #isSorted = true

  constructor(stretches: Iterable<T> = []) {
    for (const stretch of stretches) this.add(stretch)
  }

  add(stretch: T): void {
    this.#isSorted = false
    const of = this.#of.get(stretch.client)
    if (of) of.push(stretch)
    else this.#of.set(stretch.client, [stretch])
  }

  at(client: number, clock: number): T | undefined {
    if (!this.#isSorted) {
      for (const of of this.#of.values()) of.sort((a, b) => a.clock - b.clock)
      this.#isSorted = true
    }
    const of = this.#of.get(client) ?? []
    let [low, high] = [0, of.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const stretch = of[middle]
      if (!stretch) return undefined
      if (stretch.clock > clock) high = middle - 1
      else if (stretch.clock + stretch.length <= clock) low = middle + 1
      else return stretch
    }
    return undefined
  }
}
