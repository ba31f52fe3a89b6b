import { prosemirrorJSONToYDoc, updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { cleanText } from './clean'
import { pairsOf } from './difference/pairs'
import type { Block, LetterText } from './letter-text'
import { letterSchema } from './nodes'
import { blocksOfPart, FRAGMENT, textFromDoc } from './shared-text'
import { inlines } from './walk'

/**
 * Changes a document so that its letter is `letter`, in one transaction, and leaves alone what is so
 * already: blocks that stay keep their identity, and with it who wrote them and what points at them.
 */
export function rewrite(doc: Y.Doc, letter: LetterText): void {
  const text = cleanText(letter)
  const fragment = doc.getXmlFragment(FRAGMENT)
  doc.transact(() => {
    rewriteParts(doc, fragment, text.content)
    if (JSON.stringify(textFromDoc(doc)) === JSON.stringify(text)) return
    // A document may hold what no letter does, which reading passes over. Then nothing is kept.
    fragment.delete(0, fragment.length)
    fragment.insert(0, partsFor(text.content))
  })
}

function rewriteParts(doc: Y.Doc, fragment: Y.XmlFragment, blocks: readonly Block[]): void {
  const parts = fragment.toArray()
  const read = parts.map(blocksOfPart)
  const { inPlace } = pairsOf(
    read.map(lineOf),
    blocks.map((block) => lineOf([block])),
  )
  // From the end, so that the places before stay where they are.
  let [end, last] = [parts.length, blocks.length]
  for (const [i, j] of [...inPlace, [-1, -1] as const].toSorted((a, b) => b[0] - a[0])) {
    const added = blocks.slice(j + 1, last)
    if (end > i + 1) fragment.delete(i + 1, end - i - 1)
    if (added.length > 0) fragment.insert(i + 1, partsFor(added))
    const [part, block] = [parts[i], blocks[j]]
    if (part && block) rewritePart(doc, fragment, i, part, read[i] ?? [], block)
    ;[end, last] = [i, j]
  }
}

function rewritePart(
  doc: Y.Doc,
  fragment: Y.XmlFragment,
  at: number,
  part: unknown,
  read: readonly Block[],
  block: Block,
): void {
  if (JSON.stringify(read) === JSON.stringify([block])) return
  if (part instanceof Y.XmlElement && part.nodeName === block.type) {
    updateYFragment(doc, part, letterSchema.nodeFromJSON(block), {
      mapping: new Map(),
      isOMark: new Map(),
    })
  } else {
    fragment.delete(at, 1)
    fragment.insert(at, partsFor([block]))
  }
}

/** A block and all in it as one line, so that blocks can be paired by their words. */
const lineOf = (blocks: readonly Block[]) => ({
  form: { type: blocks[0]?.type ?? '', attrs: { all: JSON.stringify(blocks) }, within: [] },
  content: [...inlines({ type: 'doc', content: [...blocks] })],
})

function partsFor(blocks: readonly Block[]): (Y.XmlElement | Y.XmlText)[] {
  const doc = prosemirrorJSONToYDoc(letterSchema, { type: 'doc', content: blocks }, FRAGMENT)
  const parts = doc
    .getXmlFragment(FRAGMENT)
    .toArray()
    .flatMap((part) => (part instanceof Y.XmlHook ? [] : [part.clone()]))
  doc.destroy()
  return parts
}
