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
import type { May } from '../document/protocol'
import type { Suggesters } from '../document/suggesters'
import type { Talk } from '../document/talk'
import { CommentHere } from './comment-here'
import { CommentsPanel } from './comments-panel'
import type { Connection } from './connection'
import { createEditor, setWritable } from './create-editor'
import { Find } from './find'
import { FindTool } from './find-tool'
import { GuidanceAloud } from './guidance-aloud'
import { HereNow } from './here'
import styles from './letter-editor.module.css'
import { LinkPopover } from './link-popover'
import { NotTakenStrip } from './not-taken'
import { NoteCard } from './note-card'
import type { Writing } from './note-field'
import { NotesList } from './notes-list'
import { Outline } from './outline'
import { OutlinePopover } from './outline-popover'
import { passagesNotIn } from './reading'
import { demotedSentence, SavedAloud, SavedSign, SavedStrip } from './saved'
import type { Shown } from './saved-state'
import { ShortcutSheet } from './shortcut-sheet'
import { useSpelling } from './spelling'
import { ReadersTalk } from './suggesting/readers-talk'
import { SuggestedNote } from './suggesting/suggested-note'
import { suggesterOf } from './suggesting/suggester'
import { SuggestionsPanel } from './suggesting/suggestions-panel'
import { useNotSuggested } from './suggesting/use-not-suggested'
import { useSuggestionKeys } from './suggesting/use-suggestion-keys'
import { useSuggestions } from './suggesting/use-suggestions'
import { Toolbar } from './toolbar'
import { useComments } from './use-comments'
import { useConnection } from './use-connection'
import { useEditorState } from './use-editor'
import { useRoomForKeyboard } from './use-room-for-keyboard'

export interface LetterEditorProps {
  readonly letterId: string
  readonly accountId: string
  /** What they may do with the text, and for which organisation, as far as the page around it knows. */
  readonly may: May
  readonly organisation: string
  readonly language: string
  /** How many words it may have; null for no limit. */
  readonly wordLimit: number | null
  /** When the page was made. */
  readonly madeAt: string
  /** Why this person does not write, or suggests, as the page around it says; null where they write. */
  readonly readOnlyBecause: string | null
  /** They may write now, or no longer: what the page around it shows may be another. */
  readonly onRoleChange: () => void
  /** The end of the bar: how the text stands, and who is here. */
  readonly barEnd: HTMLElement | null
  /** Shown until the live text is there. */
  readonly fallback: ReactNode
  /** Beside the outline: versions and the way on. */
  readonly beside: ReactNode
  /** Under the first line of a letter in which nothing is written. */
  readonly whenEmpty: ReactNode
  /** The comments as the page was made, and the thread whose address it has. */
  readonly talk: Talk
  readonly asked: string | null
  /** Whose suggestions there may be, as the page was made. */
  readonly suggesters: Suggesters
}

/** The drafting page, live. For the browser only: the server shows the text as HTML. */
export function LetterEditor(props: LetterEditorProps) {
  const { letterId, accountId, may, organisation, fallback } = props
  const madeAt = Date.parse(props.madeAt)
  const joined = useConnection({ letterId, accountId, may, organisation, madeAt })
  if (!joined) return fallback
  const { connection, ready, notTaken } = joined
  return (
    <Standing {...props} connection={connection}>
      {notTaken && <NotTakenStrip key={notTaken.words} notTaken={notTaken} />}
      {ready ? <Desk {...props} connection={connection} /> : fallback}
    </Standing>
  )
}

type Connected = LetterEditorProps & { readonly connection: Connection }

