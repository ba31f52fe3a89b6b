import type { Node } from '@tiptap/pm/model'
import { createElement, Fragment, memo, type ReactNode } from 'react'

/** A stretch of a note's text that was looked for, counted from the note's beginning. */
export interface FoundInNote {
  readonly from: number
  readonly to: number
  readonly shown: boolean
}

/** A note's text as it is read in the list. */
export const NoteText = memo(function NoteText({
  node,
  found = [],
}: {
  node: Node
  found?: readonly FoundInNote[] | undefined
}) {
  let at = 0
  const runs = node.children.map((run) => {
    at += run.nodeSize
    return styled(run, marked(run.text ?? '', at - run.nodeSize, found))
  })
  if (runs.length === 0) return <span className="hush">An empty footnote</span>
  // Runs have no identity of their own: spread as children they need no keys.
  return createElement(Fragment, null, ...runs)
})

function styled(run: Node, text: ReactNode): ReactNode {
  let shown = text
  for (const mark of run.marks) {
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

/** The text of a run that begins at `start`, with what was found in it marked. */
function marked(text: string, start: number, found: readonly FoundInNote[]): ReactNode {
  if (found.length === 0) return text
  const parts: ReactNode[] = []
  let end = 0
  for (const { from, to, shown } of found) {
    const first = Math.max(end, from - start)
    const last = Math.min(text.length, to - start)
    if (first >= last) continue
    parts.push(
      text.slice(end, first),
      <mark data-found={shown ? 'shown' : ''}>{text.slice(first, last)}</mark>,
    )
    end = last
  }
  return createElement(Fragment, null, ...parts, text.slice(end))
}
