import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { wordsOf } from '../../document/suggestion-marks'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { closeNote, notesIn } from '../notes/footnote'
import { useEditorState } from '../text/use-editor'
import { withMod } from '../tools/keys'
import styles from './find.module.css'
import {
  type Finding,
  findingIn,
  lookFor,
  replaceAll,
  replaceShown,
  step,
  stopFinding,
} from './find-plugin'
import { spanOf, type Wanted } from './finding'

/** Opens the find bar, with what is selected in the text as the words to look for. */
export function openFind(editor: Editor): void {
  if (notesIn(editor.state).open) closeNote(editor.view, false)
  lookFor(editor.view)
}

/** Finding and replacing: the key for it wherever the letter has the focus, and the bar while it is open. */
export function Find({ editor }: { editor: Editor }) {
  const finding = useEditorState(editor, findingIn)
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const isFind = withMod(event, 'f')
      const isAgain = withMod(event, 'g')
      if ((!isFind && !isAgain) || !belongsToLetter(event.target)) return
      event.preventDefault()
      if (isAgain && findingIn(editor.state)) step(editor.view, event.shiftKey ? -1 : 1)
      else openFind(editor)
      if (isFind) field.current?.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [editor])

  if (!finding) return null
  return <FindBar editor={editor} finding={finding} field={field} />
}

/** Elsewhere on the page, and in the bar's own field, the key is the browser's. */
function belongsToLetter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('#main, [data-letter-tools]') !== null
}

function FindBar({
  editor,
  finding,
  field,
}: {
  editor: Editor
  finding: Finding
  field: RefObject<HTMLInputElement>
}) {
  const { wanted, finds } = finding
  const { view } = editor
  const id = useId()
  const [replacing, setReplacing] = useState(false)
  const [words, setWords] = useState('')
  const [done, setDone] = useState('')

  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [field])
  // What is looked at comes into sight; what others change meanwhile does not move the page.
  const asked = useRef(true)
  useLayoutEffect(() => {
    if (!asked.current) return
    asked.current = false
    document.querySelector('[data-found="shown"]')?.scrollIntoView({ block: 'center' })
  })

  const act = (change: () => void) => {
    asked.current = true
    setDone('')
    change()
  }
  const look = (change: Partial<Wanted>) => act(() => lookFor(view, { ...wanted, ...change }))
  const close = () => {
    stopFinding(view)
    if (editor.isEditable) view.focus()
    else document.getElementById('main')?.focus({ preventScroll: true })
  }
  const onEnter = (change: (back: boolean) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    act(() => change(event.shiftKey))
  }
  const none = finds.length === 0
  const one = () => {
    if (none) return
    replaceShown(view, words)
    setDone('Replaced.')
  }
  const all = () => {
    const count = replaceAll(view, words)
    if (count > 0) setDone(`${count} replaced.`)
  }

  return (
    <div className={styles.place}>
      <search
        className={styles.bar}
        aria-label="Find in the letter"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          close()
        }}
      >
        <div className={styles.row}>
          <label className="unseen" htmlFor={`${id}-find`}>
            Words to find
          </label>
          <input
            ref={field}
            id={`${id}-find`}
            className={styles.field}
            type="text"
            dir="auto"
            placeholder="Find"
            enterKeyHint="search"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={wanted.text}
            onChange={(event) => look({ text: event.target.value })}
            onKeyDown={onEnter((back) => step(view, back ? -1 : 1))}
          />
          <Sign label="Previous" icon="up" off={none} act={() => act(() => step(view, -1))} />
          <Sign label="Next" icon="down" off={none} act={() => act(() => step(view, 1))} />
          <Sign label="Close finding" icon="cross" act={close} />
        </div>
        <div className={styles.row}>
          <p className={styles.count} role="status">
            {done && `${done} `}
            {wanted.text !== '' && <Count finding={finding} doc={editor.state.doc} />}
          </p>
          <Option
            label="Match case"
            on={wanted.matchCase}
            set={(matchCase) => look({ matchCase })}
          />
          <Option
            label="Whole words"
            on={wanted.wholeWords}
            set={(wholeWords) => look({ wholeWords })}
          />
        </div>
        {editor.isEditable && !replacing && (
          <div className={styles.row}>
            <Button type="button" small kind="quiet" onClick={() => setReplacing(true)}>
              Replace…
            </Button>
          </div>
        )}
        {editor.isEditable && replacing && (
          <>
            <div className={styles.row}>
              <label className="unseen" htmlFor={`${id}-replace`}>
                Replace with
              </label>
              <input
                id={`${id}-replace`}
                // biome-ignore lint/a11y/noAutofocus: it comes by asking for it, and is what one asked for
                autoFocus
                className={styles.field}
                type="text"
                dir="auto"
                placeholder="Replace with"
                autoComplete="off"
                value={words}
                onChange={(event) => setWords(event.target.value)}
                onKeyDown={onEnter(one)}
              />
            </div>
            <div className={styles.row}>
              <Button type="button" small onClick={() => act(one)}>
                Replace
              </Button>
              <Button type="button" small onClick={() => act(all)}>
                Replace all
              </Button>
            </div>
          </>
        )}
      </search>
    </div>
  )
}

/** How many there are and which is shown; aloud also where it stands, and the words around it. */
function Count({ finding: { finds, at }, doc }: { finding: Finding; doc: Node }) {
  const shown = finds[at]
  if (!shown) return 'Not found'
  const { from, to } = spanOf(shown)
  const $from = doc.resolve(from)
  const around = [Math.max($from.start(), from - 30), Math.min($from.end(), to + 30)] as const
  return (
    <>
      {at + 1} of {finds.length}
      <span className="unseen">
        {shown.note === null ? ', in the letter: ' : ', in a footnote: '}
        <bdi>{wordsOf(doc.textBetween(...around))}</bdi>
      </span>
    </>
  )
}

function Sign({
  label,
  icon,
  off = false,
  act,
}: {
  label: string
  icon: 'up' | 'down' | 'cross'
  off?: boolean
  act: () => void
}) {
  return (
    <button
      type="button"
      className={styles.sign}
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={() => {
        if (!off) act()
      }}
    >
      <Icon name={icon} />
    </button>
  )
}

function Option({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      {label}
    </label>
  )
}
