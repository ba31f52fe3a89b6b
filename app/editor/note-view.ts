import { keymap } from '@tiptap/pm/keymap'
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { EditorView } from '@tiptap/pm/view'
import { redo, undo } from '@tiptap/y-tiptap'
import { notesIn } from './footnote'
import { toggle } from './marks'

const FROM_TEXT = 'from the text'

export interface NoteViewOptions {
  /** The letter's view: what is written in the note goes through it. */
  readonly outer: EditorView
  readonly label: () => string
  readonly leave: () => void
  readonly askForLink: () => void
  readonly changed: () => void
}

/** A small view on the text of the open note. */
export interface NoteView {
  readonly view: EditorView
  /** Takes over what changed in the note from elsewhere, and whether it may be changed. */
  follow(node: Node): void
  destroy(): void
}

/**
 * Mounts a view whose document is the note itself. Its steps are carried into the letter at the
 * note's place; what arrives there from others is carried back as the smallest difference, so that
 * the caret stays where it was.
 */
export function mountNoteView(
  element: HTMLElement,
  node: Node,
  options: NoteViewOptions,
): NoteView {
  const { outer } = options
  const { schema } = outer.state
  const view = new EditorView(element, {
    state: EditorState.create({ doc: node, plugins: [noteKeys(options)] }),
    editable: () => outer.editable,
    attributes: () => ({
      role: 'textbox',
      'aria-label': options.label(),
      'aria-multiline': 'false',
      'aria-readonly': String(!outer.editable),
      translate: 'no',
      tabindex: '0',
    }),
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr))
      if (!tr.getMeta(FROM_TEXT)) carryOut(outer, tr)
      options.changed()
    },
    transformPasted: (slice) => new Slice(inlineOf(slice.content, schema), 0, 0),
  })
  view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)))
  return {
    view,
    follow(now) {
      // Whether the letter may be written in is asked with each update of the view, and only then.
      if (view.editable !== outer.editable) view.updateState(view.state)
      const tr = difference(view.state, now)
      if (tr) view.dispatch(tr.setMeta(FROM_TEXT, true))
    },
    destroy: () => view.destroy(),
  }
}

function carryOut(outer: EditorView, tr: Transaction): void {
  const { open } = notesIn(outer.state)
  if (!open || !tr.docChanged) return
  const carried = outer.state.tr
  const offset = StepMap.offset(open.pos + 1)
  for (const step of tr.steps) {
    const moved = step.map(offset)
    if (moved) carried.step(moved)
  }
  outer.dispatch(carried)
}

function difference(state: EditorState, now: Node): Transaction | null {
  const start = now.content.findDiffStart(state.doc.content)
  if (start === null) return null
  const end = now.content.findDiffEnd(state.doc.content)
  if (!end) return null
  // Where the same letters stand on both sides the two ends cross: move them past the start.
  const overlap = start - Math.min(end.a, end.b)
  const shift = Math.max(0, overlap)
  return state.tr.replace(start, end.b + shift, now.slice(start, end.a + shift))
}

function noteKeys(options: NoteViewOptions) {
  const { outer, leave, askForLink } = options
  const leaving = () => {
    leave()
    return true
  }
  return keymap({
    Escape: leaving,
    Enter: leaving,
    'Shift-Enter': leaving,
    'Mod-z': () => undo(outer.state),
    'Mod-y': () => redo(outer.state),
    'Shift-Mod-z': () => redo(outer.state),
    'Mod-k': () => {
      askForLink()
      return true
    },
    'Mod-b': (_state, _dispatch, view) => view !== undefined && toggle(view, 'bold'),
    'Mod-i': (_state, _dispatch, view) => view !== undefined && toggle(view, 'italic'),
    'Mod-u': (_state, _dispatch, view) => view !== undefined && toggle(view, 'underline'),
    'Mod-.': (_state, _dispatch, view) => view !== undefined && toggle(view, 'superscript'),
  })
}

/** What may stand in a note out of what was pasted: its text, with blocks and breaks as spaces. */
export function inlineOf(content: Fragment, schema: Schema): Fragment {
  const parts: Node[] = []
  const gap = () => {
    const last = parts.at(-1)
    if (last && !last.text?.endsWith(' ')) parts.push(schema.text(' '))
  }
  const take = (fragment: Fragment) => {
    fragment.forEach((node) => {
      if (node.isText) parts.push(node)
      else if (node.isBlock || node.type.name === 'hardBreak') {
        gap()
        take(node.content)
      } else take(node.content)
    })
  }
  take(content)
  return Fragment.fromArray(parts)
}
