import type { Footnote, HardBreak, Inline, Mark, Text } from '../../../document/letter-text'
import { COMMENT, isLayer } from '../../../document/marked-from-doc'
import type { Layer } from '../../../document/marked-text'
import { marksOf, type RunStyle } from '../../../document/run-style'
import { type Change, type NodeJson, writeChange } from '../../../document/suggested-change'
import { signFor } from '../../../document/suggestion-marks'
import type { ImportTally } from './import-report.server'
import type { Revision, RunLayers } from './word-revisions.server'

// One stretch of changes by one author at one time will be one suggestion: see `withIds`.
const signed = ({ author, date }: Revision) => ({
  id: `${author}\n${date}`,
  time: date,
  by: author,
})

const layer = (type: string, by: Revision, more = {}): Layer => ({
  type,
  attrs: { ...signed(by), ...more },
})

/** The words of a run as they were before any change, with the marks of what is suggested for them. */
export function wordsUnder(
  layers: RunLayers | null | undefined,
  text: string,
  style: RunStyle & { readonly plain?: boolean },
): Text {
  if (!layers) return { type: 'text', text, marks: marksOf(style) }
  const { inserted, deleted, reformatted, comments } = layers
  const was: Record<string, boolean> = {}
  const formats: Layer[] = []
  // What is put in anew has no look that it had before.
  for (const type of inserted || !reformatted ? [] : FORMATS) {
    const on = style[type] === true
    if (on === reformatted?.was[type] || (type === 'bold' && style.plain)) continue
    // A link is underlined as it is.
    if (type === 'underline' && style.href !== undefined) continue
    const to = writeChange({ kind: 'mark', mark: { type }, on })
    if (to === null || !reformatted) continue
    was[type] = !on
    formats.push(layer('modification', reformatted, { to }))
  }
  return layered(text, marksOf({ ...style, ...was }), [
    ...(inserted ? [layer('insertion', inserted)] : []),
    ...(deleted ? [layer('deletion', deleted)] : []),
    ...formats,
    ...comments.map((id): Layer => ({ type: COMMENT, attrs: { id } })),
  ])
}

const FORMATS = ['bold', 'italic', 'underline', 'superscript'] as const

/** A note or a break with what is suggested for it, as a sign beside it or in its place. */
export function atomUnder(
  layers: RunLayers | null | undefined,
  atom: Footnote | HardBreak,
  tally: ImportTally,
): Inline[] {
  const { inserted, deleted } = layers ?? {}
  if (inserted) {
    // What is put in and taken out again was never there.
    if (deleted) return []
    const sign = signOf(changeFor(atom), inserted)
    if (sign) return [sign]
    tally.plainChanges += 1
    return [atom]
  }
  const sign = deleted && signOf({ kind: 'remove' }, deleted)
  return sign ? [sign, atom] : [atom]
}

/** A note with what is said about its mark, which lies over its words until it has found its place. */
export const commented = (note: Footnote, layers: RunLayers | null | undefined): Footnote => {
  const said = (layers?.comments ?? []).map((id): Layer => ({ type: COMMENT, attrs: { id } }))
  if (said.length === 0) return note
  const content = note.content?.map(({ text, marks = [] }) => layered(text, marks, said))
  return { ...note, ...(content && { content }) }
}

function changeFor(atom: Footnote | HardBreak): Change {
  if (atom.type === 'hardBreak') return { kind: 'break' }
  const content = (atom.content ?? []).flatMap((run): NodeJson[] => {
    const marks = (run.marks ?? []).filter(({ type }) => !isLayer(type))
    const isGone = run.marks?.some(({ type }) => String(type) === 'deletion')
    if (isGone || run.text === '') return []
    return [{ type: 'text', text: run.text, ...(marks.length > 0 && { marks }) }]
  })
  return { kind: 'footnote', content }
}

/** The sign of a change that is not made of words; null where it would be too long for one. */
export function signOf(change: Change, by: Revision): Text | null {
  const to = writeChange(change)
  if (to === null) return null
  return layered(
    signFor(`${by.author}${to}`),
    [],
    [layer('insertion', by), layer('modification', by, { to })],
  )
}

// Until it is cleaned, a text that is read may have marks that no letter has: they go through every
// step with its own, and the last takes them off.
const layered = (text: string, marks: readonly Mark[], layers: readonly Layer[]): Text => ({
  type: 'text',
  text,
  marks: [...marks, ...(layers as unknown as Mark[])],
})
