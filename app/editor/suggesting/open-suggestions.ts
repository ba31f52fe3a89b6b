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

/** The suggestions that are open in the text of an editor. */
export function useOpenSuggestions(editor: Editor | null): OpenSuggestions | null {
  const [open, setOpen] = useState<OpenSuggestions | null>(null)
  useEffect(() => {
    if (!editor) return setOpen(null)
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      timer = null
      if (!editor.isDestroyed) setOpen(read(editor.state.doc))
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
  }, [editor])
  return open
}

const read = (doc: Node): OpenSuggestions => ({ doc, list: suggestionsIn(doc) })
