import { Standing } from './connection/standing'
import { useConnection } from './connection/use-connection'
import { Desk } from './desk'
import { NotTakenStrip } from './device/not-taken'
import type { LetterEditorProps } from './letter-props'

/** The drafting page, live. For the browser only: the server shows the text as HTML. */
export function LetterEditor(props: LetterEditorProps) {
  const { letterId, accountId, may, organisation, fallback } = props
  const madeAt = Date.parse(props.madeAt)
  const joined = useConnection({ letterId, accountId, may, organisation, madeAt })
  if (!joined) return fallback
  const { connection, ready, notTaken } = joined
  return (
    <Standing {...props} connection={connection}>
      {notTaken && <NotTakenStrip key={notTaken.words} notTaken={notTaken} />}
      {ready ? <Desk {...props} connection={connection} /> : fallback}
    </Standing>
  )
}
