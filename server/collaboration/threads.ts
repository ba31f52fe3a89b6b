import type { Connection } from './connection'
import type { Event } from './events'

/**
 * Tells the pages of a letter that its comments have changed, where the event is about them; returns
 * whether it is. What concerns a thread for coordinators only is told to nobody else's page: they
 * would learn that there is one.
 */
export function tellOfThreads(event: Event, connections: Iterable<Connection>): boolean {
  const isHidden = event.kind === 'coordinators-threads-changed'
  if (!isHidden && event.kind !== 'threads-changed') return false
  for (const connection of connections) {
    if (connection.letterId !== event.letter_id) continue
    if (!isHidden || connection.writer.role === 'coordinator') connection.tellThreads()
  }
  return true
}
