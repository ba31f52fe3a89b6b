import { useEffect, useState } from 'react'
import { Button } from '../../ui/button'
import { Strip } from '../../ui/strip'
import type { NotTaken } from '../connection/connection'
import { CopyUnsaved, refusalSentence } from '../connection/saved'
import styles from '../connection/saved.module.css'

/** What the server did not take, to be copied, above the letter as everybody has it. */
export function NotTakenStrip({ notTaken }: { notTaken: NotTaken }) {
  const { reason, words } = notTaken
  const [isOpen, setOpen] = useState(true)
  const isOnlyHere = isOpen && words !== ''
  useEffect(() => {
    if (!isOnlyHere) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOnlyHere])
  if (!isOpen) return null
  return (
    <Strip bad>
      <span>
        {refusalSentence(reason)} Here is the letter as everybody has it, and you can go on.
        {isOnlyHere && ' What you wrote last is not in it: copy it if you need it.'}
      </span>
      <div className={styles.ways}>
        {isOnlyHere && <CopyUnsaved text={() => words} />}
        <Button type="button" small onClick={() => setOpen(false)}>
          Close
        </Button>
      </div>
    </Strip>
  )
}
