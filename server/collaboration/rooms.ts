import { loadJournal } from '../../app/domain/letters/journal.server'
import type { Database } from '../../prisma-free-db/open'
import { JournalWriter } from './journal-writer'
import { Keeper, Lane } from './keeper'
import type { Limits } from './limits'
import { docFrom } from './load'
import { Room } from './room'

interface OpenRoom {
  readonly room: Room
  readonly keeper: Keeper
}

interface Place {
  readonly opening: Promise<OpenRoom>
  /** Who is in it or on the way in. */
  guests: number
  idle: NodeJS.Timeout | null
}

/** Somebody's time in a room. */
export interface Visit {
  readonly room: Room
  end(): void
}

/** The letters in memory. Each is read from the disk once, however many come at the same time. */
export class Rooms {
  readonly #places = new Map<string, Place>()
  readonly #open = new Map<string, Room>()
  readonly #lane = new Lane()
  readonly #writer: JournalWriter

  constructor(
    private readonly db: Database,
    private readonly limits: Limits,
    private readonly now: () => Date,
  ) {
    this.#writer = new JournalWriter(db, limits)
  }

  /** The room of a letter, held in memory until the visit ends. Rejects where it cannot be read. */
  async enter(letterId: string): Promise<Visit> {
    const place = this.#places.get(letterId) ?? this.#place(letterId)
    place.guests += 1
    if (place.idle) clearTimeout(place.idle)
    place.idle = null
    try {
      const { room } = await place.opening
      if (!room.isBroken) return { room, end: () => this.#end(letterId, place) }
    } catch (error) {
      this.#forget(letterId, place)
      throw error
    }
    this.#forget(letterId, place)
    return this.enter(letterId)
  }

  #place(letterId: string): Place {
    const place: Place = { opening: this.#load(letterId), guests: 0, idle: null }
    this.#places.set(letterId, place)
    return place
  }

  async #load(letterId: string): Promise<OpenRoom> {
    const journaled = await loadJournal(this.db, letterId)
    const doc = docFrom(journaled.updates)
    const { db, limits, now } = this
    const keeper = new Keeper(db, letterId, doc, journaled, this.#lane, limits, now)
    const size = journaled.updates.reduce((sum, update) => sum + update.length, 0)
    const room = new Room(letterId, doc, size, this.#writer, limits, now, (seqs, bytes) =>
      keeper.written(seqs, bytes),
    )
    this.#open.set(letterId, room)
    return { room, keeper }
  }

  #forget(letterId: string, place: Place): void {
    if (this.#places.get(letterId) !== place) return
    this.#places.delete(letterId)
    this.#open.delete(letterId)
  }

  #end(letterId: string, place: Place): void {
    place.guests -= 1
    if (place.guests === 0 && this.#places.get(letterId) === place)
      this.#leaveLater(letterId, place)
  }

  #leaveLater(letterId: string, place: Place): void {
    place.idle = setTimeout(() => void this.#leave(letterId, place), this.limits.idleRoomAfter)
    place.idle.unref()
  }

  async #leave(letterId: string, place: Place): Promise<void> {
    place.idle = null
    const { room, keeper } = await place.opening
    if (!room.isBusy) await keeper.finish()
    if (place.guests > 0 || place.idle) return
    if (room.isBusy) {
      this.#leaveLater(letterId, place)
      return
    }
    this.#forget(letterId, place)
    keeper.destroy()
    room.destroy()
  }

  get(letterId: string): Room | undefined {
    return this.#open.get(letterId)
  }

  all(): Iterable<Room> {
    return this.#open.values()
  }

  /** Waits until everything is on disk, and lets go of all letters. False where the disk did not take it. */
  async drain(): Promise<boolean> {
    const isDone = await this.#writer.drain(this.limits.drainDisk)
    for (const place of [...this.#places.values()]) {
      if (place.idle) clearTimeout(place.idle)
      const { room, keeper } = await place.opening
      await keeper.note()
      keeper.destroy()
      room.destroy()
    }
    // A compaction that is under way is waited for; those that would follow it no longer begin.
    await this.#lane.run(async () => {})
    this.#places.clear()
    this.#open.clear()
    return isDone
  }
}
