import { Bucket } from '../bucket'
import type { Limits } from './limits'

/** What an account may send, over all its sockets: a large burst passes, a flood that goes on does not. */
export class Allowance {
  readonly #messages: Bucket
  readonly #bytes: Bucket

  constructor(limits: Limits) {
    this.#messages = new Bucket(limits.burstMessages, limits.messagesASecond)
    this.#bytes = new Bucket(limits.burstBytes, limits.bytesASecond)
  }

  /** False where one more message of this size is too much. */
  takes(bytes: number): boolean {
    return this.#messages.take(1) && this.#bytes.take(bytes)
  }

  get isFull(): boolean {
    return this.#messages.isFull && this.#bytes.isFull
  }
}

/** What a connection may ask for: an answer may hold the whole letter. */
export const answersOf = (limits: Limits): Bucket =>
  new Bucket(limits.burstAnswers, limits.answersASecond)

export type Answers = Bucket

/** The allowances of all accounts. They outlive sockets, so that coming again brings nothing. */
export class Allowances {
  readonly #of = new Map<string, Allowance>()

  constructor(private readonly limits: Limits) {}

  of(accountId: string): Allowance {
    const known = this.#of.get(accountId)
    if (known) return known
    const allowance = new Allowance(this.limits)
    this.#of.set(accountId, allowance)
    return allowance
  }

  /** Forgets those that have all back. */
  sweep(): void {
    for (const [accountId, allowance] of this.#of) if (allowance.isFull) this.#of.delete(accountId)
  }
}
