import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isSuggestion } from '../../document/suggestion-marks'
import { isFromElsewhere } from '../text/from-elsewhere'
import { useEditorState } from '../text/use-editor'

interface Chosen {
  /** The suggestion that is looked at; null: none. */
  readonly id: string | null
  readonly shown: DecorationSet
}

const key = new PluginKey<Chosen>('chosenSuggestion')
const NONE: Chosen = { id: null, shown: DecorationSet.empty }

/** The suggestion that is looked at: the one at the caret, or that was chosen beside the text. */
export const chosenIn = (state: EditorState): string | null => key.getState(state)?.id ?? null

/** The same for what is drawn from it: it changes only when another is chosen. */
export const useChosen = (editor: Editor): string | null => useEditorState(editor, chosenIn)

/** Chooses a suggestion, or none, wherever the caret is. */
export const choose = (view: EditorView, id: string | null): void =>
  view.dispatch(view.state.tr.setMeta(key, { id }).setMeta('addToHistory', false))

/** The suggestion that lies over the caret, or over the beginning of what is selected. */
export function suggestionAt({ selection }: EditorState): string | null {
  const { $from, empty } = selection
  const nodes = empty ? [$from.nodeBefore, $from.nodeAfter] : [$from.nodeAfter, $from.nodeBefore]
  for (const node of nodes) {
    const mark = node?.isText ? node.marks.findLast(isSuggestion) : undefined
    if (mark) return String(mark.attrs.id)
  }
  return null
}

/** Keeps which suggestion is chosen, and marks its words. */
export const choosingSuggestions = (clicked: (id: string) => void) =>
  Extension.create({
    name: 'chosenSuggestion',
    addProseMirrorPlugins: () => [
      new Plugin<Chosen>({
        key,
        state: { init: () => NONE, apply: (tr, before, _old, state) => next(tr, before, state) },
        props: {
          decorations: (state) => key.getState(state)?.shown,
          handleClick(view, pos, event) {
            if (!view.state.selection.empty || event.button !== 0) return false
            const $pos = view.state.doc.resolve(pos)
            const id = [$pos.nodeAfter, $pos.nodeBefore]
              .flatMap((node) => node?.marks ?? [])
              .findLast(isSuggestion)?.attrs.id
            if (typeof id === 'string') clicked(id)
            return false
          },
        },
      }),
    ],
  })

function next(tr: Transaction, before: Chosen, state: EditorState): Chosen {
  const asked: { id: string | null } | undefined = tr.getMeta(key)
  const fromElsewhere = isFromElsewhere(tr)
  const isMoved = !fromElsewhere && (tr.selectionSet || tr.docChanged)
  const id = asked ? asked.id : isMoved ? suggestionAt(state) : before.id
  if (id === null) return before.id === null ? before : NONE
  if (id !== before.id || fromElsewhere) return { id, shown: drawn(state.doc, id) }
  if (!tr.docChanged) return before
  return { id, shown: redrawn(before.shown.map(tr.mapping, tr.doc), state, id) }
}

const drawn = (doc: Node, id: string): DecorationSet =>
  DecorationSet.create(doc, partsIn(doc, 0, doc.content.size, id))

/** Only the line is looked through in which somebody writes: the letter may be long. */
function redrawn(shown: DecorationSet, { doc, selection }: EditorState, id: string): DecorationSet {
  const { $from } = selection
  const [from, to] = [$from.start(), $from.end()]
  return shown.remove(shown.find(from, to)).add(doc, partsIn(doc, from, to, id))
}

function partsIn(doc: Node, from: number, to: number, id: string): Decoration[] {
  const parts: Decoration[] = []
  const isIts = (node: Node) => node.marks.some((one) => isSuggestion(one) && one.attrs.id === id)
  doc.nodesBetween(from, to, (node, pos) => {
    const end = pos + node.nodeSize
    if (node.isText && isIts(node)) parts.push(Decoration.inline(pos, end, { class: 'chosen' }))
    if (node.type.name !== 'footnote') return true
    // Its text is not shown in the line: the mark stands for it.
    if (node.children.some(isIts)) parts.push(Decoration.node(pos, end, { class: 'chosen' }))
    return false
  })
  return parts
}
