import { keymap } from '@tiptap/pm/keymap'
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { EditorState, Selection } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { redo, undo } from '@tiptap/y-tiptap'
import type { Suggester } from '../../document/suggesting/pen'
import { copying } from '../suggesting/copying'
import { inputMethods } from '../suggesting/input-methods'
import { isPlain } from '../suggesting/plainly'
import { signKeys } from '../suggesting/sign-keys'
import { toggle } from '../text/marks'
import { carryOut, difference, suggestIn } from './note-carrying'

const FROM_TEXT = 'from the text'

export interface NoteViewOptions {
  /** The letter's view: what is written in the note goes through it. */
  readonly outer: EditorView
  readonly label: () => string
  readonly leave: () => void
  readonly askForLink: () => void
  readonly changed: () => void
  /** Who suggests; null while what is written is written. */
  readonly suggester: () => Suggester | null
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
    state: EditorState.create({
      doc: node,
      plugins: [noteKeys(options), inputMethods(options.suggester), signKeys(), copying()],
    }),
    ...(outer.props.markViews && { markViews: outer.props.markViews }),
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
      const isOwn = tr.docChanged && !tr.getMeta(FROM_TEXT)
      if (isOwn && !isPlain(tr) && options.suggester()) suggestIn(outer, view, tr)
      else {
        view.updateState(view.state.apply(tr))
        if (isOwn) carryOut(outer, tr)
      }
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
