import type { Selectable } from 'kysely'
import { type Database, engineOf } from '../../prisma-free-db/open'
import { eventsAfter, lastEvent } from '../../prisma-free-db/queries/messages'
import type { EventsTable } from '../../prisma-free-db/tables/messages'
import { reasonOf } from './journal-writer'

export type Event = Selectable<EventsTable>

const EVERY = 250

// Two transactions may take their numbers in one order and commit in the other on PostgreSQL: an event is looked for
// behind the newest one for this long. On SQLite one writes after the other.
const LATE_FOR = { postgres: 10_000, sqlite: 0 }

/**
 * Hands every event that is written from now on to `hear`, once, within a second of its commit,
 * whichever process wrote it; at once where somebody who knows of one says `look`.
 */
export function listenToEvents(
  db: Database,
  hear: (event: Event) => void,
): { look(): void; stop(): Promise<void> } {
  let isStopped = false
  let wake = () => {}
  let isAsked = false
  let isFailing = false
  const heard = new Map<number, number>()
  const lateFor = LATE_FOR[engineOf(db)]

  async function listen(): Promise<void> {
    let floor: number | null = null
    while (!isStopped) {
      isAsked = false
      try {
        floor ??= await lastEvent(db)
        for (const event of await eventsAfter(db, floor)) {
          if (heard.has(event.seq)) continue
          heard.set(event.seq, performance.now())
          hear(event)
        }
        for (const [seq, at] of heard) {
          if (performance.now() - at < lateFor) break
          floor = Math.max(floor, seq)
          heard.delete(seq)
        }
        isFailing = false
      } catch (error) {
        // Said once, and not with every try.
        if (!isFailing) console.error('collaboration: events cannot be read;', reasonOf(error))
        isFailing = true
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, EVERY)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
        if (isStopped || isAsked) wake()
      })
    }
  }

  const running = listen()
  return {
    look() {
      isAsked = true
      wake()
    },
    async stop() {
      isStopped = true
      wake()
      await running
    },
  }
}
