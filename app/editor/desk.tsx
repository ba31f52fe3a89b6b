import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { useCallback, useRef, useState, useSyncExternalStore } from 'react'
import type { May } from '../document/protocol'
import { CommentsPanel } from './comments/comments-panel'
import { useComments } from './comments/use-comments'
import { isStopped } from './connection/saved-state'
import { Find } from './finding/find'
import styles from './letter-editor.module.css'
import type { Connected } from './letter-props'
import type { Writing } from './notes/note-field'
import { Outline } from './outline/outline'
import { OutlinePopover } from './outline/outline-popover'
import { LetterSheet } from './sheet'
import { SuggestedNote } from './suggesting/suggested-note'
import { suggesterOf } from './suggesting/suggester'
import { SuggestionsPanel } from './suggesting/suggestions-panel'
import { useSuggestionKeys } from './suggesting/use-suggestion-keys'
import { useSuggestions } from './suggesting/use-suggestions'
import { useMountedEditor } from './text/use-mounted-editor'
import { LinkPopover } from './tools/link-popover'
import { ReadersRow } from './tools/readers-row'
import { ShortcutSheet } from './tools/shortcut-sheet'
import { Toolbar } from './tools/toolbar'
import { useRoomForKeyboard } from './tools/use-room-for-keyboard'
import { useNotice } from './use-notice'

/** The letter on its sheet, with the tools above it and what belongs to it on both sides. */
export function Desk(props: Connected) {
  const { connection, language, letterId } = props
  const stopped = useSyncExternalStore(connection.subscribe, () => isStopped(connection.look()))
  const may = useSyncExternalStore(connection.subscribe, connection.may)
  const sends = may !== 'read' && !stopped

  const place = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const target = useRef<EditorView | null>(null)
  const mounted = useRef<Editor | null>(null)
  const [chosenMode, setMode] = useState<May>('write')
  const mode = allowed(chosenMode, may)
  const [linkFor, setLinkFor] = useState<EditorView | null>(null)
  const [asksForNote, setAsksForNote] = useState(false)
  const [, setChange] = useState(0)
  const askForNote = () => setAsksForNote(true)
  const suggester = () => (mode === 'suggest' ? suggesterOf(connection.owner()) : null)
  const [notice, tell] = useNotice()

  const editor = useMountedEditor(
    place,
    { connection, language, mode },
    {
      askForLink: () => {
        target.current = null
        setLinkFor(mounted.current?.view ?? null)
      },
      chosen: (thread) => comments.choose(thread),
      moved: (moves) => comments.moved(moves),
      suggester,
      tell,
      askForNote,
      whose: (id) => suggestions.whose(id),
      suggestionChosen: () => {
        comments.show(false)
        suggestions.show(true)
      },
      toTools: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    },
  )
  mounted.current = editor
  const comments = useComments({
    letterId,
    connection,
    editor,
    target: useCallback(() => target.current, []),
    atFirst: props.talk,
    asked: props.asked,
  })
  const { became } = comments.live
  const suggestions = useSuggestions({
    letterId,
    accountId: props.accountId,
    editor,
    may,
    atFirst: props.suggesters,
    asked: props.askedSuggestion,
    settled: useCallback(
      (deed, ids) => became(deed === 'accept' ? 'accepted' : 'rejected', ids),
      [became],
    ),
  })
  const switchMode = useCallback(
    () => setMode((chosen) => (chosen === 'suggest' ? 'write' : 'suggest')),
    [],
  )
  useSuggestionKeys(editor, suggestions, switchMode)
  useRoomForKeyboard()

  const latestSuggester = useRef(suggester)
  latestSuggester.current = suggester
  const writing = useRef<Writing>({
    askForLink: () => {
      if (target.current?.editable) setLinkFor(target.current)
    },
    into: (view) => {
      target.current = view
      setChange((count) => count + 1)
    },
    changed: () => setChange((count) => count + 1),
    suggester: () => latestSuggester.current(),
  }).current
  const closeLink = useCallback(() => setLinkFor(null), [])

  const view = editor && (target.current ?? editor.view)
  const outline = editor && (
    <OutlinePopover editor={editor} wordLimit={props.wordLimit}>
      {props.beside}
    </OutlinePopover>
  )
  const talk = { comments, suggestions }
  return (
    <>
      {editor && view && sends && (
        <Toolbar
          {...talk}
          editor={editor}
          view={view}
          may={may}
          mode={mode}
          setMode={setMode}
          askForLink={() => setLinkFor(view)}
          toolbar={toolbar}
          outline={outline}
          askForNote={askForNote}
        />
      )}
      {!sends && (
        <ReadersRow
          {...talk}
          editor={editor}
          connection={connection}
          stopped={stopped}
          because={props.readOnlyBecause}
          outline={outline}
        />
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
        <LetterSheet
          {...talk}
          editor={editor}
          place={place}
          language={language}
          mode={sends ? mode : 'read'}
          writing={writing}
          whenEmpty={props.whenEmpty}
        />
        {editor && suggestions.isShown && !comments.isShown && (
          <SuggestionsPanel {...talk} editor={editor} letterId={letterId} />
        )}
        {editor && comments.isShown && (
          <CommentsPanel {...talk} editor={editor} letterId={letterId} />
        )}
      </div>
      {linkFor?.editable && <LinkPopover view={linkFor} close={closeLink} />}
      <ShortcutSheet />
      {notice}
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
