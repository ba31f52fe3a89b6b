import { useEffect, useState } from 'react'
import { type Connection, type Joining, join } from './connection'

interface Joined {
  readonly connection: Connection
  /** True once the text is there. */
  readonly ready: boolean
}

/**
 * The live letter, for as long as the component is there; null until it is joined. Who may write
 * all of a sudden gets another connection, put in the place of the first when its text is there.
 */
export function useConnection({ letterId, accountId, mayWrite }: Joining): Joined | null {
  const [joined, setJoined] = useState<Joined | null>(null)
  const [mayWriteAtFirst] = useState(mayWrite)

  useEffect(() => {
    let gone = false
    const open = new Set<Connection>()
    const leave = (connection: Connection) => {
      open.delete(connection)
      connection.leave()
    }
    const enter = async (asWriter: boolean, before: Connection | null) => {
      const connection = await join({ letterId, accountId, mayWrite: asWriter })
      if (gone) return connection.leave()
      open.add(connection)
      void connection.promoted.then(() => {
        if (open.has(connection)) void enter(true, connection)
      })
      if (!before) setJoined({ connection, ready: false })
      await connection.ready
      if (!open.has(connection)) return
      setJoined({ connection, ready: true })
      if (before) leave(before)
    }
    void enter(mayWriteAtFirst, null)
    return () => {
      gone = true
      for (const connection of open) leave(connection)
      setJoined(null)
    }
  }, [letterId, accountId, mayWriteAtFirst])

  return joined
}
