import type { IncomingMessage } from 'node:http'
import { Close } from '../../app/document/protocol'
import type { Actor } from '../../app/domain/actor.server'
import { findWritersAt } from '../../app/domain/letters/live/writers.server'
import type { Database } from '../../prisma-free-db/open'
import type { Connection } from './connection'
import type { Event } from './events'
import { reasonOf } from './journal-writer'

const AGAIN_AFTER = 500

/** Keeps what open sockets may do in step with what the store says. */
export class Access {
  #sessions: Promise<void> = Promise.resolve()
  /** Whose letters are to be asked for: all of them together, and after what is being asked already. */
  readonly #waiting = new Set<Connection>()
  #isAsking = false
  /** How many changes were heard of: who was being let in meanwhile is looked at again. */
  heard = 0

  constructor(
    private readonly db: Database,
    private readonly authenticate: (request: IncomingMessage) => Promise<Actor>,
    private readonly connections: ReadonlySet<Connection>,
  ) {}

  hear(event: Event): void {
    if (event.kind === 'mail-queued') return
    this.heard += 1
    const concerned = [...this.connections].filter((connection) => concerns(event, connection))
    for (const connection of concerned) {
      if (event.kind === 'sessions-ended') this.checkSession(connection)
      else this.checkLetter(connection)
    }
  }

  /** Asks the store whether the session still goes on; tries until it answers. */
  checkSession(connection: Connection): void {
    this.#sessions = this.#sessions.then(async () => {
      try {
        if (connection.isOpen) await this.#askSession(connection)
      } catch (error) {
        this.#failed(error)
        setTimeout(() => this.checkSession(connection), AGAIN_AFTER).unref()
      }
    })
  }

  /** Asks the store what they may do at their letter; tries until it answers. */
  checkLetter(connection: Connection): void {
    this.#waiting.add(connection)
    if (!this.#isAsking) void this.#askLetters()
  }

  /** Asks for every open socket whether its session still goes on: it may run out with nobody ending it. */
  async reviewSessions(): Promise<void> {
    // Not in the line of `checkSession`: one that was ended must not wait for all of these.
    try {
      for (const connection of [...this.connections]) {
        if (connection.isOpen) await this.#askSession(connection)
      }
    } catch (error) {
      console.error('collaboration: sessions could not be checked;', reasonOf(error))
    }
  }

  // Other sessions of the same account may go on: the cookie is asked, not the account.
  async #askSession(connection: Connection): Promise<void> {
    const actor = await this.authenticate(connection.request)
    if (actor.kind === 'person' && actor.account.id === connection.accountId) return
    connection.close(Close.noSession, 'the session has ended')
  }

  async #askLetters(): Promise<void> {
    this.#isAsking = true
    // What one event concerns comes in one turn of the event loop, and is asked for together.
    await Promise.resolve()
    while (this.#waiting.size > 0) {
      const asked = [...this.#waiting].filter((connection) => connection.isOpen)
      this.#waiting.clear()
      try {
        const writers = await findWritersAt(this.db, asked)
        for (const [at, connection] of asked.entries()) {
          const writer = writers[at]
          if (writer) connection.writer = writer
          else connection.close(Close.withdrawn, 'access was withdrawn')
        }
      } catch (error) {
        this.#failed(error)
        for (const connection of asked) this.#waiting.add(connection)
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER).unref())
      }
    }
    this.#isAsking = false
  }

  #failed(error: unknown): void {
    console.error('collaboration: access could not be checked;', reasonOf(error))
  }
}

const concerns = (event: Event, { accountId, letterId, writer }: Connection): boolean =>
  (event.account_id === null || event.account_id === accountId) &&
  (event.letter_id === null || event.letter_id === letterId) &&
  (event.coalition_id === null || event.coalition_id === writer.coalitionId)
