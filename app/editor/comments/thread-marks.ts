import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { Anchor } from '../../document/anchors'
import { FRAGMENT } from '../../document/shared-text'
import type { Thread } from '../../document/talk'
import { isFromElsewhere } from '../text/from-elsewhere'
import { Places } from '../text/places'
import { TELLING, wordFinder } from '../text/word-finder'
import type { Range } from './passages'

/** Where threads stand in the text, as this page knows it. */
export interface ThreadPlaces {
  readonly threads: readonly Thread[]
  /** Where each stands; null where its words were deleted. */
  readonly ranges: ReadonlyMap<string, Range | null>
  /** The thread that is open beside the letter. */
  readonly open: string | null
  readonly shown: DecorationSet
}

type Asked = { readonly threads: readonly Thread[] } | { readonly open: string | null }

export interface MovedThread extends Anchor {
  readonly thread: string
}

const key = new PluginKey<ThreadPlaces>('threads')
const NONE: ThreadPlaces = {
  threads: [],
  ranges: new Map(),
  open: null,
  shown: DecorationSet.empty,
}

export const threadsIn = (state: EditorState): ThreadPlaces => key.getState(state) ?? NONE

/** Shows these threads in the text, or opens one of them. */
export function showThreads(view: EditorView, asked: Asked): void {
  view.dispatch(view.state.tr.setMeta(key, asked).setMeta('addToHistory', false))
}

/** The open threads at a place in the text, the shortest passage first. */
export function threadsAt(state: EditorState, pos: number): string[] {
  const { threads, ranges } = threadsIn(state)
  return threads
    .flatMap(({ id, resolved }) => {
      const range = ranges.get(id)
      const isThere = range && !resolved && range.from <= pos && pos < range.to
      return isThere ? [{ id, length: range.to - range.from }] : []
    })
    .sort((a, b) => a.length - b.length)
    .map(({ id }) => id)
}

/** An anchor for a range of the text as it is. */
export const anchorsIn = (state: EditorState, doc: Y.Doc): Places =>
  new Places(doc, doc.getXmlFragment(FRAGMENT), state.doc)

/**
 * Marks the passages of threads in the text: on this page only, never in the shared document. They are
 * kept in step with Yjs, which loses words that are taken up and put down elsewhere, as by a new
 * paragraph within them; where this page did that, it knows better and tells with `moved`.
 */
export function threadMarks(options: {
  readonly doc: Y.Doc
  readonly chosen: (thread: string) => void
  readonly moved: (moves: readonly MovedThread[]) => void
}) {
  const { doc: shared, chosen, moved } = options
  // What this page has told, for as long as the server says what it said before.
  const known = new Map<string, { anchor: Anchor; before: string | null }>()
  const anchorOf = (thread: Thread): { start: string | null; end: string | null } => {
    const told = known.get(thread.id)
    return told && told.before === thread.start ? told.anchor : thread
  }
  let hasMoved = false

  const locate = (doc: Node, threads: readonly Thread[]): Map<string, Range | null> => {
    const places = new Places(shared, shared.getXmlFragment(FRAGMENT), doc)
    const within = (range: Range | null) => range && range.to <= doc.content.size && range
    const find = wordFinder(doc)
    return new Map(
      threads.map((thread) => [
        thread.id,
        within(places.rangeOf(anchorOf(thread))) || find(thread.quote),
      ]),
    )
  }

  /** After words were moved here: what Yjs has lost is anchored anew. */
  const anchorAnew = (view: EditorView) => {
    const { threads, ranges } = threadsIn(view.state)
    if (threads.length === 0) return
    const places = new Places(shared, shared.getXmlFragment(FRAGMENT), view.state.doc)
    const find = wordFinder(view.state.doc)
    const moves = threads.flatMap((thread) => {
      const range = ranges.get(thread.id) ?? find(thread.quote)
      if (!range) return []
      const there = places.rangeOf(anchorOf(thread))
      if (there?.from === range.from && there.to === range.to) return []
      const anchor = places.anchorOf(range)
      return anchor ? [{ thread: thread.id, ...anchor }] : []
    })
    const before = new Map(threads.map(({ id, start }) => [id, start]))
    for (const { thread, start, end } of moves) {
      known.set(thread, { anchor: { start, end }, before: before.get(thread) ?? null })
    }
    if (moves.length === 0) return
    moved(moves)
    showThreads(view, { threads })
  }

  return Extension.create({
    name: 'threadMarks',
    addProseMirrorPlugins: () => [
      new Plugin<ThreadPlaces>({
        key,
        state: {
          init: () => NONE,
          apply(tr, before, _old, { doc }) {
            const asked: Asked | undefined = tr.getMeta(key)
            if (asked) {
              const next = { ...before, ...asked }
              const isNew = tr.docChanged || 'threads' in asked
              const ranges = isNew ? locate(doc, next.threads) : before.ranges
              return { ...next, ranges, shown: draw(doc, { ...next, ranges }) }
            }
            if (!tr.docChanged) return before
            const next = mapped(before, tr)
            const unsure = isFromElsewhere(tr) ? threadsTouched(before, tr) : []
            if (unsure.length === 0) return next
            const ranges = new Map([...next.ranges, ...locate(doc, unsure)])
            return { ...next, ranges, shown: redrawn(doc, { ...next, ranges }, unsure) }
          },
        },
        props: {
          decorations: (state) => threadsIn(state).shown,
          handleClick(view, pos, event) {
            if (!view.state.selection.empty || event.button !== 0) return false
            const [thread] = threadsAt(view.state, pos)
            if (thread) chosen(thread)
            return false
          },
        },
        appendTransaction(transactions) {
          hasMoved ||= transactions.some(
            (tr) => tr.docChanged && !isFromElsewhere(tr) && !isTyping(tr),
          )
          return null
        },
        view: () => ({
          // Runs after the binding has carried a local change over.
          update(view) {
            if (!hasMoved) return
            hasMoved = false
            anchorAnew(view)
          },
        }),
      }),
    ],
  })
}

