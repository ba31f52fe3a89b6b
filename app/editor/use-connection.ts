import { useEffect, useState } from 'react'
import type { May } from '../document/protocol'
import { type Connection, type Joining, join } from './connection'

interface Joined {
  readonly connection: Connection
  /** True once the text is there. */
  readonly ready: boolean
}

/**
 * The live letter, for as long as the component is there; null until it is joined. Who may write or
 * suggest all of a sudden gets another connection, put in the place of the first when its text is there.
 */
export function useConnection(joining: Joining): Joined | null {
  const { letterId, accountId } = joining
  const [joined, setJoined] = useState<Joined | null>(null)
  const [atFirst] = useState(joining)

  useEffect(() => {
    let gone = false
    const open = new Set<Connection>()
    const leave = (connection: Connection) => {
      open.delete(connection)
      connection.leave()
    }
    const enter = async (may: May, before: Connection | null) => {
      const { organisation } = before?.owner() ?? atFirst
      const { madeAt } = atFirst
      const connection = await join({ letterId, accountId, may, organisation, madeAt })
      if (gone) return connection.leave()
      open.add(connection)
      void connection.promoted.then((to) => {
        if (open.has(connection)) void enter(to, connection)
      })
      if (!before) setJoined({ connection, ready: false })
      await connection.ready
      if (!open.has(connection)) return
      setJoined({ connection, ready: true })
      if (before) leave(before)
    }
    void enter(atFirst.may, null)
    return () => {
      gone = true
      for (const connection of open) leave(connection)
      setJoined(null)
    }
  }, [letterId, accountId, atFirst])

  return joined
}
