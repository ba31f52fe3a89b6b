import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from 'react'
import { Icon, type IconName } from '../ui/icon'
import { closeNote, insertFootnote, notesIn } from './footnote'
import { hasMark, toggle } from './marks'
import styles from './toolbar.module.css'
import { useEditorState } from './use-editor'

const STYLES = [
  { value: 'paragraph', label: 'Paragraph' },
  { value: 'heading-1', label: 'Title' },
  { value: 'heading-2', label: 'Heading' },
  { value: 'heading-3', label: 'Smaller heading' },
  { value: 'quotation', label: 'Quotation' },
] as const

interface ToolbarProps {
  readonly editor: Editor
  /** The view that is written in: the letter's, or that of the open note. */
  readonly view: EditorView
  readonly mode: 'write' | 'read'
  readonly setMode: (mode: 'write' | 'read') => void
  readonly askForLink: () => void
  readonly toolbar: Ref<HTMLDivElement>
  /** Shown at the end on small screens: the way to the outline. */
  readonly outline: ReactNode
}

/** The tools for writing: one stop of the tab key, arrow keys within, Escape back to the text. */
export function Toolbar({
  editor,
  view,
  mode,
  setMode,
  askForLink,
  toolbar,
  outline,
}: ToolbarProps) {
  const letter = useEditorState(editor)
  const [stop, setStop] = useState('undo')
  const writing = mode === 'write'
  const inNote = view !== editor.view
  const inBlock = letter.selection.$from.parent.inlineContent

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      view.focus()
      return
    }
    const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')].filter(
      (tool) => tool.offsetParent !== null,
    )
    const at = tools.findIndex((tool) => tool.contains(document.activeElement))
    const to = stopFor(event.key, at, tools.length, getComputedStyle(event.currentTarget).direction)
    if (to === null) return
    event.preventDefault()
    tools[to]?.focus()
  }

  const tool = (id: string): ToolStop => ({
    id,
    stop: stop === id,
    onFocus: () => setStop(id),
  })

  return (
    <div
      ref={toolbar}
      className={styles.tools}
      role="toolbar"
      aria-label="Writing tools"
      aria-controls="letter-text"
      data-keeps-note=""
      onKeyDown={onKeyDown}
    >
      <div className={styles.scroll}>
        <div className={styles.set}>
          <Tool
            {...tool('undo')}
            label="Undo"
            keys="Ctrl Z"
            icon="undo"
            off={!writing || steps(letter).undo === 0}
            act={() => editor.commands.undo()}
          />
          <Tool
            {...tool('redo')}
            label="Redo"
            keys="Ctrl Y"
            icon="redo"
            off={!writing || steps(letter).redo === 0}
            act={() => editor.commands.redo()}
          />
        </div>
        <div className={styles.set}>
          <StyleSelect {...tool('style')} editor={editor} off={!writing || inNote} />
        </div>
        <div className={`${styles.set} ${styles.marks}`}>
          <Tool
            {...tool('bold')}
            label="Bold"
            keys="Ctrl B"
            off={!writing}
            pressed={hasMark(view.state, 'bold')}
            act={() => toggle(view, 'bold')}
          >
            <b className={styles.glyph} aria-hidden="true">
              B
            </b>
          </Tool>
          <Tool
            {...tool('italic')}
            label="Italic"
            keys="Ctrl I"
            off={!writing}
            pressed={hasMark(view.state, 'italic')}
            act={() => toggle(view, 'italic')}
          >
            <em className={styles.glyph} aria-hidden="true">
              I
            </em>
          </Tool>
          <Tool
            {...tool('link')}
            label="Link"
            keys="Ctrl K"
            icon="link"
            off={!writing}
            pressed={hasMark(view.state, 'link')}
            act={askForLink}
          />
        </div>
        <div className={styles.set}>
          <Tool
            {...tool('bullets')}
            label="Bulleted list"
            keys="Ctrl Shift 8"
            icon="bullets"
            off={!writing || inNote}
            pressed={editor.isActive('bulletList')}
            act={() => editor.chain().focus().toggleBulletList().run()}
          />
          <Tool
            {...tool('numbers')}
            label="Numbered list"
            keys="Ctrl Shift 7"
            icon="numbers"
            off={!writing || inNote}
            pressed={editor.isActive('orderedList')}
            act={() => editor.chain().focus().toggleOrderedList().run()}
          />
          <Tool
            {...tool('quote')}
            label="Quotation"
            keys="Ctrl Shift B"
            icon="quote"
            off={!writing || inNote}
            pressed={editor.isActive('blockquote')}
            act={() => editor.chain().focus().toggleBlockquote().run()}
          />
        </div>
        <div className={`${styles.set} ${styles.notes}`}>
          <Tool
            {...tool('footnote')}
            label="Footnote"
            words="Footnote"
            keys="Ctrl Alt F"
            off={!writing || inNote || !inBlock}
            act={() => insertFootnote(editor.state, editor.view)}
          >
            <span className={styles.glyph} aria-hidden="true">
              a<sup>1</sup>
            </span>
          </Tool>
          <Tool
            {...tool('signatories')}
            label="List of signatories"
            words="Signatories"
            off={!writing || inNote || hasSignatoryList(letter)}
            act={() => editor.chain().focus().insertContent({ type: 'signatoryList' }).run()}
          >
            <Icon name="outline" />
          </Tool>
        </div>
      </div>
      {outline}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would not lie in the row */}
      <div className={styles.mode} role="group" aria-label="How you use this page">
        <Tool
          {...tool('write')}
          label="Write"
          pressed={writing}
          act={() => {
            setMode('write')
            editor.view.focus()
          }}
        >
          <Icon name="pen" />
          <span aria-hidden="true">Write</span>
        </Tool>
        <Tool
          {...tool('read')}
          label="Read"
          pressed={!writing}
          act={() => {
            if (notesIn(editor.state).open) closeNote(editor.view, false)
            setMode('read')
          }}
        >
          <span aria-hidden="true">Read</span>
        </Tool>
      </div>
    </div>
  )
}

