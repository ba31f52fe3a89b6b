import type { Layer } from './marked-text'
import { type Change, type NodeJson, readChange } from './suggested-change'
import { signFor } from './suggestion-marks'

/** The marks of a run of JSON, as one reads them of a marked text. */
export const marksIn = (run: NodeJson): readonly Layer[] =>
  // What a run of JSON calls its marks are layers, or marks of the letter without attributes.
  Array.isArray(run.marks) ? (run.marks as readonly Layer[]) : []

/** What the sign says that a run is, and whose it is; null for words, and for the ends of what is put in. */
export function signIn(marks: readonly Layer[]): { change: Change; mark: Layer } | null {
  const insertion = marks.find(({ type }) => type === 'insertion')
  const mark = marks.find(
    ({ type, attrs }) => type === 'modification' && attrs.id === insertion?.attrs.id,
  )
  const change = readChange(mark?.attrs.to)
  return mark && change && change.kind !== 'mark' ? { change, mark } : null
}

/** One end of what is put in. */
const endSign = (attrs: Layer['attrs']): NodeJson => ({
  type: 'text',
  text: signFor(String(attrs.id)),
  marks: [{ type: 'insertion', attrs }],
})

/** The changes whose sign stands alone. */
const BARE: ReadonlySet<unknown> = new Set<Change['kind']>([
  'join',
  'block',
  'remove',
  'remove-block',
])

/** The same runs, with what is put in between its two ends. */
export function withEnds(parts: readonly NodeJson[]): NodeJson[] {
  const result: NodeJson[] = []
  let stretch: NodeJson[] = []
  let of: Layer | undefined
  const settle = () => {
    const isWords = stretch.some((part) => !BARE.has(signIn(marksIn(part))?.change.kind))
    if (of && isWords) result.push(endSign(of.attrs), ...stretch, endSign(of.attrs))
    else result.push(...stretch)
    stretch = []
  }
  for (const part of parts) {
    const insertion = marksIn(part).find(({ type }) => type === 'insertion')
    if (insertion?.attrs.id !== of?.attrs.id) {
      settle()
      of = insertion
    }
    stretch.push(part)
  }
  settle()
  return result
}
