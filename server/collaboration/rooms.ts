import { Unnamed } from '../../app/document/stranded/unnamed'
import { accountsBehind } from '../../app/domain/letters/live/authors.server'
import { placesIn } from '../../app/domain/letters/live/hands.server'
import { type Journaled, loadJournal } from '../../app/domain/letters/live/journal.server'
import type { RowNotice } from '../../prisma-free-db/notifications'
import type { Database } from '../../prisma-free-db/open'
import { Authors } from './authors'
import { Follower } from './fanout/follower'
import { Hands } from './hands'
import { JournalWriter } from './journal-writer'
import { Keeper, Lane } from './keeper'
import type { Limits } from './limits'
import { readDoc } from './load'
import { Notes } from './notes'
import type { Told } from './presence'
import { Room } from './room'

interface OpenRoom {
  readonly room: Room
  readonly keeper: Keeper
  readonly follower: Follower
  readonly hands: Hands
}

/** The other processes, where there may be any. */
export interface Others {
  /** The name of this process among them. */
  readonly sender: string
  opened(letterId: string): void
  tell(letterId: string, changed: readonly Told[]): void
  askAgain(letterId: string): void
}

interface Place {
  readonly opening: Promise<OpenRoom>
  /** What other processes wrote while it was being read. */
  readonly early: RowNotice[]
  /** Who is in it or on the way in. */
  guests: number
  idle: NodeJS.Timeout | null
}

/** Somebody's time in a room. */
export interface Visit {
  readonly room: Room
  end(): void
}

// A row that could not be read stays on disk, for whoever can: folded, it would be gone.
const NEVER_FOLDED: Partial<Limits> = {
  compactRows: Number.POSITIVE_INFINITY,
  compactBytes: Number.POSITIVE_INFINITY,
  compactIdleRows: Number.POSITIVE_INFINITY,
}

/** The letters in memory. Each is read from the disk once, however many come at the same time. */
export class Rooms {
  readonly #places = new Map<string, Place>()
  readonly #open = new Map<string, OpenRoom>()
  /** Rooms that are no longer their letter's, and have something left to write, or somebody in them. */
  readonly #broken = new Set<OpenRoom>()
  readonly #lane = new Lane()
  readonly #writer: JournalWriter
  readonly #notes: Notes
  /** How many times it was looked for what other processes wrote. */
  #looks = 0

  constructor(
    private readonly db: Database,
    private readonly limits: Limits,
    private readonly now: () => Date,
    /** Null where this process has the store to itself. */
    private readonly others: Others | null,
  ) {
    this.#writer = new JournalWriter(db, limits, others?.sender ?? 'alone')
    this.#notes = new Notes(db, limits)
  }

