import type { Client, Clients } from './clients'
import type { Identity, Told } from './people'

/** Which part of what a process tells it is: from the first to the last, they name everybody there. */
export interface Part {
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** What other processes tell of who is there. Each answer is what was news in it. */
export class FromElsewhere {
  /** By process: who was there before it began to tell of everybody, and has not been named since. */
  readonly #unnamed = new Map<string, Set<Client>>()

  constructor(private readonly clients: Clients) {}

  /** A process tells of some who have moved, or of everybody: then whoever is not named has left. */
  hear(process: string, told: readonly Told[], part: Part): Client[] {
    if (part.isFirst) this.#unnamed.set(process, new Set(this.clients.at(process)))
    const unnamed = this.#unnamed.get(process)
    const changed: Client[] = []
    for (const one of told) {
      const client = this.clients.get(one.clientId)
      if (client) unnamed?.delete(client)
      const news = this.#hearOf(process, one, client)
      if (news) changed.push(news)
    }
    if (!part.isLast || !unnamed) return changed
    this.#unnamed.delete(process)
    return [...changed, ...left([...unnamed].filter((client) => client.elsewhere === process))]
  }

  /** A process is no longer there, and nobody at it. */
  forget(process: string): Client[] {
    this.#unnamed.delete(process)
    return left(this.clients.at(process))
  }

  /** Who is at other processes. */
  people(): Identity[] {
    return [...this.clients.all()].flatMap((client) =>
      client.elsewhere === null ? [] : [client.identity],
    )
  }

  #hearOf(process: string, told: Told, client: Client | undefined): Client | null {
    const { clientId, accountId, name, organisation, clock, state } = told
    const identity = { accountId, name, organisation }
    if (!client) {
      if (state === null) return null
      const theirs = {
        clientId,
        accountId,
        identity,
        owner: null,
        elsewhere: process,
        clock,
        state,
      }
      this.clients.add(theirs)
      return theirs
    }
    // The first account keeps it, wherever it came first.
    if (client.accountId !== accountId) return null
    if (state === null) {
      if (client.elsewhere !== process) return null
      client.clock = Math.max(client.clock, clock)
      leaves(client)
      return client
    }
    const isHere = client.owner !== null || client.elsewhere !== null
    if (clock < client.clock || (isHere && clock === client.clock)) return null
    this.clients.move(client, process)
    client.identity = identity
    client.clock = clock
    client.state = state
    return client
  }
}

function left(clients: Client[]): Client[] {
  clients.forEach(leaves)
  return clients
}

function leaves(client: Client): void {
  client.elsewhere = null
  client.state = null
}
