import type { Mark, Node } from '@tiptap/pm/model'
import { createElement, Fragment, memo, type ReactNode } from 'react'
import type { Whose } from '../../document/suggesters'
import { isSuggestion, wordsOf } from '../../document/suggestion-marks'

/** A stretch of a note's text that was looked for, counted from the note's beginning. */
export interface FoundInNote {
  readonly from: number
  readonly to: number
  readonly shown: boolean
}

/** A note's text as it is read in the list, with what is suggested in it. */
export const NoteText = memo(function NoteText({
  node,
  whose,
  found = [],
}: {
  node: Node
  whose: Whose
  found?: readonly FoundInNote[] | undefined
}) {
  let at = 0
  const runs = node.children.map((run) => {
    at += run.nodeSize
    return styled(run, marked(run.text ?? '', at - run.nodeSize, found), whose)
  })
  if (runs.length === 0) return <span className="hush">An empty footnote</span>
  // Runs have no identity of their own: spread as children they need no keys.
  return createElement(Fragment, null, ...runs)
})

function styled(run: Node, text: ReactNode, whose: Whose): ReactNode {
  let shown = text
  for (const mark of run.marks) {
    if (isSuggestion(mark)) shown = suggested(mark, shown, whose)
    if (mark.type.name === 'bold') shown = <strong>{shown}</strong>
    if (mark.type.name === 'italic') shown = <em>{shown}</em>
    if (mark.type.name === 'underline') shown = <u>{shown}</u>
    if (mark.type.name === 'superscript') shown = <sup>{shown}</sup>
    if (mark.type.name === 'link' && typeof mark.attrs.href === 'string') {
      shown = (
        <a href={mark.attrs.href} rel="noopener noreferrer" target="_blank">
          {shown}
        </a>
      )
    }
  }
  return shown
}

const TAGS: Readonly<Record<string, string>> = { insertion: 'ins', deletion: 'del' }

/** As the letter draws its suggestions: see `suggestion-views.ts`. */
const suggested = ({ type, attrs }: Mark, text: ReactNode, whose: Whose): ReactNode =>
  createElement(
    TAGS[type.name] ?? 'span',
    {
      className: `suggested hand-${whose(String(attrs.id)).hand}`,
      'data-suggestion': type.name,
      'data-change': type.name === 'modification' ? 'mark' : undefined,
    },
    text,
  )

/** The text of a run that begins at `start`, with what was found in it marked. */
function marked(text: string, start: number, found: readonly FoundInNote[]): ReactNode {
  if (found.length === 0) return wordsOf(text)
  const parts: ReactNode[] = []
  let end = 0
  for (const { from, to, shown } of found) {
    const first = Math.max(end, from - start)
    const last = Math.min(text.length, to - start)
    if (first >= last) continue
    parts.push(
      wordsOf(text.slice(end, first)),
      <mark data-found={shown ? 'shown' : ''}>{wordsOf(text.slice(first, last))}</mark>,
    )
    end = last
  }
  return createElement(Fragment, null, ...parts, wordsOf(text.slice(end)))
}
