import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon, type IconName } from '../../ui/icon'
import { ariaKeys, type Keys, namesOf } from './keys'
import styles from './menu-tool.module.css'
import type { ToolStop } from './tool'
import tools from './toolbar.module.css'
import { usePopover } from './use-popover'

/** What a menu offers. */
export interface MenuEntry {
  readonly label: string
  readonly keys?: Keys
  /** Something that is so, or not: the menu says which. */
  readonly checked?: boolean
  readonly off?: boolean
  readonly act: () => void
}

export interface MenuGroup {
  readonly title: string
  readonly entries: readonly MenuEntry[]
}

/**
 * A tool that opens a menu, as in the pattern for menu buttons of the ARIA Authoring Practices Guide:
 * arrow keys within, first letters, Escape back to the button. `leave` is where the focus goes after
 * a choice.
 */
export function MenuTool({
  id,
  stop,
  onFocus,
  label,
  words,
  icon,
  off = false,
  groups,
  leave,
  className = '',
}: ToolStop & {
  label: string
  /** Words beside the sign, where there is room. */
  words?: string
  icon: IconName
  off?: boolean
  /** Asked for when the menu opens. */
  groups: () => readonly MenuGroup[]
  leave: () => void
  className?: string | undefined
}) {
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const open = usePopover(box)
  const menuId = useId()

  // Its entries are drawn when it opens: only then can they be measured, and have the focus.
  useEffect(() => {
    if (!open || !box.current || !button.current) return
    place(box.current, button.current)
    itemsIn(box.current)[0]?.focus()
  }, [open])

  const show = () => {
    if (off) return
    if (open) box.current?.hidePopover()
    else box.current?.showPopover()
  }
  const close = (then: () => void) => {
    box.current?.hidePopover()
    then()
  }

  return (
    <span className={className}>
      <button
        ref={button}
        type="button"
        className={tools.tool}
        data-tool={id}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        aria-disabled={off || undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={menuId}
        aria-label={words ? undefined : label}
        title={label}
        onMouseDown={(event) => event.preventDefault()}
        onClick={show}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return
          event.preventDefault()
          show()
        }}
      >
        <Icon name={icon} />
        {words && <span className={tools.word}>{words}</span>}
        {words && <Icon name="down" />}
      </button>
      <div
        ref={box}
        id={menuId}
        className={styles.menu}
        role="menu"
        aria-label={label}
        tabIndex={-1}
        data-keeps-note=""
        onKeyDown={(event) => {
          event.stopPropagation()
          onMenuKey(event, () => close(() => button.current?.focus()))
        }}
      >
        {open &&
          groups().map(({ title, entries }, place) => (
            <Group key={title} title={title} first={place === 0}>
              {entries.map((entry) => (
                <Entry
                  key={entry.label}
                  entry={entry}
                  act={() =>
                    close(() => {
                      leave()
                      entry.act()
                    })
                  }
                />
              ))}
            </Group>
          ))}
      </div>
    </span>
  )
}

function Group({ title, first, children }: { title: string; first: boolean; children: ReactNode }) {
  const id = useId()
  return (
    <>
      {!first && <hr className={styles.rule} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu */}
      <div role="group" aria-labelledby={id}>
        <p className={styles.title} id={id} role="presentation">
          {title}
        </p>
        {children}
      </div>
    </>
  )
}

function Entry({ entry, act }: { entry: MenuEntry; act: () => void }) {
  const { label, keys, checked, off } = entry
  return (
    <button
      type="button"
      className={styles.entry}
      {...(checked === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemcheckbox', 'aria-checked': checked })}
      aria-disabled={off || undefined}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      tabIndex={-1}
      onClick={() => {
        if (!off) act()
      }}
    >
      <span className={styles.check}>{checked && <Icon name="tick" />}</span>
      <span className={styles.label}>{label}</span>
      {/* The attribute on the entry says them aloud. */}
      {keys && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: no key comes to it
        <kbd className={styles.keys} aria-hidden="true">
          {namesOf(keys).join(' ')}
        </kbd>
      )}
    </button>
  )
}

const itemsIn = (menu: Element): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
]

function onMenuKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = itemsIn(event.currentTarget)
  const at = items.findIndex((item) => item.matches(':focus'))
  const to = (place: number) => items[(place + items.length) % items.length]?.focus()
  if (event.key === 'Escape' || event.key === 'Tab') close()
  else if (event.key === 'ArrowDown') to(at + 1)
  else if (event.key === 'ArrowUp') to(at < 0 ? -1 : at - 1)
  else if (event.key === 'Home') to(0)
  else if (event.key === 'End') to(-1)
  else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
    const letter = event.key.toLowerCase()
    const begins = (item: HTMLElement) =>
      item.textContent?.trim().toLowerCase().startsWith(letter) === true
    const next = [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins)
    next?.focus()
  } else return
  event.preventDefault()
}

/** Under its button, or over it where there is more room; the styles of a phone place it themselves. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect()
  const width = document.documentElement.clientWidth
  const rtl = getComputedStyle(button).direction === 'rtl'
  const wished = rtl ? at.right - menu.offsetWidth : at.left
  menu.style.setProperty(
    '--left',
    `${Math.max(8, Math.min(width - menu.offsetWidth - 8, wished))}px`,
  )
  menu.style.setProperty('--top', `${at.bottom + 4}px`)
}
