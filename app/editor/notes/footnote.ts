import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { Footnote } from '../../document/nodes'
import { isFromElsewhere } from '../text/from-elsewhere'
import { type NumberedNote, notesOf } from '../text/reading'

/** Which note is being written in, and where on the page: at its mark, or in the list at the end. */
export interface OpenNote {
  readonly pos: number
  readonly place: 'mark' | 'list'
}

export interface NotesState {
  readonly notes: readonly NumberedNote[]
  readonly open: OpenNote | null
  readonly numbers: DecorationSet
}

const notesKey = new PluginKey<NotesState>('notes')
const NONE: NotesState = { notes: [], open: null, numbers: DecorationSet.empty }

/** The footnotes of the text, numbered, and which one is open. */
export const notesIn = (state: EditorState): NotesState => notesKey.getState(state) ?? NONE

/** Where the mark of a note stands now; null where there is none of this number. */
export const placeOfNote = (state: EditorState, number: number): number | null =>
  notesIn(state).notes[number - 1]?.pos ?? null

/** Opens a note for reading or writing; its mark is selected. */
export function openNote(view: EditorView, pos: number, place: OpenNote['place'] = 'mark'): void {
  const open: OpenNote = { pos, place }
  view.dispatch(
    view.state.tr
      .setSelection(NodeSelection.create(view.state.doc, pos))
      .setMeta(notesKey, { open }),
  )
}

/** Closes the open note; with `back`, the caret stands after its mark and the text has the focus. */
export function closeNote(view: EditorView, back: boolean): void {
  const { open } = notesIn(view.state)
  if (!open) return
  const tr = view.state.tr.setMeta(notesKey, { open: null })
  if (back) tr.setSelection(TextSelection.create(tr.doc, open.pos + sizeAt(tr.doc, open.pos)))
  view.dispatch(back ? tr.scrollIntoView() : tr)
  if (back) view.focus()
  if (back && !view.editable) view.dom.focus()
}

/** Puts an empty footnote after the selection and opens it. False where none can stand. */
export function insertFootnote(state: EditorState, view?: EditorView): boolean {
  const type = state.schema.nodes.footnote
  const { $to, to } = state.selection
  if (
    !type ||
    !$to.parent.inlineContent ||
    !$to.parent.canReplaceWith($to.index(), $to.index(), type)
  ) {
    return false
  }
  if (view) {
    view.dispatch(state.tr.insert(to, type.create()))
    openNote(view, to)
  }
  return true
}

/** Deletes a note with its mark, or suggests it; undo brings both back. */
export function deleteNote(view: EditorView, pos: number): void {
  // By itself: of a transaction that becomes suggestions nothing else remains.
  closeNote(view, false)
  view.dispatch(view.state.tr.delete(pos, pos + sizeAt(view.state.doc, pos)))
  view.focus()
}

const sizeAt = (doc: Node, pos: number): number => doc.nodeAt(pos)?.nodeSize ?? 0

/**
 * The footnote in the editor: one mark in the line, passed over by the arrow keys as one unit. Its
 * text is written in a card or in the list, not in the line.
 */
export const FootnoteMark = Footnote.extend({
  atom: true,
  addNodeView() {
    return ({ decorations }) => {
      const dom = document.createElement('span')
      dom.className = 'mark'
      dom.setAttribute('role', 'link')
      dom.contentEditable = 'false'
      const show = (given: readonly Decoration[]) => {
        const number = given.map((one) => one.spec.number).find((one) => typeof one === 'number')
        dom.textContent = String(number ?? '')
        const care = given.some((one) => one.spec.toCheck) ? ', to be checked' : ''
        dom.setAttribute('aria-label', `Footnote ${number ?? ''}${care}`)
      }
      show(decorations)
      return {
        dom,
        update(node, given) {
          if (node.type.name !== 'footnote') return false
          show(given)
          return true
        },
        ignoreMutation: () => true,
      }
    }
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-f': () => insertFootnote(this.editor.state, this.editor.view),
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') {
          return false
        }
        openNote(this.editor.view, selection.from)
        return true
      },
    }
  },
})

