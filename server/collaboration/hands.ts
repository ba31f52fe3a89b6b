import { placeOf } from '../../app/domain/letters/live/hands.server'
import type { Database } from '../../prisma-free-db/open'
import { reasonOf } from './journal-writer'
import type { Identity } from './presence/people'

/** There are six colours. */
const HANDS = 6

const partyOf = ({ accountId, organisation }: Identity): string =>
  organisation ?? `account ${accountId}`

/**
 * The colours of a letter: each organisation has its own, by the order in which they came to the
 * letter. The store keeps that order, so that all processes show the same colour, tomorrow too.
 */
export class Hands {
  /** Told when a party has another colour than was said at first. */
  onChange: (isOfParty: (identity: Identity) => boolean) => void = () => {}

  readonly #claims = new Set<Promise<void>>()

  constructor(
    private readonly db: Database,
    private readonly letterId: string,
    private readonly places: Map<string, number>,
  ) {}

  /** 1 to 6. For a new party this is a guess, which is right unless another came at the same time. */
  of(identity: Identity): number {
    const party = partyOf(identity)
    const known = this.places.get(party)
    const place = known ?? this.places.size
    if (known === undefined) {
      this.places.set(party, place)
      const claim = this.#claim(party, place).finally(() => this.#claims.delete(claim))
      this.#claims.add(claim)
    }
    return (place % HANDS) + 1
  }

  /** Resolves when nothing is on its way to the store. */
  async settled(): Promise<void> {
    await Promise.all(this.#claims)
  }

  async #claim(party: string, guessed: number): Promise<void> {
    try {
      const place = await placeOf(this.db, this.letterId, party)
      this.places.set(party, place)
      if (place !== guessed) this.onChange((identity) => partyOf(identity) === party)
    } catch (error) {
      // It stays the guess: a colour is not worth more than a line in the log.
      console.error('collaboration: a colour could not be noted;', reasonOf(error))
    }
  }
}
