import type { Thread } from '../../document/talk'
import { Icon } from '../../ui/icon'
import styles from './comments.module.css'
import { WhatBecame } from './what-became'

/** What is to be known of a thread before its words: that these are gone, who may see it, who settled it. */
export function Kinds({ thread, isLost }: { thread: Thread; isLost: boolean }) {
  const { forCoordinators, resolved } = thread
  return (
    <>
      {isLost && (
        <span className={styles.kind}>
          <Icon name="cross" />{' '}
          {thread.about === 'suggestion' ? (
            <WhatBecame became={thread.became} />
          ) : (
            'These words were deleted'
          )}
        </span>
      )}
      {forCoordinators && (
        <span className={styles.kind}>
          <Icon name="open" /> For coordinators only
        </span>
      )}
      {resolved && (
        <span className={styles.kind}>
          <Icon name="tick" />
          <span>
            Resolved by <bdi>{resolved.by}</bdi>
          </span>
        </span>
      )}
    </>
  )
}
