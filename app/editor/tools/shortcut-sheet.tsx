import { Fragment, useEffect, useRef } from 'react'
import { Button } from '../../ui/button'
import { type Keys, namesOf, withMod } from './keys'
import styles from './shortcut-sheet.module.css'
import { SHORTCUT_GROUPS, SHORTCUTS, type Shortcut } from './shortcuts'

const ID = 'shortcuts'

/** Opens the sheet from a tool. */
export function showShortcuts(): void {
  const sheet = document.getElementById(ID)
  if (sheet instanceof HTMLDialogElement && !sheet.open) sheet.showModal()
}

/** The shortcuts of the page on a sheet of their own, under `?` wherever nobody is typing. */
export function ShortcutSheet() {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = (event.key === '?' && !isTyping(event.target)) || withMod(event, '/')
      if (!asked || document.querySelector('dialog:modal')) return
      event.preventDefault()
      showShortcuts()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <dialog ref={sheet} id={ID} className={styles.sheet} aria-labelledby={`${ID}-title`}>
      <div className={styles.head}>
        <h2 id={`${ID}-title`}>Keyboard shortcuts</h2>
        <form method="dialog">
          <Button kind="quiet" small>
            Close
          </Button>
        </form>
      </div>
      {/* It scrolls, so the keys must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls is reached by keyboard */}
      <section className={styles.groups} aria-label="All shortcuts" tabIndex={0}>
        {SHORTCUT_GROUPS.map(({ title, of }) => (
          <section key={title} className={styles.group}>
            <h3>{title}</h3>
            <dl>
              {of.map((name) => {
                const { does, keys, or }: Shortcut = SHORTCUTS[name]
                return (
                  <div key={name} className={styles.row}>
                    <dt>{does}</dt>
                    <dd>
                      <Pressed keys={keys} />
                      {or && (
                        <>
                          <span className="hush"> or </span>
                          <Pressed keys={or} />
                        </>
                      )}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        ))}
      </section>
    </dialog>
  )
}

function Pressed({ keys }: { keys: Keys }) {
  return namesOf(keys).map((name, place) => (
    <Fragment key={name}>
      {place > 0 && ' '}
      <kbd className={styles.key}>{name}</kbd>
    </Fragment>
  ))
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}
