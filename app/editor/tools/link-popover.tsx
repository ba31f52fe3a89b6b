import type { EditorView } from '@tiptap/pm/view'
import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { checkLink } from '../text/links'
import { linkAt, removeLink, setLink } from '../text/marks'
import styles from './link-popover.module.css'

/** A small field for the address of a link, under the words that it is for. */
export function LinkPopover({ view, close }: { view: EditorView; close: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const existing = useRef(linkAt(view.state)).current
  const [wrong, setWrong] = useState<string | null>(null)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const at = view.coordsAtPos(view.state.selection.from)
    element.popover = 'auto'
    element.showPopover()
    const room = document.documentElement.clientWidth - element.offsetWidth - 8
    const below = at.bottom + 8
    const fits = below + element.offsetHeight < window.innerHeight
    element.style.left = `${Math.max(8, Math.min(room, at.left))}px`
    element.style.top = `${Math.max(8, fits ? below : at.top - element.offsetHeight - 8)}px`
    field.current?.focus()
    field.current?.select()
    // Escape and a click elsewhere close it without asking anybody.
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') close()
    }
    element.addEventListener('toggle', onToggle)
    return () => element.removeEventListener('toggle', onToggle)
  }, [view, close])

  const done = () => {
    close()
    view.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = checkLink(field.current?.value ?? '')
    if ('wrong' in checked) {
      setWrong(checked.wrong)
      field.current?.focus()
      return
    }
    setLink(view, checked.href)
    done()
  }

  return (
    <div
      ref={box}
      className={styles.box}
      role="dialog"
      aria-label="Link"
      data-keeps-note=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        done()
      }}
    >
      <form onSubmit={submit} noValidate>
        <label className={styles.label} htmlFor={id}>
          Address of the link
        </label>
        <input
          ref={field}
          id={id}
          className={styles.field}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          defaultValue={existing?.href ?? ''}
          placeholder="https://"
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        />
        {wrong !== null && (
          <p className={styles.wrong} id={`${id}-wrong`}>
            {wrong}
          </p>
        )}
        <div className={styles.actions}>
          <Button small kind="primary">
            {existing ? 'Change the link' : 'Set the link'}
          </Button>
          {existing && (
            <Button
              type="button"
              small
              kind="quiet"
              onClick={() => {
                removeLink(view)
                done()
              }}
            >
              Remove it
            </Button>
          )}
          <Button type="button" small kind="quiet" onClick={done}>
            Cancel
          </Button>
        </div>
      </form>
    </div>
  )
}
