import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { May } from '../../document/protocol'
import { accept, reject, these } from '../../document/settling'
import { type Suggesters, type Whose, whoseOf } from '../../document/suggesters'
import { type Suggestion, suggestionsIn } from '../../document/suggestions'
import { choose, chosenIn } from './chosen'
import { type OpenSuggestions, useOpenSuggestions } from './open-suggestions'
import { play } from './plainly'
import { sayingsOf } from './saying'
import { colourAnew } from './suggestion-views'

/** The suggestions of a page: what is open, which of it is looked at, and what may be done with it. */
export interface Suggestions {
  readonly open: OpenSuggestions | null
  readonly whose: Whose
  /** Whether the panel is shown. */
  readonly isShown: boolean
  show(is: boolean): void
  /** Brings a suggestion into sight in the letter, with the caret in it. */
  visit(id: string): void
  /** Goes on to the next suggestion from here, or back to the one before. */
  step(by: 1 | -1): void
  isYours(suggestion: Suggestion): boolean
  /** Whether this person may accept or reject a suggestion. */
  may(deed: Deed, suggestion: Suggestion): boolean
  settle(deed: Deed, ids: readonly string[]): void
  /** What has just happened, to be said aloud. */
  readonly said: string
}

export type Deed = 'accept' | 'reject'

export function useSuggestions(options: {
  readonly letterId: string
  readonly accountId: string
  readonly editor: Editor | null
  readonly may: May
  readonly atFirst: Suggesters
}): Suggestions {
  const { letterId, accountId, editor, may: mayWithText, atFirst } = options
  const open = useOpenSuggestions(editor)
  const [isShown, show] = useState(false)
  const [said, setSaid] = useState('')
  const whose = useWhose(letterId, atFirst, open)

  useEffect(() => {
    if (editor) colourAnew(editor.view.dom, whose)
  }, [editor, whose])

  const may = useCallback(
    (deed: Deed, { account }: Suggestion) =>
      mayWithText === 'write' ||
      (mayWithText === 'suggest' && deed === 'reject' && account === accountId),
    [mayWithText, accountId],
  )

  const isYours = useCallback(({ account }: Suggestion) => account === accountId, [accountId])

  const visit = useCallback(
    (id: string) => {
      const found = editor && suggestionsIn(editor.state.doc).find((one) => one.id === id)
      if (!editor || !found) return
      goTo(editor, found)
    },
    [editor],
  )

  const step = useCallback(
    (by: 1 | -1) => {
      if (!editor) return
      const list = suggestionsIn(editor.state.doc)
      const next = nextOf(list, editor, by)
      if (!next) return setSaid('No suggestions are open.')
      goTo(editor, next)
      const { name } = whose(next.id)
      const what = sayingsOf(next, editor.state.doc).join('. ')
      setSaid(`${list.indexOf(next) + 1} of ${list.length}, ${name}: ${what}.`)
    },
    [editor, whose],
  )

  const settle = useCallback(
    (deed: Deed, ids: readonly string[]) => {
      if (!editor) return
      const { doc } = editor.state
      const wanted = new Set(ids)
      const meant = suggestionsIn(doc).filter((one) => wanted.has(one.id) && may(deed, one))
      if (meant.length === 0) return setSaid('Somebody else has settled it already.')
      const which = these(meant.map(({ id }) => id))
      play(editor.view, deed === 'accept' ? accept(doc, which) : reject(doc, which))
      const left = suggestionsIn(editor.state.doc).length
      setSaid(settledSentence(deed, meant.length, left))
    },
    [editor, may],
  )

  return useMemo(
    () => ({ open, whose, isShown, show, isYours, visit, step, may, settle, said }),
    [open, whose, isShown, isYours, visit, step, may, settle, said],
  )
}

/** Whose suggestions are; asks again when there is one of somebody whom the page does not know. */
function useWhose(letterId: string, atFirst: Suggesters, open: OpenSuggestions | null): Whose {
  const [whose, setWhose] = useState<Whose>(() => whoseOf(atFirst))
  const asked = useRef(new Set<string>())
  useEffect(() => {
    const unknown = open?.list.filter(
      ({ id, account }) => !whose(id).isKnown && !asked.current.has(account),
    )
    if (!unknown?.length) return
    for (const { account } of unknown) asked.current.add(account)
    void fetch(`/letters/${letterId}/suggesters`).then(
      async (answer) => {
        if (!answer.ok || answer.redirected) return
        const suggesters: Suggesters = await answer.json()
        setWhose(() => whoseOf(suggesters))
      },
      // Without a connection they stay without a name for now; nothing rests on it.
      () => asked.current.clear(),
    )
  }, [letterId, open, whose])
  return whose
}

function goTo(editor: Editor, { id, from }: Suggestion): void {
  const { view, state } = editor
  // Within it, past the sign that it begins with.
  const caret = TextSelection.near(state.doc.resolve(from + 1), -1)
  view.dispatch(state.tr.setSelection(caret))
  choose(view, id)
  const shown = view.dom.querySelector(`[data-id="${CSS.escape(id)}"]`)
  const isSheet = window.matchMedia('(max-width: 67.99rem)').matches
  shown?.scrollIntoView({ block: isSheet ? 'start' : 'center' })
}

/** The suggestion after or before the one that is looked at, or after or before the caret. */
function nextOf(list: readonly Suggestion[], editor: Editor, by: 1 | -1): Suggestion | undefined {
  const { state } = editor
  const at = list.findIndex(({ id }) => id === chosenIn(state))
  if (at >= 0) return list[(at + by + list.length) % list.length]
  const { head } = state.selection
  return by > 0
    ? (list.find(({ from }) => from >= head) ?? list[0])
    : (list.findLast(({ to }) => to <= head) ?? list.at(-1))
}

function settledSentence(deed: Deed, count: number, left: number): string {
  const done = deed === 'accept' ? 'Accepted' : 'Rejected'
  const what = count === 1 ? done : `${done}: ${count} suggestions`
  return `${what}. ${left === 0 ? 'No suggestions are open.' : `${left} still open.`}`
}
