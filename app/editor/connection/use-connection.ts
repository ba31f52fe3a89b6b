import { useEffect, useState } from 'react'
import { type Connection, type GoingOn, type Joining, join, type NotTaken } from './connection'

interface Joined {
  readonly connection: Connection
  /** True once the text is there. */
  readonly ready: boolean
  /** What the server did not take of the copy that stood here before. */
  readonly notTaken: NotTaken | null
}

/**
 * The live letter, for as long as the component is there; null until it is joined. Who may write or
 * suggest all of a sudden, or whose change was not taken, gets another connection, put in the place of
 * the first when its text is there.
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
    const enter = async ({ may, notTaken }: GoingOn, before: Connection | null) => {
      const { organisation } = before?.owner() ?? atFirst
      const { madeAt } = atFirst
      const connection = await join({ letterId, accountId, may, organisation, madeAt })
      if (gone) return connection.leave()
      open.add(connection)
      void connection.outlived.then((how) => {
        if (open.has(connection)) void enter(how, connection)
      })
      if (!before) setJoined({ connection, ready: false, notTaken })
      await connection.ready
      if (!open.has(connection)) return
      setJoined({ connection, ready: true, notTaken })
      if (before) leave(before)
    }
    void enter({ may: atFirst.may, notTaken: null }, null)
    return () => {
      gone = true
      for (const connection of open) leave(connection)
      setJoined(null)
    }
  }, [letterId, accountId, atFirst])

  return joined
}
