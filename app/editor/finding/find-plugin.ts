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
import { wordsOf } from '../../document/suggestion-marks'
import type { FoundInNote } from '../notes/note-text'
import { asOneStep } from '../text/undo-step'
import { type Find, finder, patternOf, spanOf, type Wanted } from './finding'

/** What is looked for in the letter, and what was found. */
export interface Finding {
  readonly wanted: Wanted
  readonly finds: readonly Find[]
  /** The find that is shown: its place among the finds, -1 where there is none. */
  readonly at: number
}

interface Held extends Finding {
  readonly look: ((doc: Node) => Find[]) | null
  readonly marked: DecorationSet
}

type Asked =
  | { readonly wanted: Wanted; readonly from: number }
  | { readonly at: number }
  | { readonly after: Place }
  | 'stop'

interface Place {
  readonly pos: number
  readonly inNotes: boolean
}

const findKey = new PluginKey<Held | null>('find')
const NOTHING: Wanted = { text: '', matchCase: false, wholeWords: false }
// A page with thousands of marked words types slowly; those around the one that is shown are enough.
const MARKED_AROUND = 500

/** What is being looked for; null while nobody looks. */
export const findingIn = (state: EditorState): Finding | null => findKey.getState(state) ?? null

/** What was found in the text of notes, by where their marks stand, counted from the note's beginning. */
export function foundInNotes({ finds, at }: Finding): Map<number, FoundInNote[]> {
  const found = new Map<number, FoundInNote[]>()
  for (const find of finds) {
    if (find.note === null) continue
    const start = find.note + 1
    const shown = find === finds[at]
    const pieces = find.pieces.map(({ from, to }) => ({
      from: from - start,
      to: to - start,
      shown,
    }))
    found.set(find.note, [...(found.get(find.note) ?? []), ...pieces])
  }
  return found
}

/** Looks for something from where the caret is; without words, for the words that are selected. */
export function lookFor(view: EditorView, wanted?: Wanted): void {
  const { state } = view
  const words = selectedWords(state)
  const before = findingIn(state)?.wanted ?? NOTHING
  const next = wanted ?? (words === '' ? before : { ...before, text: words })
  ask(view, { wanted: next, from: state.selection.from })
}

/** Shows the next find, or the one before; after the last comes the first. */
export function step(view: EditorView, by: 1 | -1): void {
  const { finds = [], at = -1 } = findingIn(view.state) ?? {}
  if (finds.length > 0) ask(view, { at: (at + by + finds.length) % finds.length })
}

/** Ends it. What was shown last is selected. */
export function stopFinding(view: EditorView): void {
  const finding = findingIn(view.state)
  if (!finding) return
  const tr = view.state.tr.setMeta(findKey, 'stop')
  const shown = finding.finds[finding.at]
  if (shown) {
    const { from, to } = spanOf(shown)
    tr.setSelection(
      shown.note === null
        ? TextSelection.create(tr.doc, from, to)
        : NodeSelection.create(tr.doc, shown.note),
    )
  }
  view.dispatch(tr)
}

/** Puts other words in place of the find that is shown, and shows the next. One step to undo. */
export function replaceShown(view: EditorView, words: string): void {
  const finding = findingIn(view.state)
  const shown = finding?.finds[finding.at]
  if (!shown || !view.editable) return
  const tr = view.state.tr
  replaceIn(tr, shown, words)
  const pos = spanOf(shown).from + words.length
  tr.setMeta(findKey, { after: { pos, inNotes: shown.note !== null } })
  asOneStep(view, () => view.dispatch(tr))
}

/** Puts other words in place of all finds, and tells of how many. One step to undo. */
export function replaceAll(view: EditorView, words: string): number {
  const { finds = [] } = findingIn(view.state) ?? {}
  if (finds.length === 0 || !view.editable) return 0
  const tr = view.state.tr
  // From the end, so that what is before stays where it is.
  const backwards = [...finds].sort((one, other) => spanOf(other).from - spanOf(one).from)
  for (const find of backwards) replaceIn(tr, find, words)
  asOneStep(view, () => view.dispatch(tr))
  return finds.length
}

/** Marks of footnotes between the words stay, and so does how the first of the words looks. */
function replaceIn(tr: Transaction, { pieces }: Find, words: string): void {
  const [first, ...others] = pieces
  if (!first) return
  for (const { from, to } of others.reverse()) tr.delete(from, to)
  const marks = tr.doc.resolve(first.from).nodeAfter?.marks ?? []
  if (words === '') tr.delete(first.from, first.to)
  else tr.replaceWith(first.from, first.to, tr.doc.type.schema.text(words, marks))
}

const ask = (view: EditorView, asked: Asked): void =>
  view.dispatch(view.state.tr.setMeta(findKey, asked))

function selectedWords({ doc, selection }: EditorState): string {
  const { from, to, $from } = selection
  if (!(selection instanceof TextSelection) || !$from.sameParent(selection.$to)) return ''
  const words = wordsOf(doc.textBetween(from, to))
  return words.length <= 100 ? words : ''
}

/** Finds words in the letter and its notes, and marks them, while somebody looks for them. */
export const FindInLetter = Extension.create({
  name: 'findInLetter',
  addProseMirrorPlugins: () => [
    new Plugin<Held | null>({
      key: findKey,
      state: { init: () => null, apply: (tr, held) => next(tr, held) },
      props: { decorations: (state) => findKey.getState(state)?.marked },
    }),
  ],
})

function next(tr: Transaction, held: Held | null): Held | null {
  const asked: Asked | undefined = tr.getMeta(findKey)
  if (asked === 'stop') return null
  if (asked && 'wanted' in asked) {
    const pattern = patternOf(asked.wanted)
    const look = pattern && finder(pattern)
    const finds = look?.(tr.doc) ?? []
    const at = firstFrom(finds, { pos: asked.from, inNotes: false })
    return shown({ wanted: asked.wanted, look, finds, at }, tr.doc)
  }
  if (!held) return null
  if (!tr.docChanged)
    return asked && 'at' in asked ? shown({ ...held, at: asked.at }, tr.doc) : held
  const finds = held.look?.(tr.doc) ?? []
  const place = asked && 'after' in asked ? asked.after : placeNow(tr, held)
  return shown({ ...held, finds, at: place ? firstFrom(finds, place) : -1 }, tr.doc)
}

/** Where the find that is shown stands after a change. */
function placeNow(tr: Transaction, { finds, at }: Held): Place | null {
  const find = finds[at]
  if (!find) return { pos: 0, inNotes: false }
  return { pos: tr.mapping.map(spanOf(find).from, -1), inNotes: find.note !== null }
}

function firstFrom(finds: readonly Find[], { pos, inNotes }: Place): number {
  if (finds.length === 0) return -1
  const from = finds.findIndex((find) =>
    inNotes
      ? find.note !== null && spanOf(find).from >= pos
      : find.note !== null || spanOf(find).from >= pos,
  )
  return Math.max(0, from)
}

function shown(held: Omit<Held, 'marked'>, doc: Node): Held {
  const { finds, at } = held
  const marked = finds
    .slice(Math.max(0, at - MARKED_AROUND), at + MARKED_AROUND)
    // The text of notes is not in the line; the list at the end marks its own.
    .filter(({ note }) => note === null)
    .flatMap((find) =>
      find.pieces.map(({ from, to }) =>
        Decoration.inline(from, to, { 'data-found': find === finds[at] ? 'shown' : '' }),
      ),
    )
  return { ...held, marked: DecorationSet.create(doc, marked) }
}