  /** The room of a letter, held in memory until the visit ends. Rejects where it cannot be read. */
  async enter(letterId: string): Promise<Visit> {
    const known = this.#places.get(letterId)
    const place = known ?? this.#place(letterId)
    place.guests += 1
    if (place.idle) clearTimeout(place.idle)
    place.idle = null
    try {
      const { room, follower } = await place.opening
      // Somebody who comes from another process may have seen there what has not been told here yet:
      // the room must know all of it before they are asked what else they have.
      if (known && this.others) await follower.catchUp()
      if (!room.isBroken) return { room, end: () => this.#end(letterId, place) }
    } catch (error) {
      if (this.#open.has(letterId)) this.#end(letterId, place)
      else this.#forget(letterId, place)
      throw error
    }
    this.#forget(letterId, place)
    return this.enter(letterId)
  }

  #place(letterId: string): Place {
    const early: RowNotice[] = []
    const place: Place = { opening: this.#load(letterId, early), early, guests: 0, idle: null }
    this.#places.set(letterId, place)
    return place
  }

  async #load(letterId: string, early: readonly RowNotice[]): Promise<OpenRoom> {
    const looks = this.#looks
    const [journaled, places, accounts] = await Promise.all([
      loadJournal(this.db, letterId),
      placesIn(this.db, letterId),
      accountsBehind(this.db, letterId),
    ])
    const hands = new Hands(this.db, letterId, places)
    const authors = new Authors(this.db, letterId, accounts)
    const open = this.#furnish(letterId, journaled, hands, authors)
    this.#open.set(letterId, open)
    for (const row of early) open.follower.hear(row)
    // Something may have been written after it was read, and told to nobody who heard it.
    if (this.#looks !== looks) void open.follower.catchUp().catch(() => this.catchUp())
    this.others?.opened(letterId)
    return open
  }

  #furnish(letterId: string, journaled: Journaled, hands: Hands, authors: Authors): OpenRoom {
    const { db, limits, now, others } = this
    const { doc, isWhole } = readDoc(journaled.updates)
    const unnamed = new Unnamed(doc, journaled.updates)
    const size = journaled.updates.reduce((sum, update) => sum + update.length, 0)
    const keeper: Keeper = new Keeper(
      db,
      letterId,
      doc,
      unnamed,
      journaled,
      this.#lane,
      this.#notes,
      isWhole ? limits : { ...limits, ...NEVER_FOLDED },
      now,
      () => follower.catchUp(),
    )
    const room = new Room(
      letterId,
      doc,
      unnamed,
      size,
      this.#writer,
      limits,
      now,
      {
        written: (seqs, bytes) => keeper.written(seqs, bytes),
        broken: () => this.#replace(letterId, open),
      },
      hands,
      authors,
      others && {
        tell: (changed) => others.tell(letterId, changed),
        askAgain: () => others.askAgain(letterId),
      },
    )
    const follower = new Follower(db, room, keeper)
    const open: OpenRoom = { room, keeper, follower, hands }
    return open
  }

  /**
   * A room is broken: who comes next gets another, which is told of what this one still writes. It
   * is let go of when nobody is in it and nothing of it is left to write.
   */
  #replace(letterId: string, broken: OpenRoom): void {
    const { room, keeper, follower } = broken
    if (this.#open.get(letterId) === broken) {
      const place = this.#places.get(letterId)
      if (place?.idle) clearTimeout(place.idle)
      this.#places.delete(letterId)
      this.#open.delete(letterId)
      this.#broken.add(broken)
      // Its document must not take the place of what is on disk.
      keeper.destroy()
      follower.stop()
    }
    this.written(letterId)
    if (room.isBusy || room.connections.size > 0 || !this.#broken.delete(broken)) return
    room.destroy()
  }

  /** Another process has written a row. */
  hear(row: RowNotice): void {
    const open = this.#open.get(row.letterId)
    if (open) open.follower.hear(row)
    else this.#places.get(row.letterId)?.early.push(row)
  }

  /** The journal of a letter was written by something else than a room. */
  written(letterId: string): void {
    const open = this.#open.get(letterId)
    // The follower has said in the log what went wrong; then all is looked for, until it is there.
    if (open) void open.follower.catchUp().catch(() => this.catchUp())
    // While it is read, it is not known whether that is in what was read.
    else if (this.#places.has(letterId)) this.#looks += 1
  }

  /** Looks in the journal for what other processes wrote, for every open letter, until all is there. */
  async catchUp(): Promise<void> {
    this.#looks += 1
    let behind = [...this.#open]
    while (behind.length > 0) {
      const failed: typeof behind = []
      for (const [letterId, open] of behind) {
        if (this.#open.get(letterId) !== open) continue
        // The follower has said in the log what went wrong, and waited.
        await open.follower.catchUp().catch(() => failed.push([letterId, open]))
      }
      behind = failed
    }
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
    const { room, keeper, follower } = await place.opening
    if (!room.isBusy) await keeper.finish([...room.presence.elsewhere()].length === 0)
    // It may have broken meanwhile.
    if (place.guests > 0 || place.idle || this.#places.get(letterId) !== place) return
    if (room.isBusy) {
      this.#leaveLater(letterId, place)
      return
    }
    this.#forget(letterId, place)
    follower.stop()
    keeper.destroy()
    room.destroy()
  }

  get(letterId: string): Room | undefined {
    return this.#open.get(letterId)?.room
  }

  all(): Room[] {
    return [...this.#open.values()].map(({ room }) => room)
  }

  /** Waits until everything is on disk, and lets go of all letters. False where the disk did not take it. */
  async drain(): Promise<boolean> {
    const isDone = await this.#writer.drain(this.limits.drainDisk)
    await this.#notes.write()
    const all: (OpenRoom | null)[] = [...this.#broken]
    for (const place of [...this.#places.values()]) {
      if (place.idle) clearTimeout(place.idle)
      // One that cannot be opened has nothing to write, and must not keep the others from it.
      all.push(await place.opening.catch(() => null))
    }
    for (const open of all) {
      if (!open) continue
      const { room, keeper, follower, hands } = open
      await hands.settled()
      follower.stop()
      keeper.destroy()
      room.destroy()
    }
    // A compaction that is under way is waited for; those that would follow it no longer begin.
    await this.#lane.run(async () => {})
    this.#places.clear()
    this.#open.clear()
    this.#broken.clear()
    return isDone
  }
}
