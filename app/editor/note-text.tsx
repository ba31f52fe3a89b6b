import type { Node } from '@tiptap/pm/model'
import { createElement, Fragment, memo, type ReactNode } from 'react'

/** A note's text as it is read in the list. */
export const NoteText = memo(function NoteText({ node }: { node: Node }) {
  const runs = node.children.map(styled)
  if (runs.length === 0) return <span className="hush">An empty footnote</span>
  // Runs have no identity of their own: spread as children they need no keys.
  return createElement(Fragment, null, ...runs)
})

function styled(run: Node): ReactNode {
  let shown: ReactNode = run.text
  for (const mark of run.marks) {
    if (mark.type.name === 'bold') shown = <strong>{shown}</strong>
    if (mark.type.name === 'italic') shown = <em>{shown}</em>
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
