import type { IncomingMessage } from 'node:http'
import { Close } from '../../app/document/protocol'
import type { Actor } from '../../app/domain/actor.server'
import { findWriterFor } from '../../app/domain/letters/writers.server'
import type { Database } from '../../prisma-free-db/open'
import type { Connection } from './connection'
import type { Event } from './events'
import { reasonOf } from './journal-writer'

const AGAIN_AFTER = 500

/** Keeps what open sockets may do in step with what the store says. */
export class Access {
  #checks: Promise<void> = Promise.resolve()
  /** How many changes were heard of: who was being let in meanwhile is looked at again. */
  heard = 0

  constructor(
    private readonly db: Database,
    private readonly authenticate: (request: IncomingMessage) => Promise<Actor>,
    private readonly now: () => Date,
    private readonly connections: ReadonlySet<Connection>,
  ) {}

  hear(event: Event): void {
    if (event.kind === 'mail-queued') return
    this.heard += 1
    const concerned = [...this.connections].filter((connection) => concerns(event, connection))
    for (const connection of concerned) {
      this.check(connection, event.kind === 'sessions-ended')
    }
  }

  /** Asks the store again, after what is being asked already; tries until it answers. */
  check(connection: Connection, isAboutSession: boolean): void {
    this.#checks = this.#checks.then(async () => {
      if (!connection.isOpen) return
      try {
        if (isAboutSession) await this.#checkSession(connection)
        else await this.#checkLetter(connection)
      } catch (error) {
        console.error('collaboration: access could not be checked;', reasonOf(error))
        setTimeout(() => this.check(connection, isAboutSession), AGAIN_AFTER).unref()
      }
    })
  }

  /** Asks for every open socket whether its session still goes on: it may run out with nobody ending it. */
  async reviewSessions(): Promise<void> {
    // Not in the line of `check`: a withdrawal must not wait for all of these.
    try {
      for (const connection of [...this.connections]) {
        if (connection.isOpen) await this.#checkSession(connection)
      }
    } catch (error) {
      console.error('collaboration: sessions could not be checked;', reasonOf(error))
    }
  }

  // Other sessions of the same account may go on: the cookie is asked, not the account.
  async #checkSession(connection: Connection): Promise<void> {
    const actor = await this.authenticate(connection.request)
    if (actor.kind === 'person' && actor.account.id === connection.accountId) return
    connection.close(Close.noSession, 'the session has ended')
  }

  async #checkLetter(connection: Connection): Promise<void> {
    const { account, letterId } = connection
    const actor: Actor = { kind: 'person', account, now: this.now() }
    const writer = await findWriterFor(this.db, actor, letterId)
    if (writer) connection.writer = writer
    else connection.close(Close.withdrawn, 'access was withdrawn')
  }
}

const concerns = (event: Event, { accountId, letterId, writer }: Connection): boolean =>
  (event.account_id === null || event.account_id === accountId) &&
  (event.letter_id === null || event.letter_id === letterId) &&
  (event.coalition_id === null || event.coalition_id === writer.coalitionId)
