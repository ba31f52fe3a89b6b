import { useState } from 'react'
import type { Suggestion } from '../../document/suggestions'
import { Button } from '../../ui/button'
import styles from './suggestions.module.css'
import type { Deed, Suggestions } from './use-suggestions'

const VERBS: Readonly<Record<Deed, string>> = { accept: 'Accept', reject: 'Reject' }

/** Accepts or rejects everything that is shown, after asking once: it is one step to undo. */
export function SettleAll({
  shown,
  may,
  settle,
}: {
  shown: readonly Suggestion[]
  may: Suggestions['may']
  settle: Suggestions['settle']
}) {
  const [asked, setAsked] = useState<Deed | null>(null)
  const of = (deed: Deed) => shown.filter((one) => may(deed, one)).map(({ id }) => id)
  const acceptable = of('accept')
  const rejectable = of('reject')
  const verb = (deed: Deed) =>
    deed === 'reject' && acceptable.length === 0 ? 'Take back' : VERBS[deed]
  if (asked) {
    const ids = asked === 'accept' ? acceptable : rejectable
    return (
      <div className={styles.ask}>
        <p>
          {verb(asked)} {ids.length} suggestions? You can undo it in one step.
        </p>
        <Button
          type="button"
          small
          kind="primary"
          onClick={() => {
            settle(asked, ids)
            setAsked(null)
          }}
        >
          {verb(asked)} {ids.length}
        </Button>
        <Button type="button" small kind="quiet" onClick={() => setAsked(null)}>
          Leave them
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.actions}>
      {acceptable.length > 1 && (
        <Button type="button" small onClick={() => setAsked('accept')}>
          {verb('accept')} these {acceptable.length}
        </Button>
      )}
      {rejectable.length > 1 && (
        <Button type="button" small kind="quiet" onClick={() => setAsked('reject')}>
          {verb('reject')} these {rejectable.length}
        </Button>
      )}
    </div>
  )
}
