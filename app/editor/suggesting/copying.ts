import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { markOf, ownMarks, wordsOf } from '../../document/suggestion-marks'

/** Lets what is copied, cut or dragged out of a letter be as it is read. */
export const copying = (): Plugin => new Plugin({ props: { transformCopied: copied } })

/**
 * What is copied out of a letter: words that are suggested as plain words, and not those that are to
 * go. No suggestion leaves the place where it was made, and no sign is pasted where it means nothing.
 */
export const copied = (slice: Slice): Slice =>
  new Slice(plain(slice.content), slice.openStart, slice.openEnd)

function plain(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (!node.isText) nodes.push(node.copy(plain(node.content)))
    else if (!markOf(node, 'deletion')) {
      const words = wordsOf(node.text ?? '')
      if (words !== '') nodes.push(node.type.schema.text(words, ownMarks(node.marks)))
    }
  })
  return Fragment.fromArray(nodes)
}
