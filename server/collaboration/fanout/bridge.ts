import type { RowNotice } from '../../../prisma-free-db/notifications'
import type { Told } from '../presence'
import type { Room } from '../room'
import type { Others, Rooms } from '../rooms'
import type { Fanout, Hearer } from './fanout'
import { type Word, wordsOfPresence } from './words'

/** Between the rooms of this process and the other processes. */
export class Bridge implements Others, Hearer {
  /** Set before anything is heard. */
  rooms: Rooms | null = null
  /** How many times the journal is being read just now. */
  #readings = 0

  constructor(private readonly fanout: Fanout) {}

  get sender(): string {
    return this.fanout.sender
  }

  opened(letterId: string): void {
    this.fanout.say({ kind: 'ask', letterId })
  }

  tell(letterId: string, changed: readonly Told[]): void {
    if (changed.length > 0) this.fanout.say(...wordsOfPresence(letterId, changed, false))
  }

  askAgain(letterId: string): void {
    this.fanout.say({ kind: 'again', letterId })
  }

  row(row: RowNotice): void {
    this.rooms?.hear(row)
  }

  word(sender: string, word: Word): void {
    if (word.kind === 'alive' || word.kind === 'bye') return
    const room = this.rooms?.get(word.letterId)
    if (!room) return
    if (word.kind === 'here') room.presence.hearFrom(sender, word.told, word)
    else if (word.kind === 'again') room.presence.askEverybodyAgain()
    else this.#tellAll(room)
  }

  #tellAll(room: Room): void {
    this.fanout.say(...wordsOfPresence(room.letterId, room.presence.here(), true))
  }

  resumed(): void {
    this.#read()
    for (const room of this.rooms?.all() ?? []) {
      this.#tellAll(room)
      this.fanout.say({ kind: 'ask', letterId: room.letterId })
    }
  }

  deaf(): void {
    if (this.#readings === 0) this.#read()
  }

  #read(): void {
    this.#readings += 1
    void this.rooms?.catchUp().finally(() => {
      this.#readings -= 1
    })
  }

  gone(sender: string): void {
    for (const room of this.rooms?.all() ?? []) room.presence.forget(sender)
  }

  // Pages pass over what they have heard of somebody before they were told that they are gone.
  back(): void {
    for (const room of this.rooms?.all() ?? []) this.askAgain(room.letterId)
  }
}
