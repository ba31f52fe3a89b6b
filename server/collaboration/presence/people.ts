import type { PresenceState } from '../frames'
import type { SharedFrame } from '../shared-frame'

/** What others see of somebody, as the server knows it. */
export interface Identity {
  readonly accountId: string
  readonly name: string
  readonly organisation: string | null
}

/** A connection, as presence knows it. */
export interface Present {
  readonly identity: Identity
  send(message: Uint8Array): void
  /** Sends what others are sent too. */
  sendShared(frame: SharedFrame): void
  /** True where it has enough to take already: presence may be left out, text may not. */
  readonly isBehind: boolean
}

/** One presence as processes tell it each other. */
export type Told = PresenceState & Identity

/** The same letter at other processes. */
export interface Elsewhere {
  /** Tells of presences here that have changed. */
  tell(changed: readonly Told[]): void
  /** Has everybody there say again who they are. */
  askAgain(): void
}