interface ToolStop {
  readonly id: string
  /** The one tool that the tab key stops at. */
  readonly stop: boolean
  readonly onFocus: () => void
}

function Tool({
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
  keys?: string
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
      title={keys ? `${label} (${keys})` : label}
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

function StyleSelect({
  id,
  stop,
  onFocus,
  editor,
  off,
}: ToolStop & { editor: Editor; off: boolean }) {
  const pointed = useRef(false)
  return (
    <span className={styles.styleWrap}>
      <select
        className={styles.style}
        data-tool={id}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        aria-label="Style of this paragraph"
        title="Style of this paragraph (Ctrl Alt 0 to 3)"
        value={styleAt(editor)}
        disabled={off}
        onPointerDown={() => {
          pointed.current = true
        }}
        onKeyDown={() => {
          pointed.current = false
        }}
        onChange={(event) => {
          setStyle(editor, event.target.value)
          // Who chose with the keyboard may want to choose again.
          if (pointed.current) editor.view.focus()
        }}
      >
        {STYLES.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}

function styleAt(editor: Editor): string {
  for (const level of [1, 2, 3])
    if (editor.isActive('heading', { level })) return `heading-${level}`
  return editor.isActive('blockquote') ? 'quotation' : 'paragraph'
}

function setStyle(editor: Editor, value: string) {
  const level = ([1, 2, 3] as const).find((one) => value === `heading-${one}`)
  const inQuotation = editor.isActive('blockquote')
  const chain = editor.chain()
  if (value === 'quotation') {
    chain.setParagraph()
    if (!inQuotation) chain.setBlockquote()
  } else {
    if (inQuotation) chain.unsetBlockquote()
    if (level) chain.setHeading({ level })
    else chain.setParagraph()
  }
  chain.run()
}

function hasSignatoryList(state: EditorState): boolean {
  return state.doc.children.some((block) => block.type.name === 'signatoryList')
}

function steps(state: EditorState): { undo: number; redo: number } {
  const manager = yUndoPluginKey.getState(state)?.undoManager
  return { undo: manager?.undoStack.length ?? 0, redo: manager?.redoStack.length ?? 0 }
}

function stopFor(key: string, at: number, count: number, direction: string): number | null {
  if (count === 0) return null
  const step = direction === 'rtl' ? -1 : 1
  if (key === 'ArrowRight') return (at + step + count) % count
  if (key === 'ArrowLeft') return (at - step + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
