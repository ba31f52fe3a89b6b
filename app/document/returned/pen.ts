import * as Y from 'yjs'
import { marksIn, signIn, withEnds } from '../insertion-ends'
import type { Layer } from '../marked-text'
import { coverOf } from '../overlapping-marks'
import { type Change, type NodeJson, writeChange } from '../suggested-change'
import { type Owner, SUGGESTION_MARKS, signFor, suggestionId } from '../suggestion-marks'
import { ownMarks, type Place } from './shown'

/** Whose changes they are: of an account, under the name that the file gives. */
export interface By {
  readonly by: string
  /** ISO 8601. */
  readonly time: string
}

/** A suggestion that was written, with its words. */
export interface Written extends By {
  readonly id: string
  inserted: string
  deleted: string
}

/**
 * Writes suggestions into a shared document: marks over what stands there, and words and signs between.
 * Everything is noted first, by the places of the text as it is, and then written in one transaction.
 */
export class ReturnedPen {
  readonly written = new Map<string, Written>()
  readonly #formats: { readonly at: Place; length: number; readonly layer: Layer }[] = []
  readonly #runs = new Map<Y.XmlText | Y.XmlElement, Map<number, NodeJson[]>>()
  /** The suggestions that the piece before this one belongs to. */
  #open = new Map<string, string>()

  constructor(
    private readonly owner: Owner,
    private readonly newUuid: () => string,
  ) {}

  /** Begins new suggestions from here on: what follows does not touch what was changed before. */
  rest(): void {
    this.#open.clear()
  }

  /** Suggests that a character goes. */
  delete(at: Place, char: string, by: By): void {
    const layer = this.#layer('deletion', by)
    this.#over(at, layer)
    this.#note(layer).deleted += char
  }

  /** Suggests a mark for a character, or that it loses one. */
  format(at: Place, to: string, by: By): void {
    const layer = this.#layer('modification', by, to)
    this.#over(at, layer)
    this.#note(layer)
  }

  /** Suggests words at a place. */
  insert(at: Place, text: string, marks: readonly Layer[], by: By): void {
    const layer = this.#layer('insertion', by)
    this.#put(at, { type: 'text', text, marks: [...marks, layer] })
    this.#note(layer).inserted += text
  }

  /** Suggests what is not made of words; false where it is too long for a sign. */
  sign(at: Place, change: Change, by: By): boolean {
    const to = writeChange(change)
    if (to === null) return false
    const layer = this.#layer('insertion', by)
    const said = { type: 'modification', attrs: { ...layer.attrs, to } }
    const last = this.#runs.get(at.in)?.get(at.at)?.at(-1)
    const text = signFor(`${layer.attrs.id}${to}`, String(last?.text ?? '').slice(-1))
    this.#put(at, { type: 'text', text, marks: [layer, said] })
    const note = this.#note(layer)
    if (change.kind === 'split') note.inserted += '\n'
    return true
  }

  /** Writes all that was noted. */
  apply(doc: Y.Doc): void {
    doc.transact(() => {
      for (const { at, length, layer } of this.#formats) {
        if (at.in instanceof Y.XmlText) at.in.format(at.at, length, attributesOf([layer]))
      }
      for (const [parent, places] of this.#runs) {
        for (const [at, runs] of [...places].sort(([one], [other]) => other - one)) {
          writeAt(parent, at, withEnds(runs))
        }
      }
    })
  }

  #over(at: Place, layer: Layer): void {
    const last = this.#formats.at(-1)
    const goesOn =
      last?.at.in === at.in &&
      last.at.at + last.length === at.at &&
      sameMarks([last.layer], [layer])
    if (goesOn) last.length += 1
    else this.#formats.push({ at, length: 1, layer })
  }

  #put(at: Place, run: NodeJson): void {
    const place = settled(at)
    const places = this.#runs.get(place.in) ?? new Map<number, NodeJson[]>()
    this.#runs.set(place.in, places)
    const runs = places.get(place.at) ?? []
    places.set(place.at, runs)
    const last = runs.at(-1)
    // A sign is a run of its own.
    const goesOn = last && !signIn(marksIn(run)) && sameMarks(marksIn(last), marksIn(run))
    if (goesOn) runs[runs.length - 1] = { ...run, text: `${last.text}${run.text}` }
    else runs.push(run)
  }

  #layer(type: string, { by, time }: By, to?: string): Layer {
    const key = `${by}\n${time}\n${to ?? ''}`
    const id = this.#open.get(key) ?? suggestionId(this.owner, this.newUuid())
    this.#open.set(key, id)
    return { type, attrs: { id, time, by, ...(to !== undefined && { to }) } }
  }

  #note({ attrs }: Layer): Written {
    const [id, by, time] = [String(attrs.id), String(attrs.by), String(attrs.time)]
    const known = this.written.get(id) ?? { id, by, time, inserted: '', deleted: '' }
    this.written.set(id, known)
    return known
  }
}

const sameMarks = (one: readonly Layer[], other: readonly Layer[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Before a text among the children of an element is at the beginning of that text, or at the end of the one before. */
function settled({ in: parent, at }: Place): Place {
  if (parent instanceof Y.XmlText) return { in: parent, at }
  const [before, next] = [at > 0 ? parent.get(at - 1) : null, parent.get(at)]
  if (before instanceof Y.XmlText) return { in: before, at: before.length }
  return next instanceof Y.XmlText ? { in: next, at: 0 } : { in: parent, at }
}

function writeAt(parent: Y.XmlText | Y.XmlElement, at: number, runs: readonly NodeJson[]): void {
  const text = parent instanceof Y.XmlText ? parent : new Y.XmlText()
  if (parent instanceof Y.XmlElement) parent.insert(at, [text])
  let index = parent instanceof Y.XmlText ? at : 0
  for (const run of runs) {
    const words = String(run.text)
    text.insert(index, words, attributesOf(marksIn(run)))
    index += words.length
  }
}

/** Marks as Yjs has them; what may lie over its like has a name of its own. */
function attributesOf(marks: readonly Layer[]): Record<string, unknown> {
  return Object.fromEntries([
    ...ownMarks(marks).map(({ type, attrs }) => [type, attrs]),
    ...marks
      .filter(({ type }) => SUGGESTION_MARKS.has(type))
      .map(({ type, attrs }) => {
        const said = Object.entries(attrs).map(([name, value]) => [name, String(value)])
        const { key, value } = coverOf(type, Object.fromEntries(said))
        return [key, value]
      }),
  ])
}
