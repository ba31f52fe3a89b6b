import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { citedAgain, type Source, sourcesIn } from '../../document/citing'
import { isIbid } from '../../document/ibid'
import type { Text } from '../../document/letter-text'
import { Button } from '../../ui/button'
import styles from './cite-again.module.css'
import { notesIn } from './footnote'
import { letterNote } from './ibid'

interface CiteAgainProps {
  readonly editor: Editor
  /** The number of the note that is written. */
  readonly number: number
  /** The view that the note is written in. */
  readonly view: () => EditorView | undefined
}

/**
 * Puts a source that another note names into this one, with the page. The note gets the words and no
 * reference to the other: it stays right when notes move, and whoever reads it need not turn pages.
 */
export function CiteAgain({ editor, number, view }: CiteAgainProps) {
  const [sources, setSources] = useState<readonly Source[] | null>(null)
  const close = () => {
    setSources(null)
    view()?.focus()
  }
  if (!sources) {
    const look = () => setSources(sourcesOfOthers(editor, number))
    return (
      <Button type="button" small kind="quiet" onClick={look}>
        Cite a source again
      </Button>
    )
  }
  if (sources.length === 0) {
    return (
      <p className={styles.none} role="status">
        No other note names a source yet. Write this one out.
      </p>
    )
  }
  const put = (source: Source, where: string) => {
    const note = view()
    if (note) writeInto(note, citedAgain(source, where))
    close()
  }
  return <SourceForm sources={sources} put={put} close={close} />
}

function SourceForm({
  sources,
  put,
  close,
}: {
  readonly sources: readonly Source[]
  readonly put: (source: Source, where: string) => void
  readonly close: () => void
}) {
  const id = useId()
  const list = useRef<HTMLSelectElement>(null)
  const where = useRef<HTMLInputElement>(null)
  useEffect(() => list.current?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const source = sources[list.current?.selectedIndex ?? -1]
    if (source) put(source, where.current?.value ?? '')
  }
  return (
    <form
      className={styles.form}
      aria-label="Cite a source again"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <label htmlFor={`${id}-source`}>Source</label>
      <select ref={list} id={`${id}-source`} className={styles.source}>
        {sources.map(({ number, text }) => (
          <option key={number}>{`${number}. ${text}`}</option>
        ))}
      </select>
      <label htmlFor={`${id}-where`}>Page (optional)</label>
      <input
        ref={where}
        id={`${id}-where`}
        className={styles.where}
        autoComplete="off"
        placeholder="12, 12–14, para 7"
      />
      <div className={styles.actions}>
        <Button small kind="primary">
          Put it in the note
        </Button>
        <Button type="button" small kind="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function sourcesOfOthers(editor: Editor, number: number): Source[] {
  const others = notesIn(editor.state).notes.filter((note) => note.number !== number)
  return sourcesIn(others.map(letterNote))
}

/** In place of an "Ibid.", else where the caret is. */
function writeInto(view: EditorView, runs: readonly Text[]): void {
  const { doc, schema, selection, tr } = view.state
  const [from, to] = isIbid(doc.textContent)
    ? [0, doc.content.size]
    : [selection.from, selection.to]
  const nodes = runs.map((run) => schema.nodeFromJSON(run))
  view.dispatch(tr.replaceWith(from, to, nodes).scrollIntoView())
}
