import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { cleanText } from '../../document/clean'
import { footnotesOf, type NumberedFootnote } from '../../document/footnotes'
import { FROM_ELSEWHERE, ibidsToCheck, isIbid, markOfNotesBefore } from '../../document/ibid'
import { isFromElsewhere } from '../text/from-elsewhere'
import { type NumberedNote, notesOf } from '../text/reading'

interface IbidState {
  readonly toCheck: ReadonlySet<number>
  readonly shown: DecorationSet
}

const ibidKey = new PluginKey<IbidState>('ibid')
const NONE: ReadonlySet<number> = new Set()

/** The numbers of the notes whose "Ibid." is to be looked at. */
export const ibidsIn = (state: EditorState): ReadonlySet<number> =>
  ibidKey.getState(state)?.toCheck ?? NONE

/** Says that an "Ibid." points to the right source as the notes are now. */
export function confirmIbid(view: EditorView, number: number): void {
  const notes = notesOf(view.state.doc)
  const note = notes[number - 1]
  if (!note) return
  const mark = markOfNotesBefore(notes.map(wordsOfNote), number - 1)
  view.dispatch(view.state.tr.setNodeAttribute(note.pos, 'notesBefore', mark))
}

/**
 * Notes beside each "Ibid." which notes stood before it when it was written, and tells which are to be
 * looked at since. `mayNote` is false while somebody only suggests or reads.
 */
export const ibids = (mayNote: () => boolean) =>
  Extension.create({ name: 'ibids', addProseMirrorPlugins: () => [ibidPlugin(mayNote)] })

function ibidPlugin(mayNote: () => boolean): Plugin<IbidState> {
  return new Plugin<IbidState>({
    key: ibidKey,
    state: {
      init: (_, { doc }) => looked(doc),
      apply(tr, before) {
        if (!tr.docChanged) return before
        const [were, are] = [notesOf(tr.before), notesOf(tr.doc)]
        const same =
          were.length === are.length && are.every(({ node }, i) => node === were[i]?.node)
        return same ? { ...before, shown: before.shown.map(tr.mapping, tr.doc) } : looked(tr.doc)
      },
    },
    props: { decorations: (state) => ibidKey.getState(state)?.shown },
    appendTransaction(transactions, old, state) {
      const written = transactions.some((tr) => tr.docChanged && !isFromElsewhere(tr))
      return written && mayNote() ? noted(transactions, old, state) : null
    },
  })
}

function looked(doc: Node): IbidState {
  const notes = notesOf(doc)
  const numbers = ibidsToCheck(
    notes.map((note) => ({ text: wordsOfNote(note), notesBefore: note.node.attrs.notesBefore })),
  )
  const toCheck = new Set(numbers)
  const marks = notes
    .filter(({ number }) => toCheck.has(number))
    .map(({ pos, node }) =>
      Decoration.node(pos, pos + node.nodeSize, { class: 'to-check' }, { toCheck: true }),
    )
  return { toCheck, shown: DecorationSet.create(doc, marks) }
}

/** Marks each "Ibid." that has no mark yet, and takes it from a note that is none any more. */
function noted(
  transactions: readonly Transaction[],
  old: EditorState,
  state: EditorState,
): Transaction | null {
  const [were, notes] = [notesOf(old.doc), notesOf(state.doc)]
  const after = (pos: number) =>
    transactions.reduce((place, { mapping }) => mapping.map(place, 1), pos)
  const tr = state.tr
  let texts: string[] | null = null
  for (const [at, note] of notes.entries()) {
    const is = isIbid(wordsOfNote(note))
    const has = note.node.attrs.notesBefore !== null
    if (is === has) continue
    if (!is) {
      tr.setNodeAttribute(note.pos, 'notesBefore', null)
      continue
    }
    texts ??= notes.map(wordsOfNote)
    const was = were.findIndex(({ node }) => node === note.node)
    const isWrittenHere = was >= 0 || were.some(({ pos }) => after(pos) === note.pos)
    const mark =
      was >= 0 ? markOfNotesBefore(were.map(wordsOfNote), was) : markOfNotesBefore(texts, at)
    tr.setNodeAttribute(note.pos, 'notesBefore', isWrittenHere ? mark : FROM_ELSEWHERE)
  }
  return tr.docChanged ? tr : null
}

/** A note of the editor as the letter has it: without what is only suggested in it. */
export const letterNote = ({ number, node }: NumberedNote): NumberedFootnote => ({
  ...knownNote(node),
  number,
})

const letterNotes = new WeakMap<Node, NumberedFootnote>()

function knownNote(node: Node): NumberedFootnote {
  const known = letterNotes.get(node) ?? readNote(node)
  letterNotes.set(node, known)
  return known
}

function readNote(node: Node): NumberedFootnote {
  const line = { type: 'paragraph', content: [node.toJSON()] }
  const [note] = footnotesOf(cleanText({ type: 'doc', content: [line] }))
  return note ?? { number: 1, content: [], text: '' }
}

const wordsOfNote = ({ node }: NumberedNote): string => knownNote(node).text
