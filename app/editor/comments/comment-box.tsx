import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Talk } from '../../document/talk'
import { Button } from '../../ui/button'
import styles from './comments.module.css'

interface CommentBoxProps {
  readonly label: string
  /** What stands in it at first. */
  readonly words?: string
  readonly people: Talk['people']
  /** The verb on its button. */
  readonly verb: string
  /** Resolves with a sentence where it could not be done. */
  readonly send: (words: string) => Promise<string | null>
  /** Called when the focus is to be here: when this number changes, and it is not 0. */
  readonly focus: number
  readonly rows?: number
  /** Further buttons, beside the verb. */
  readonly children?: ReactNode
  /** Further choices, between the box and the buttons. */
  readonly choices?: ReactNode
}

const MOST_NAMES = 6

/** A box to write a comment in, which helps to name people. */
export function CommentBox(props: CommentBoxProps) {
  const { label, people, verb, send, focus, rows = 2, children, choices } = props
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState(props.words ?? '')
  const [wrong, setWrong] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const names = useNames(box, people, setWords)

  useEffect(() => {
    if (focus > 0) box.current?.focus()
  }, [focus])

  const submit = async () => {
    if (isSending) return
    setSending(true)
    const answer = await send(words)
    setSending(false)
    setWrong(answer)
    if (answer === null) setWords('')
    else box.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (names.onKeyDown(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void submit()
    }
  }

  return (
    <form
      className={styles.box}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      {wrong !== null && (
        <p className={styles.wrong} id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
      <div className={styles.field}>
        <textarea
          ref={box}
          id={id}
          rows={rows}
          dir="auto"
          value={words}
          placeholder={label}
          aria-invalid={wrong !== null || undefined}
          aria-describedby={wrong === null ? `${id}-hint` : `${id}-wrong ${id}-hint`}
          aria-autocomplete="list"
          aria-controls={names.found.length > 0 ? `${id}-names` : undefined}
          aria-activedescendant={names.found.length > 0 ? `${id}-name-${names.at}` : undefined}
          onChange={(event) => {
            setWords(event.target.value)
            names.look()
          }}
          onKeyDown={onKeyDown}
          onBlur={names.close}
        />
        {names.found.length > 0 && (
          <div
            className={styles.names}
            id={`${id}-names`}
            role="listbox"
            aria-label="Name somebody"
          >
            {names.found.map((person, i) => (
              // The keys are the box's own: it keeps the focus.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              <div
                key={person.id}
                id={`${id}-name-${i}`}
                role="option"
                aria-selected={i === names.at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => names.take(person.name)}
              >
                <bdi>{person.name}</bdi>
                {person.organisation && (
                  <small>
                    <bdi>{person.organisation}</bdi>
                  </small>
                )}
              </div>
            ))}
          </div>
        )}
        <span className="unseen" role="status">
          {names.found.length > 0 &&
            `${names.found.length === 1 ? 'One name' : `${names.found.length} names`} to choose from with the arrow keys`}
        </span>
      </div>
      <p className={styles.hint} id={`${id}-hint`}>
        No client details here. @ names somebody and tells them by email.
      </p>
      {choices}
      <div className={styles.actions}>
        <Button kind="primary" small aria-disabled={isSending || undefined}>
          {verb}
        </Button>
        {children}
      </div>
    </form>
  )
}

/** The people whose names go on as what was typed after the last @. */
function useNames(
  box: { readonly current: HTMLTextAreaElement | null },
  people: Talk['people'],
  setWords: (words: string) => void,
) {
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const found = typed === null ? [] : namesLike(people, typed)

  const close = () => setTyped(null)
  const look = () => {
    const field = box.current
    const upToCaret = field?.value.slice(0, field.selectionStart) ?? ''
    setTyped(/(?:^|[^\p{L}\p{N}])@([^@\n]{0,40})$/u.exec(upToCaret)?.[1] ?? null)
    setAt(0)
  }
  const take = (name: string) => {
    const field = box.current
    if (!field || typed === null) return
    const caret = field.selectionStart
    const begin = caret - typed.length
    const words = `${field.value.slice(0, begin)}${name} ${field.value.slice(caret).trimStart()}`
    const after = begin + name.length + 1
    // At once: what is typed next belongs behind the name.
    flushSync(() => {
      setWords(words)
      close()
    })
    field.setSelectionRange(after, after)
  }
  /** Whether the key was for the names. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (found.length === 0 || event.ctrlKey || event.metaKey) return false
    const chosen = found[at]
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % found.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen.name)
    else if (event.key === 'Escape') close()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return { found, at, look, take, close, onKeyDown }
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function namesLike(people: Talk['people'], typed: string): Talk['people'] {
  const wanted = folded(typed)
  // A whole name with something after it: it is written, and nothing is to be chosen any more.
  if (people.some(({ name }) => wanted.startsWith(`${folded(name)} `))) return []
  return people
    .filter(({ name }) => {
      const known = folded(name)
      return known.startsWith(wanted) || known.includes(` ${wanted}`)
    })
    .filter(({ name }) => folded(name) !== wanted)
    .slice(0, MOST_NAMES)
}
