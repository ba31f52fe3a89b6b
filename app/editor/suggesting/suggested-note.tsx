import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { Button } from '../../ui/button'
import styles from './suggestions.module.css'

/**
 * Asks for the words of a footnote that is suggested. It is no note yet in which one could write: the
 * suggestion holds them until it is accepted.
 */
export function SuggestedNote({ editor, close }: { editor: Editor; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => {
    dialog.current?.showModal()
    field.current?.focus()
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = field.current?.value.replace(/\s+/gu, ' ').trim() ?? ''
    const { schema, selection, tr } = editor.state
    const { footnote } = schema.nodes
    close()
    editor.view.focus()
    if (!footnote || words === '') return
    editor.view.dispatch(tr.insert(selection.to, footnote.create(null, schema.text(words))))
  }
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={close}>
      <form onSubmit={submit}>
        <label id={id} htmlFor={`${id}-words`}>
          The footnote that you suggest
        </label>
        <textarea ref={field} id={`${id}-words`} rows={3} maxLength={2_000} required dir="auto" />
        <div className={styles.actions}>
          <Button kind="primary">Suggest it</Button>
          <Button type="button" kind="quiet" onClick={close}>
            Cancel
          </Button>
        </div>
      </form>
    </dialog>
  )
}
