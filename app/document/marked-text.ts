import { cleanText } from './clean'
import type { LetterText } from './letter-text'
import { readSignature, SIGNATURE, sign, withoutSigns } from './signatures'
import type { NodeJson } from './suggested-change'

/**
 * A letter with suggestions over it, in the shape that ProseMirror gives as JSON: a `LetterText` whose
 * runs may have the marks of suggestions too. `cleanText` of it is the letter without them.
 */
export interface MarkedText {
  readonly type: 'doc'
  readonly content: readonly NodeJson[]
}

/** A mark that is no letter's own. */
export interface Layer {
  readonly type: string
  readonly attrs: Readonly<Record<string, unknown>>
}

/**
 * Any JSON made to fit a letter, as `cleanText` does it, with the layers of its runs kept. Each run is
 * signed, in characters that stand for nothing in Unicode, so that whatever becomes of it takes its
 * layers along.
 *
 * @param isLayer tells the layers among the marks of a run
 */
export function cleanMarked(raw: unknown, isLayer: (type: string) => boolean): MarkedText {
  const layers: (readonly Layer[])[] = []
  const signed: unknown = JSON.parse(JSON.stringify(raw), (_, node) => {
    if (node?.type !== 'text' || typeof node.text !== 'string') return node
    const marks: readonly Layer[] = Array.isArray(node.marks) ? node.marks : []
    const own = marks.filter(({ type }) => !isLayer(type))
    const number = layers.push(marks.filter(({ type }) => isLayer(type))) - 1
    return { ...node, text: `${sign(number)}${withoutSigns(node.text)}`, marks: own }
  })
  return withLayers(cleanText(signed), layers)
}

function withLayers(text: LetterText, layers: readonly (readonly Layer[])[]): MarkedText {
  const read = (node: NodeJson): readonly NodeJson[] => {
    if (node.type === 'text') return runsIn(node, layers)
    const content = Array.isArray(node.content) ? node.content.flatMap(read) : null
    return [content ? { ...node, content } : node]
  }
  return { type: 'doc', content: text.content.flatMap((block) => read({ ...block })) }
}

function runsIn(node: NodeJson, layers: readonly (readonly Layer[])[]): NodeJson[] {
  const own = Array.isArray(node.marks) ? node.marks : []
  const runs: NodeJson[] = []
  let over: readonly Layer[] = []
  for (const [at, piece] of String(node.text).split(SIGNATURE).entries()) {
    if (at % 2 === 1) over = layers[readSignature(piece)] ?? []
    else if (piece !== '') {
      const marks = [...own, ...over]
      const run = { type: 'text', text: piece, ...(marks.length > 0 && { marks }) }
      const last = runs.at(-1)
      const goesOn = last && JSON.stringify({ ...last, text: piece }) === JSON.stringify(run)
      if (goesOn) runs[runs.length - 1] = { ...run, text: `${last.text}${piece}` }
      else runs.push(run)
    }
  }
  return runs
}
