import { awarenessFrame } from '../frames'
import type { Client, Clients } from './clients'
import type { Elsewhere, Identity, Present } from './people'

/**
 * Has people say again who and where they are. A y-websocket client that hears that it has left says
 * at once, with a higher number, that it has not.
 */
export class AskingAgain {
  #timer: NodeJS.Timeout | null = null

  constructor(
    private readonly clients: Clients,
    /** How soon everybody is asked, in milliseconds. */
    private readonly after: number,
    private readonly others: Elsewhere | null,
  ) {}

  /** Asks everybody at all processes, once, however often this is called within a moment. */
  everywhereSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.everybody()
      this.others?.askAgain()
    }, this.after)
  }

  /** Asks those who are here; only some of them, where it is said whom. */
  everybody(isMeant: (identity: Identity) => boolean = () => true): void {
    for (const [present, client] of this.clients.here()) {
      if (isMeant(present.identity)) this.one(present, client)
    }
  }

  one(present: Present, { clientId, clock }: Client): void {
    present.send(awarenessFrame([{ clientId, clock, state: null }]))
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
