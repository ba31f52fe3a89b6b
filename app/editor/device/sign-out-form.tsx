import { Form } from '@remix-run/react'
import { type ReactNode, useEffect, useState } from 'react'
import styles from './sign-out-form.module.css'

/** A form that signs out, and says before what of this device is not saved and would be deleted. */
export function SignOutForm({ children }: { children: ReactNode }) {
  const unsaved = useUnsavedHere()
  return (
    <Form method="post" action="/sign-out" className={styles.form}>
      {unsaved > 0 && (
        <p className="note-size">
          {unsaved === 1
            ? '1 change to a letter has not reached the server and is'
            : `${unsaved} changes to letters have not reached the server and are`}{' '}
          only on this device. Open the letter to send what is left; signing out deletes it.
        </p>
      )}
      {children}
    </Form>
  )
}

/** How many changes are only on this device, once it was asked. */
function useUnsavedHere(): number {
  const [unsaved, setUnsaved] = useState(0)
  useEffect(() => {
    let gone = false
    void import('./kept')
      .then(({ countUnsaved }) => countUnsaved())
      .then((count) => {
        if (!gone) setUnsaved(count)
      })
    return () => {
      gone = true
    }
  }, [])
  return unsaved
}