/** Whether only letters came or went within a line: Yjs then keeps all others as they are. */
function isTyping(tr: Transaction): boolean {
  return tr.steps.every((step, i) => {
    if (!(step instanceof ReplaceStep)) return false
    const { from, to, slice } = step
    const doc = tr.docs[i]
    if (!doc || slice.openStart + slice.openEnd > 0) return false
    if (!slice.content.content.every((node) => node.isText)) return false
    const $from = doc.resolve(from)
    if (!$from.sameParent(doc.resolve(to)) || !$from.parent.inlineContent) return false
    let isText = true
    doc.nodesBetween(from, to, (node) => {
      if (node.isInline && !node.isText) isText = false
    })
    return isText
  })
}

function mapped(before: ThreadPlaces, tr: Transaction): ThreadPlaces {
  const ranges = new Map<string, Range | null>()
  for (const [id, range] of before.ranges) {
    if (!range) {
      ranges.set(id, null)
      continue
    }
    const from = tr.mapping.map(range.from, 1)
    const to = tr.mapping.map(range.to, -1)
    ranges.set(id, from < to ? { from, to } : null)
  }
  return { ...before, ranges, shown: before.shown.map(tr.mapping, tr.doc) }
}

/** The threads of whose words others took some away, or that may be back. */
function threadsTouched({ threads, ranges }: ThreadPlaces, tr: Transaction): Thread[] {
  const bringsWords = tr.steps.some(
    (step) => step instanceof ReplaceStep && step.slice.size >= TELLING,
  )
  const isUndone = tr.getMeta(ySyncPluginKey)?.isUndoRedoOperation === true
  return threads.filter(({ id }) => {
    const range = ranges.get(id)
    if (!range) return bringsWords || isUndone
    return (
      tr.mapping.mapResult(range.from, 1).deletedAfter ||
      tr.mapping.mapResult(range.to, -1).deletedBefore
    )
  })
}

/** What is shown, with the marks of some threads drawn anew. */
function redrawn(doc: Node, places: ThreadPlaces, threads: readonly Thread[]): DecorationSet {
  const ids = new Set(threads.map(({ id }) => id))
  const old = places.shown.find(undefined, undefined, ({ thread }) => ids.has(thread))
  const marks = threads.flatMap((thread) => marksOf(doc, thread, places))
  return places.shown.remove(old).add(doc, marks)
}

const draw = (doc: Node, places: Omit<ThreadPlaces, 'shown'>): DecorationSet =>
  DecorationSet.create(
    doc,
    places.threads.flatMap((thread) => marksOf(doc, thread, places)),
  )

function marksOf(
  doc: Node,
  { id, resolved }: Thread,
  { ranges, open }: Omit<ThreadPlaces, 'shown'>,
): Decoration[] {
  const range = ranges.get(id)
  if (!range || (resolved && id !== open)) return []
  const attributes = { class: id === open ? 'held held-open' : 'held', 'data-thread': id }
  const spec = { thread: id }
  // The text of a footnote is not shown in the line: its mark stands for it.
  const $from = doc.resolve(range.from)
  if ($from.parent.type.name === 'footnote') {
    const pos = $from.before()
    return [Decoration.node(pos, pos + $from.parent.nodeSize, attributes, spec)]
  }
  const shown = [Decoration.inline(range.from, range.to, attributes, spec)]
  // What lies over a line passes over the marks in it that hold a text of their own.
  doc.nodesBetween(range.from, range.to, (node, pos) => {
    if (node.type.name !== 'footnote') return true
    shown.push(Decoration.node(pos, pos + node.nodeSize, attributes, spec))
    return false
  })
  return shown
}