/** How the text stands: in the bar, aloud, and as a strip where it lasts. */
function Standing(props: Connected & { children: ReactNode }) {
  const { connection, barEnd, letterId, onRoleChange, children } = props
  const shown = useSyncExternalStore(connection.subscribe, connection.look)
  const may = useSyncExternalStore(connection.subscribe, connection.may)
  const could = useRef(may)
  useEffect(() => {
    if (could.current === may) return
    could.current = may
    onRoleChange()
  }, [may, onRoleChange])
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
      <SavedAloud shown={shown} may={may} />
      <div className={isStopped(shown) ? styles.stopped : undefined}>
        <SavedStrip
          shown={shown}
          remedies={{
            signIn: `/sign-in?${new URLSearchParams({ next: `/letters/${letterId}` })}`,
            mayWrite: may !== 'read',
            keeps: connection.keeps(),
            unsavedText: () => connection.unsavedText(),
            startOver: () => {
              void connection.forget().then(() => window.location.reload())
            },
          }}
        />
      </div>
      {children}
    </>
  )
}

/** Nothing more goes to the server from this copy of the text. */
const isStopped = ({ kind }: Shown): boolean => kind === 'ended' || kind === 'refused'

function Desk(props: Connected) {
  const { connection, readOnlyBecause, language } = props
  const stopped = useSyncExternalStore(connection.subscribe, () => isStopped(connection.look()))
  const may = useSyncExternalStore(connection.subscribe, connection.may)
  const sends = may !== 'read'

  const place = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const target = useRef<EditorView | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [chosenMode, setMode] = useState<May>('write')
  const mode = allowed(chosenMode, may)
  const [linkFor, setLinkFor] = useState<EditorView | null>(null)
  const [asksForNote, setAsksForNote] = useState(false)
  const [, setChange] = useState(0)

  const comments = useComments({
    letterId: props.letterId,
    connection,
    editor,
    target: useCallback(() => target.current, []),
    atFirst: props.talk,
    asked: props.asked,
  })
  const suggestions = useSuggestions({
    letterId: props.letterId,
    accountId: props.accountId,
    editor,
    may,
    atFirst: props.suggesters,
  })
  const [notSuggested, sayNotSuggested] = useNotSuggested()
  const heard = useRef({ comments, suggestions, sayNotSuggested })
  heard.current = { comments, suggestions, sayNotSuggested }

  const suggester = useRef<Writing['suggester']>(() => null)
  suggester.current = () => (mode === 'suggest' ? suggesterOf(connection.owner()) : null)
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
    suggester: () => suggester.current(),
  }).current

  useEffect(() => {
    if (!place.current) return
    const made = createEditor({
      element: place.current,
      connection,
      editable: connection.may() !== 'read',
      language,
      askForLink: () => {
        target.current = null
        setLinkFor(made.view)
      },
      chosen: (thread) => heard.current.comments.choose(thread),
      moved: (moves) => heard.current.comments.moved(moves),
      suggester: () => suggester.current(),
      notSuggested: () => heard.current.sayNotSuggested(),
      askForNote: () => setAsksForNote(true),
      whose: (id) => heard.current.suggestions.whose(id),
      suggestionChosen: () => {
        heard.current.comments.show(false)
        heard.current.suggestions.show(true)
      },
      toTools: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    })
    connection.watch(() => (made.isDestroyed ? null : made.state.doc), passagesNotIn)
    setEditor(made)
    return () => {
      setEditor(null)
      made.destroy()
    }
  }, [connection, language])

  useEffect(() => {
    if (!editor) return
    const look = () => {
      const sends = connection.may() !== 'read' && !isStopped(connection.look())
      setWritable(editor, sends && mode !== 'read')
    }
    look()
    // Not with the next rendering: a key pressed before it would be lost.
    return connection.subscribe(look)
  }, [editor, connection, mode])
  const switchMode = useCallback(
    () => setMode((chosen) => (chosen === 'suggest' ? 'write' : 'suggest')),
    [],
  )
  useSuggestionKeys(editor, suggestions, switchMode)
  useRoomForKeyboard()
  const spelling = useSpelling()

  // Who came to write and may not any more is told; where something was not saved, the strip does.
  const isNews = !sends && !stopped && connection.asWriter
  const why = isNews ? (
    <Demoted connection={connection} because={readOnlyBecause} />
  ) : (
    readOnlyBecause
  )
  const view = editor && (target.current ?? editor.view)
  return (
    <>
      {editor && view && sends && !stopped && (
        <Toolbar
          editor={editor}
          view={view}
          may={may}
          mode={mode}
          setMode={setMode}
          askForLink={() => setLinkFor(view)}
          toolbar={toolbar}
          outline={
            <OutlinePopover editor={editor} wordLimit={props.wordLimit}>
              {props.beside}
            </OutlinePopover>
          }
          comments={comments}
          suggestions={suggestions}
          askForNote={() => setAsksForNote(true)}
        />
      )}
      {(!sends || stopped) && (
        <div
          className={`${styles.readers} ${isNews ? styles.news : ''}`}
          data-stopped={stopped || undefined}
        >
          <p>{!stopped && why}</p>
          <span className={styles.readersTools}>
            {editor && <FindTool editor={editor} />}
            {editor && (
              <ReadersTalk editor={editor} comments={comments} suggestions={suggestions} />
            )}
            {editor && (
              <OutlinePopover editor={editor} wordLimit={props.wordLimit}>
                {props.beside}
              </OutlinePopover>
            )}
          </span>
        </div>
      )}
      <span className="unseen" role="status">
        {suggestions.said}
      </span>
      {editor && <Find editor={editor} />}
      <div
        className={styles.desk}
        data-comments={comments.isShown || suggestions.isShown || undefined}
      >
        <div className={styles.side}>
          {editor && (
            <Outline editor={editor} wordLimit={props.wordLimit}>
              {props.beside}
            </Outline>
          )}
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
            spellCheck={spelling}
            data-mode={sends && !stopped ? mode : 'read'}
          >
            <div ref={place} />
            {editor && <GuidanceAloud editor={editor} />}
            {editor && <WhenEmpty editor={editor}>{props.whenEmpty}</WhenEmpty>}
            {editor && (
              <NoteCard editor={editor} writing={writing} whose={suggestions.whose} within={text} />
            )}
            {editor && comments.live.talk.mayComment && !comments.draft && (
              <CommentHere editor={editor} within={text} begin={comments.begin} />
            )}
            {editor && (
              <div className="letter">
                <NotesList editor={editor} writing={writing} whose={suggestions.whose} />
              </div>
            )}
          </div>
        </article>
        {editor && suggestions.isShown && !comments.isShown && (
          <SuggestionsPanel
            editor={editor}
            letterId={props.letterId}
            suggestions={suggestions}
            comments={comments}
          />
        )}
        {editor && comments.isShown && (
          <CommentsPanel
            editor={editor}
            letterId={props.letterId}
            comments={comments}
            suggestions={suggestions}
          />
        )}
      </div>
      {linkFor?.editable && <LinkPopover view={linkFor} close={closeLink} />}
      <ShortcutSheet />
      {notSuggested}
      {editor && asksForNote && (
        <SuggestedNote editor={editor} close={() => setAsksForNote(false)} />
      )}
    </>
  )
}

/** How the page is used: what was chosen, or the nearest to it that this person may do. */
function allowed(chosen: May, may: May): May {
  if (chosen === 'read' || may === 'read') return 'read'
  return may === 'suggest' ? 'suggest' : chosen
}

/** Why somebody may not write any more, and whether what they wrote is saved. */
function Demoted({ connection, because }: { connection: Connection; because: string | null }) {
  const shown = useSyncExternalStore(connection.subscribe, connection.look)
  return demotedSentence(shown, because)
}

function WhenEmpty({ editor, children }: { editor: Editor; children: ReactNode }) {
  const isEmpty = useEditorState(editor, () => editor.isEmpty && editor.isEditable)
  return isEmpty ? <div className={styles.empty}>{children}</div> : null
}
