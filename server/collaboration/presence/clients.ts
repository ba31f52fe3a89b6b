import type { Identity, Present, Told } from './people'

/** One client id: whose it is, and what they last said under it. */
export interface Client {
  readonly clientId: number
  readonly accountId: string
  /** Who they were when they last said something. */
  identity: Identity
  /** Who speaks for it here; null once they have left, or where they are at another process. */
  owner: Present | null
  /** The process where they are, if it is another. */
  elsewhere: string | null
  clock: number
  /** Null: they have left. */
  state: string | null
}

/** How many clients that have left are remembered in a room. */
const MOST_GONE = 5000

/**
 * The client ids of a room, and whom they belong to.
 *
 * An id belongs to the connection that first uses it, and stays its account's for as long as the
 * room lives: y-websocket sends back all that it hears of others, and one who left must not come
 * back as somebody else.
 */
export class Clients {
  readonly #clients = new Map<number, Client>()
  readonly #spokenFor = new Map<Present, Client>()

  /** @param isAnothers true where somebody of another account has written under an id */
  constructor(private readonly isAnothers: (clientId: number, accountId: string) => boolean) {}

  get(clientId: number): Client | undefined {
    return this.#clients.get(clientId)
  }

  all(): Iterable<Client> {
    return this.#clients.values()
  }

  /** The client that a connection speaks for, once it has said anything. */
  of(present: Present): Client | undefined {
    return this.#spokenFor.get(present)
  }

  /** Who is here and has said anything, with the client that they speak for. */
  here(): Iterable<[Present, Client]> {
    return this.#spokenFor
  }

  /** Who is at another process. */
  at(process: string): Client[] {
    return [...this.#clients.values()].filter((client) => client.elsewhere === process)
  }

  /** True where a connection may say something under this id. */
  mayUse(present: Present, clientId: number): boolean {
    const own = this.#spokenFor.get(present)
    if (own) return own.clientId === clientId
    const client = this.#clients.get(clientId)
    const { accountId } = present.identity
    return client ? client.accountId === accountId : !this.isAnothers(clientId, accountId)
  }

  /** True where somebody of another account is here under this id, at whichever process. */
  isOfSomebodyElse(clientId: number, accountId: string): boolean {
    const client = this.#clients.get(clientId)
    if (!client || client.accountId === accountId) return false
    return client.owner !== null || client.elsewhere !== null
  }

  /** Takes in an id that was not known. */
  add(client: Client): void {
    this.#forgetGone()
    this.#clients.set(client.clientId, client)
    if (client.owner) this.#spokenFor.set(client.owner, client)
  }

  /** From now on, this connection speaks for it, and nobody else does. */
  bind(client: Client, present: Present): void {
    if (client.owner === present) return
    this.#release(client)
    client.owner = present
    client.elsewhere = null
    this.#spokenFor.set(present, client)
  }

  /** From now on, they are at another process; what is left of a connection here says nothing any more. */
  move(client: Client, process: string): void {
    this.#release(client)
    client.elsewhere = process
  }

  /** A connection is no longer there. Returns the client that it spoke for. */
  leave(present: Present): Client | undefined {
    const client = this.#spokenFor.get(present)
    if (client) this.#release(client)
    return client
  }

  #release(client: Client): void {
    if (client.owner) this.#spokenFor.delete(client.owner)
    client.owner = null
  }

  #forgetGone(): void {
    if (this.#clients.size < MOST_GONE) return
    for (const [clientId, client] of this.#clients) {
      if (!client.owner && client.elsewhere === null) this.#clients.delete(clientId)
    }
  }
}

/** A client as other processes are told of it. */
export function toldOf({ identity, clientId, clock, state }: Client): Told {
  const { accountId, name, organisation } = identity
  return { accountId, name, organisation, clientId, clock, state }
}
