/** So much at once, and so much a second after: a token bucket. `clock` is in milliseconds, and never goes back. */
export class Bucket {
  #left: number
  #at: number

  constructor(
    private readonly most: number,
    private readonly aSecond: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#left = most
    this.#at = clock()
  }

  /** False where there is not so much left; then nothing is taken. */
  take(amount: number): boolean {
    const now = this.clock()
    const passed = now - this.#at
    this.#at = now
    this.#left = Math.min(this.most, this.#left + (passed * this.aSecond) / 1000)
    if (amount > this.#left) return false
    this.#left -= amount
    return true
  }

  /** In how many seconds so much will be there; 0 where it is. */
  secondsUntil(amount: number): number {
    return this.take(0) && this.#left >= amount ? 0 : (amount - this.#left) / this.aSecond
  }

  get isFull(): boolean {
    return this.take(0) && this.#left === this.most
  }
}
