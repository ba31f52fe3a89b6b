import type { Editor } from '@tiptap/core'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../ui/icon'
import { Outline } from './outline'
import styles from './outline-popover.module.css'

/** The outline where there is no room for it beside the sheet: a button, and a sheet of its own. */
export function OutlinePopover({ editor, children }: { editor: Editor; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const id = useId()

  useEffect(() => {
    const element = box.current
    if (!element) return
    element.popover = 'auto'
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent) setOpen(event.newState === 'open')
    }
    element.addEventListener('toggle', onToggle)
    return () => element.removeEventListener('toggle', onToggle)
  }, [])

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label="Outline, versions and more"
        title="Outline, versions and more"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          box.current?.togglePopover()
          if (!open) box.current?.querySelector<HTMLElement>('button, a')?.focus()
        }}
      >
        <Icon name="outline" />
      </button>
      <div ref={box} id={id} className={styles.box}>
        {open && (
          <Outline editor={editor} went={() => box.current?.hidePopover()}>
            {children}
          </Outline>
        )}
      </div>
    </>
  )
}
