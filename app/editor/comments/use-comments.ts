import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Anchor } from '../../document/anchors'
import type { Talk, Thread } from '../../document/talk'
import type { Connection } from '../connection/connection'
import { notesIn } from '../notes/footnote'
import { type Passage, passageIn, passagesOf, type Range } from './passages'
import { anchorsIn, type MovedThread, showThreads, threadsAt, threadsIn } from './thread-marks'
import { type LiveTalk, useTalk } from './use-talk'

/** What a new comment may be about: the words that were chosen, or each part of the letter. */
export interface Draft {
  readonly passages: readonly (Passage & Anchor)[]
  readonly first: number
}

export interface Comments {
  readonly live: LiveTalk
  /** Whether the panel is shown. */
  readonly isShown: boolean
  show(is: boolean): void
  /** The thread that is open. */
  readonly chosen: string | null
  /** Opens a thread, or none; `focus` goes to its answer. */
  choose(thread: string | null, focus?: boolean): void
  /** Counts up whenever the answer of the open thread is to have the focus. */
  readonly wantsFocus: number
  readonly draft: Draft | null
  /** Begins a comment on what is chosen in the text. */
  begin(): void
  endDraft(): void
  /** Gives the focus back to where it was before the panel had it. */
  back(): void
}

/** The comments of a page: what is there, and which of it is open. */
export function useComments(options: {
  readonly letterId: string
  readonly connection: Connection
  readonly editor: Editor | null
  /** The view that is written in. */
  readonly target: () => EditorView | null
  readonly atFirst: Talk
  /** The thread whose address this is. */
  readonly asked: string | null
}): Comments & { readonly moved: (moves: readonly MovedThread[]) => void } {
  const { letterId, connection, editor, target, atFirst, asked } = options
  const live = useTalk(letterId, connection, atFirst)
  const [isShown, setShown] = useState(asked !== null)
  const [chosen, setChosen] = useState(asked)
  const [wantsFocus, setWantsFocus] = useState(0)
  const [draft, setDraft] = useState<Draft | null>(null)
  const before = useRef<HTMLElement | null>(null)
  const { talk } = live

  useEffect(() => {
    if (editor) showThreads(editor.view, { threads: talk.threads.filter(standsInText) })
  }, [editor, talk.threads])

  useEffect(() => {
    if (editor) showThreads(editor.view, { open: isShown ? chosen : null })
  }, [editor, chosen, isShown])

  const choose = useCallback((thread: string | null, focus = false) => {
    if (thread) setShown(true)
    if (focus) {
      rememberFocus(before)
      setWantsFocus((count) => count + 1)
    }
    setChosen(thread)
  }, [])

  const begin = useCallback(() => {
    if (!editor || !talk.mayComment) return
    const { view } = editor
    const range = chosenIn(view, target())
    const [there] = range ? [] : threadsAt(view.state, view.state.selection.from)
    if (there && view.hasFocus()) return choose(there, true)
    const offered = range ? [passageIn(view.state.doc, range)] : passagesOf(view.state.doc)
    const places = anchorsIn(view.state, connection.doc)
    const passages = offered.flatMap((passage) => {
      const anchor = passage && places.anchorOf(passage)
      return passage && anchor ? [{ ...passage, ...anchor }] : []
    })
    if (passages.length === 0) return
    const here = placeOfReader(view)
    rememberFocus(before)
    setDraft({
      passages,
      first: Math.max(
        0,
        passages.findLastIndex(({ from }) => from <= here),
      ),
    })
    setChosen(null)
    setShown(true)
  }, [editor, connection, target, talk.mayComment, choose])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      begin()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [begin])

  const back = useCallback(() => {
    if (before.current?.isConnected) before.current.focus()
    else editor?.view.dom.focus()
  }, [editor])

  return {
    live,
    isShown,
    show: useCallback((is: boolean) => {
      if (is) rememberFocus(before)
      setShown(is)
    }, []),
    chosen,
    choose,
    wantsFocus,
    draft,
    begin,
    endDraft: useCallback(() => setDraft(null), []),
    back,
    moved: live.move,
  }
}

/** What is about a suggestion is told by the suggestion. */
const standsInText = ({ suggestion }: Thread): boolean => suggestion === null

function rememberFocus(before: { current: HTMLElement | null }): void {
  const now = document.activeElement
  if (now instanceof HTMLElement && !now.closest('[data-comments-panel]')) before.current = now
}

/** The words that are chosen, or the footnote; null where none are. */
function chosenIn(view: EditorView, target: EditorView | null): Range | null {
  const { selection, doc } = view.state
  const { open } = notesIn(view.state)
  if (open) {
    const inside = target && target !== view ? target.state.selection : null
    const note = doc.nodeAt(open.pos)
    if (inside && !inside.empty) {
      return { from: open.pos + 1 + inside.from, to: open.pos + 1 + inside.to }
    }
    if (note) return { from: open.pos, to: open.pos + note.nodeSize }
  }
  if (!selection.empty && !(selection instanceof NodeSelection && selection.node.isBlock)) {
    return { from: selection.from, to: selection.to }
  }
  // Where the text cannot be written in, the browser may know more of the selection than the editor.
  const chosen = window.getSelection()
  if (chosen?.isCollapsed !== false || !view.dom.contains(chosen.anchorNode)) return null
  const range = chosen.getRangeAt(0)
  if (!view.dom.contains(range.endContainer)) return null
  const from = view.posAtDOM(range.startContainer, range.startOffset)
  const to = view.posAtDOM(range.endContainer, range.endOffset)
  return from < to ? { from, to } : null
}

/** The caret, or where no caret stands the first line in sight. */
function placeOfReader(view: EditorView): number {
  if (view.hasFocus()) return view.state.selection.from
  const { left, width } = view.dom.getBoundingClientRect()
  const found = view.posAtCoords({ left: left + width / 2, top: window.innerHeight / 4 })
  return found?.pos ?? view.state.selection.from
}

/** Brings the words of a thread into sight. False where they are not there. */
export function showInLetter(editor: Editor, thread: string): boolean {
  const range = threadsIn(editor.state).ranges.get(thread)
  const element = editor.view.dom.querySelector(`[data-thread="${CSS.escape(thread)}"]`)
  if (!range || !element) return false
  const isSheet = window.matchMedia('(max-width: 67.99rem)').matches
  element.scrollIntoView({ block: isSheet ? 'start' : 'center' })
  return true
}