/** Numbers the notes and keeps the open one in sight, whoever changes the text around it. */
export const Notes = Extension.create({
  name: 'notes',
  addProseMirrorPlugins: () => [notesPlugin()],
})

function notesPlugin(): Plugin<NotesState> {
  // The shared element of the open note: where a change from elsewhere puts other paragraphs in place of
  // the one that it stands in, its position cannot be mapped, and the element stays the same.
  let tracked: unknown = null
  return new Plugin<NotesState>({
    key: notesKey,
    state: {
      init: (_, state) => ({ ...numbered(state.doc), open: null }),
      apply(tr, before, _old, state) {
        const asked = tr.getMeta(notesKey)
        if (!asked && !tr.docChanged) return before
        const { notes, numbers } = tr.docChanged ? renumbered(before, tr) : before
        let open: OpenNote | null = asked ? asked.open : before.open
        if (open && !asked) {
          const { pos, deletedAfter } = tr.mapping.mapResult(open.pos, 1)
          const sought = deletedAfter && isFromElsewhere(tr) && sharedNodes(state)?.get(tracked)
          const found = sought ? notes.find(({ node }) => node === sought)?.pos : pos
          open = { ...open, pos: found ?? -1 }
        }
        const at = open?.pos
        if (open && !notes.some((note) => note.pos === at)) open = null
        return { notes, numbers, open }
      },
    },
    props: {
      decorations: (state) => notesIn(state).numbers,
      handleClickOn(view, _pos, node, nodePos, _event, direct) {
        if (!direct || node.type.name !== 'footnote') return false
        openNote(view, nodePos)
        return true
      },
    },
    // A mark laid over a stretch of text takes in the notes of it; notes have none of their own.
    appendTransaction(transactions, _old, state) {
      const local = transactions.some((tr) => tr.docChanged && !isFromElsewhere(tr))
      const marked = local ? notesIn(state).notes.filter(({ node }) => node.marks.length > 0) : []
      if (marked.length === 0) return null
      const tr = state.tr
      for (const { pos, node } of marked) tr.setNodeMarkup(pos, null, node.attrs, [])
      return tr
    },
    view: () => ({
      // Runs after the binding has carried a local change over, so that the element is known.
      update(view) {
        const { open, notes } = notesIn(view.state)
        tracked = null
        if (!open) return
        const node = notes.find((note) => note.pos === open.pos)?.node
        for (const [element, mapped] of sharedNodes(view.state) ?? []) {
          if (mapped === node) tracked = element
        }
      },
    }),
  })
}

function numbered(doc: Node): Pick<NotesState, 'notes' | 'numbers'> {
  const notes = notesOf(doc)
  return { notes, numbers: DecorationSet.create(doc, notes.map(numberAt)) }
}

const numberAt = ({ number, pos, node }: NumberedNote): Decoration =>
  Decoration.node(pos, pos + node.nodeSize, {}, { number })

/** After a change: where all notes are still there, in their order, what shows their numbers moves along. */
function renumbered(before: NotesState, tr: Transaction): Pick<NotesState, 'notes' | 'numbers'> {
  const notes = notesOf(tr.doc)
  const areThere = notes.every(({ pos }, index) => {
    const was = before.notes[index]
    const now = was && tr.mapping.mapResult(was.pos, 1)
    return now && !now.deletedAfter && now.pos === pos
  })
  if (notes.length !== before.notes.length || !areThere) return numbered(tr.doc)
  return { notes, numbers: before.numbers.map(tr.mapping, tr.doc) }
}

const sharedNodes = (state: EditorState): Map<unknown, Node | Node[]> | undefined =>
  ySyncPluginKey.getState(state)?.binding?.mapping
