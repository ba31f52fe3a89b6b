import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import styles from '../letter-editor.module.css'
import type { Connected } from '../letter-props'
import { HereNow } from '../presence/here'
import { SavedAloud, SavedSign, SavedStrip } from './saved'
import { isStopped } from './saved-state'

/** How the text stands: in the bar, aloud, and as a strip where it lasts. */
export function Standing(props: Connected & { children: ReactNode }) {
  const { connection, barEnd, letterId, onRoleChange, children } = props
  const shown = useSyncExternalStore(connection.subscribe, connection.look)
  const may = useSyncExternalStore(connection.subscribe, connection.may)
  const could = useRef(may)
  useEffect(() => {
    if (could.current === may) return
    could.current = may
    onRoleChange()
  }, [may, onRoleChange])
  return (
    <>
      {barEnd &&
        createPortal(
          <>
            <SavedSign shown={shown} />
            <HereNow awareness={connection.provider.awareness} />
          </>,
          barEnd,
        )}
      <SavedAloud shown={shown} may={may} />
      <div className={isStopped(shown) ? styles.stopped : undefined}>
        <SavedStrip
          shown={shown}
          remedies={{
            signIn: `/sign-in?${new URLSearchParams({ next: `/letters/${letterId}` })}`,
            mayWrite: may !== 'read',
            keeps: connection.keeps(),
            unsavedText: () => connection.unsavedText(),
            startOver: () => {
              void connection.forget().then(() => window.location.reload())
            },
          }}
        />
      </div>
      {children}
    </>
  )
}
