import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import {
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { createPortal } from 'react-dom'
import { directionOf } from '../document/direction'
import { type Connection, join } from './connection'
import { createEditor } from './create-editor'
import { HereNow } from './here'
import styles from './letter-editor.module.css'
import { LinkPopover } from './link-popover'
import { NoteCard, NotesList, type Writing } from './notes'
import { Outline } from './outline'
import { OutlinePopover } from './outline-popover'
import { passagesNotIn } from './reading'
import { SavedAloud, SavedSign, SavedStrip } from './saved'
import { Toolbar } from './toolbar'
import { useEditorState } from './use-editor'
import { useRoomForKeyboard } from './use-room-for-keyboard'

export interface LetterEditorProps {
  readonly letterId: string
  readonly accountId: string
  readonly language: string
  /** Why this person only reads; null where they may write. */
  readonly readOnlyBecause: string | null
  /** The end of the bar: how the text stands, and who is here. */
  readonly barEnd: HTMLElement | null
  /** Shown until the live text is there. */
  readonly fallback: ReactNode
  /** Beside the outline: versions and the way on. */
  readonly beside: ReactNode
  /** Under the first line of a letter in which nothing is written. */
  readonly whenEmpty: ReactNode
}

/** The drafting page, live. For the browser only: the server shows the text as HTML. */
export function LetterEditor(props: LetterEditorProps) {
  const { letterId, accountId, readOnlyBecause, fallback } = props
  const mayWrite = readOnlyBecause === null
  const [connection, setConnection] = useState<Connection | null>(null)
  const [ready, setReady] = useState(false)

  useEffect(() => {
    let gone = false
    let joined: Connection | null = null
    join({ letterId, accountId, mayWrite }).then((made) => {
      joined = made
      if (gone) return made.leave()
      if (!mayWrite) made.provider.awareness.setLocalStateField('reads', true)
      setConnection(made)
      void made.ready.then(() => {
        if (!gone) setReady(true)
      })
    })
    return () => {
      gone = true
      joined?.leave()
      setConnection(null)
      setReady(false)
    }
  }, [letterId, accountId, mayWrite])

  if (!connection) return fallback
  return (
    <Standing {...props} connection={connection}>
      {ready ? <Desk {...props} connection={connection} /> : fallback}
    </Standing>
  )
}

type Connected = LetterEditorProps & { readonly connection: Connection }

/** How the text stands: in the bar, aloud, and as a strip where it lasts. */
function Standing(props: Connected & { children: ReactNode }) {
  const { connection, barEnd, letterId, readOnlyBecause, children } = props
  const shown = useSyncExternalStore(connection.subscribe, connection.look)
  return (
    <>
      {barEnd &&
        createPortal(
          <>
            <SavedSign shown={shown} />
            <HereNow awareness={connection.provider.awareness} />
          </>,
          barEnd,
        )}
      <SavedAloud shown={shown} />
      <SavedStrip
        shown={shown}
        remedies={{
          signIn: `/sign-in?${new URLSearchParams({ next: `/letters/${letterId}` })}`,
          mayWrite: readOnlyBecause === null,
          keeps: connection.keeps,
          unsavedText: () => connection.unsavedText(),
          startOver: () => {
            void connection.forget().then(() => window.location.reload())
          },
        }}
      />
      {children}
    </>
  )
}

function Desk(props: Connected) {
  const { connection, readOnlyBecause, language } = props
  const mayWrite = readOnlyBecause === null
  const shown = useSyncExternalStore(connection.subscribe, connection.look)
  const stopped = shown.kind === 'ended' || shown.kind === 'refused'

  const place = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const target = useRef<EditorView | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [mode, setMode] = useState<'write' | 'read'>(mayWrite ? 'write' : 'read')
  const [linkFor, setLinkFor] = useState<EditorView | null>(null)
  const [, setChange] = useState(0)

  const closeLink = useCallback(() => setLinkFor(null), [])
  const askForLink = useCallback(() => {
    if (target.current?.editable) setLinkFor(target.current)
  }, [])
  const writing = useRef<Writing>({
    askForLink,
    into: (view) => {
      target.current = view
      setChange((count) => count + 1)
    },
    changed: () => setChange((count) => count + 1),
  }).current

  useEffect(() => {
    if (!place.current) return
    const made = createEditor({
      element: place.current,
      connection,
      editable: mayWrite,
      language,
      askForLink: () => {
        target.current = null
        setLinkFor(made.view)
      },
      toTools: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    })
    connection.watch(() => (made.isDestroyed ? null : made.state.doc), passagesNotIn)
    setEditor(made)
    return () => {
      setEditor(null)
      made.destroy()
    }
  }, [connection, language, mayWrite])

  useEffect(() => {
    editor?.setEditable(mayWrite && mode === 'write' && !stopped, false)
  }, [editor, mayWrite, mode, stopped])
  useRoomForKeyboard()

  const view = editor && (target.current ?? editor.view)
  return (
    <>
      {editor && view && mayWrite && (
        <Toolbar
          editor={editor}
          view={view}
          mode={stopped ? 'read' : mode}
          setMode={setMode}
          askForLink={() => setLinkFor(view)}
          toolbar={toolbar}
          outline={<OutlinePopover editor={editor}>{props.beside}</OutlinePopover>}
        />
      )}
      {!mayWrite && (
        <div className={styles.readers}>
          <p>{readOnlyBecause}</p>
          {editor && <OutlinePopover editor={editor}>{props.beside}</OutlinePopover>}
        </div>
      )}
      <div className={styles.desk}>
        <div className={styles.side}>
          {editor && <Outline editor={editor}>{props.beside}</Outline>}
        </div>
        <article
          className={styles.sheet}
          id="main"
          tabIndex={-1}
          onMouseDown={(event) => {
            if (event.target !== event.currentTarget || !editor?.isEditable) return
            event.preventDefault()
            editor.commands.focus('end')
          }}
        >
          <div
            ref={text}
            id="letter-text"
            className={styles.text}
            lang={language}
            dir={directionOf(language)}
            data-mode={mode}
          >
            <div ref={place} />
            {editor && <WhenEmpty editor={editor}>{props.whenEmpty}</WhenEmpty>}
            {editor && <NoteCard editor={editor} writing={writing} within={text} />}
            {editor && (
              <div className="letter">
                <NotesList editor={editor} writing={writing} />
              </div>
            )}
          </div>
        </article>
      </div>
      {linkFor && <LinkPopover view={linkFor} close={closeLink} />}
    </>
  )
}

function WhenEmpty({ editor, children }: { editor: Editor; children: ReactNode }) {
  useEditorState(editor)
  return editor.isEmpty && editor.isEditable ? <div className={styles.empty}>{children}</div> : null
}
