/** The other processes that are there, by when each was last heard. */
export class Roll {
  readonly #lastHeard = new Map<string, number>()
  readonly #gone = new Set<string>()

  constructor(private readonly onGone: (sender: string) => void) {}

  /** A process was heard. True where it had been taken for gone. */
  heard(sender: string): boolean {
    this.#lastHeard.set(sender, performance.now())
    return this.#gone.delete(sender)
  }

  /** A process is gone. */
  strike(sender: string): void {
    if (!this.#lastHeard.delete(sender)) return
    this.#gone.add(sender)
    this.onGone(sender)
  }

  /** Who has not been heard since then is gone. */
  strikeSilent(since: number): void {
    for (const [sender, at] of this.#lastHeard) if (at < since) this.strike(sender)
  }

  /** Nobody could be heard until now: each has its time again. */
  renew(): void {
    for (const sender of this.#lastHeard.keys()) this.#lastHeard.set(sender, performance.now())
  }
}
