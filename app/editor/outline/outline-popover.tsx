import type { Editor } from '@tiptap/core'
import { type ReactNode, useId, useRef } from 'react'
import { Icon } from '../../ui/icon'
import { usePopover } from '../tools/use-popover'
import { Outline } from './outline'
import styles from './outline-popover.module.css'

/** The outline where there is no room for it beside the sheet: a button, and a sheet of its own. */
export function OutlinePopover({
  editor,
  wordLimit,
  children,
}: {
  editor: Editor
  wordLimit: number | null
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const open = usePopover(box)
  const id = useId()

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
          <Outline editor={editor} wordLimit={wordLimit} went={() => box.current?.hidePopover()}>
            {children}
          </Outline>
        )}
      </div>
    </>
  )
}
