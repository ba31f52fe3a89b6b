import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { May } from '../../document/protocol'
import { accept, reject, these } from '../../document/settling'
import type { Suggesters, Whose } from '../../document/suggesters'
import { type Suggestion, suggestionsIn } from '../../document/suggestions'
import { chosenIn } from './chosen'
import { goTo, nextOf } from './going'
import { type OpenSuggestions, useOpenSuggestions } from './open-suggestions'
import { play } from './plainly'
import { sayingsOf } from './saying'
import { colourAnew } from './suggestion-views'
import { useWhose } from './use-whose'

/** The suggestions of a page: what is open, which of it is looked at, and what may be done with it. */
export interface Suggestions {
  readonly open: OpenSuggestions | null
  /** True where the page was opened for a suggestion that is not open in the letter. */
  readonly isMissing: boolean
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
  /** Settles the suggestion that is looked at. */
  settleChosen(deed: Deed): void
  /** What has just happened, to be said aloud. */
  readonly said: string
  say(words: string): void
}

export type Deed = 'accept' | 'reject'

export function useSuggestions(options: {
  readonly letterId: string
  readonly accountId: string
  readonly editor: Editor | null
  readonly may: May
  readonly atFirst: Suggesters
  /** Some were accepted or rejected here. */
  readonly settled: (deed: Deed, ids: readonly string[]) => void
  /** The suggestion whose address the page has. */
  readonly asked: string | null
}): Suggestions {
  const { letterId, accountId, editor, may: mayWithText, atFirst, asked, settled } = options
  const [isShown, show] = useState(asked !== null)
  const open = useOpenSuggestions(editor, isShown)
  const [said, say] = useState('')
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

  const isRead = open !== null
  useEffect(() => {
    if (isRead && asked !== null) visit(asked)
  }, [isRead, asked, visit])
  const isMissing = asked !== null && isRead && !open.list.some(({ id }) => id === asked)

  const step = useCallback(
    (by: 1 | -1) => {
      if (!editor) return
      const list = suggestionsIn(editor.state.doc)
      const next = nextOf(list, editor, by)
      if (!next) return say('No suggestions are open.')
      goTo(editor, next)
      const { name } = whose(next.id)
      const what = sayingsOf(next, editor.state.doc).join('. ')
      say(`${list.indexOf(next) + 1} of ${list.length}, ${name}: ${what}.`)
    },
    [editor, whose],
  )

  const settle = useCallback(
    (deed: Deed, ids: readonly string[]) => {
      if (!editor) return
      const { doc } = editor.state
      const wanted = new Set(ids)
      const meant = suggestionsIn(doc).filter((one) => wanted.has(one.id) && may(deed, one))
      if (meant.length === 0) return say('Somebody else has settled it already.')
      const meantIds = meant.map(({ id }) => id)
      const which = these(meantIds)
      play(editor.view, deed === 'accept' ? accept(doc, which) : reject(doc, which))
      settled(deed, meantIds)
      const left = suggestionsIn(editor.state.doc).length
      say(settledSentence(deed, meant.length, left))
    },
    [editor, may, settled],
  )

  const settleChosen = useCallback(
    (deed: Deed) => {
      const chosen = editor && chosenIn(editor.state)
      if (chosen) settle(deed, [chosen])
      else say('The caret is in no suggestion.')
    },
    [editor, settle],
  )

  return useMemo(
    () => ({
      open,
      isMissing,
      whose,
      isShown,
      show,
      isYours,
      visit,
      step,
      may,
      settle,
      settleChosen,
      said,
      say,
    }),
    [open, isMissing, whose, isShown, isYours, visit, step, may, settle, settleChosen, said],
  )
}

function settledSentence(deed: Deed, count: number, left: number): string {
  const done = deed === 'accept' ? 'Accepted' : 'Rejected'
  const what = count === 1 ? done : `${done}: ${count} suggestions`
  return `${what}. ${left === 0 ? 'No suggestions are open.' : `${left} still open.`}`
}
