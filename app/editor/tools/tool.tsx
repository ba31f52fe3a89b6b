import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../ui/icon'
import { ariaKeys, type Keys, namesOf } from './keys'
import styles from './toolbar.module.css'

/** A place in the toolbar that the arrow keys stop at. */
export interface ToolStop {
  readonly id: string
  /** The one tool that the tab key stops at. */
  readonly stop: boolean
  readonly onFocus: () => void
}

/** A button of the toolbar. */
export function Tool({
  id,
  stop,
  onFocus,
  label,
  words,
  keys,
  icon,
  pressed,
  off = false,
  act,
  children,
}: ToolStop & {
  label: string
  /** Words beside the sign, where there is room; they are then its name. */
  words?: string
  keys?: Keys
  icon?: IconName
  pressed?: boolean
  off?: boolean
  act: () => void
  children?: ReactNode
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      data-tool={id}
      tabIndex={stop ? 0 : -1}
      onFocus={onFocus}
      // Not `disabled`: the arrow keys still find it, and the focus is never lost on it.
      aria-disabled={off || undefined}
      aria-pressed={pressed}
      aria-label={words ? undefined : label}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      title={keys ? `${label} (${namesOf(keys).join(' ')})` : label}
      // The selection in the text stays what it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!off) act()
      }}
    >
      {icon ? <Icon name={icon} /> : children}
      {words && <span className={styles.word}>{words}</span>}
    </button>
  )
}
