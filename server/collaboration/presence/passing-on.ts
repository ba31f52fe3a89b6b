import { awarenessFrame } from '../frames'
import { sharedFrame } from '../shared-frame'
import { type Client, toldOf } from './clients'
import type { Elsewhere, Present } from './people'

/**
 * What has changed in a room, on its way to everybody there and to the other processes: gathered for
 * a moment, so that a hundred people who move their cursors are one frame and not a hundred.
 */
export class PassingOn {
  readonly #changed = new Set<Client>()
  #timer: NodeJS.Timeout | null = null

  constructor(
    private readonly everybody: Iterable<Present>,
    /** How long it gathers, in milliseconds. */
    private readonly every: number,
    private readonly others: Elsewhere | null,
  ) {}

  /** Passes a change of somebody here on, with those that come in the same moment. */
  soon(client: Client): void {
    this.#changed.add(client)
    this.#timer ??= setTimeout(() => this.#flush(), this.every)
  }

  #flush(): void {
    this.#timer = null
    const changed = [...this.#changed]
    this.#changed.clear()
    this.atOnce(changed)
    // Who has gone to another process meanwhile is told of there.
    this.others?.tell(changed.filter((client) => client.elsewhere === null).map(toldOf))
  }

  /** Shows everybody here what is new already, as what another process has gathered. */
  atOnce(changed: readonly Client[]): void {
    if (changed.length === 0) return
    const frame = sharedFrame(awarenessFrame(changed))
    for (const present of this.everybody) if (!present.isBehind) present.sendShared(frame)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
