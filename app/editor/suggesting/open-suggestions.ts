import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect, useState } from 'react'
import { type Suggestion, suggestionsIn } from '../../document/suggestions'

/** The open suggestions of a letter, with the text in which they stand where they say. */
export interface OpenSuggestions {
  readonly doc: Node
  readonly list: readonly Suggestion[]
}

/** The list goes through the whole letter: it follows what is typed, and never waits for it. */
const SOON = 250

/**
 * The suggestions that are open in the text of an editor.
 *
 * @param followed whether their places matter: else they stay as they were while all of them say the same,
 *   so that nothing is drawn anew for what somebody types beside them
 */
export function useOpenSuggestions(
  editor: Editor | null,
  followed: boolean,
): OpenSuggestions | null {
  const [open, setOpen] = useState<OpenSuggestions | null>(null)
  useEffect(() => {
    if (!editor) return setOpen(null)
    let timer: ReturnType<typeof setTimeout> | null = null
    let said = ''
    const look = () => {
      timer = null
      if (editor.isDestroyed) return
      const now = read(editor.state.doc)
      // Not left to React, which would draw the whole desk before it finds that nothing is another.
      const before = said
      said = followed ? '' : saidIn(now)
      if (followed || said !== before) setOpen(now)
    }
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.docChanged) timer ??= setTimeout(look, SOON)
    }
    look()
    editor.on('transaction', onTransaction)
    return () => {
      editor.off('transaction', onTransaction)
      if (timer !== null) clearTimeout(timer)
    }
  }, [editor, followed])
  return open
}

const read = (doc: Node): OpenSuggestions => ({ doc, list: suggestionsIn(doc) })

/** What the suggestions say, wherever they stand. */
const saidIn = ({ doc, list }: OpenSuggestions): string =>
  JSON.stringify(
    list.map(({ id, inserted, deleted, parts }) => [
      id,
      inserted,
      deleted,
      parts.map(({ change, from, to }) => change && [change, doc.textBetween(from, to)]),
    ]),
  )
