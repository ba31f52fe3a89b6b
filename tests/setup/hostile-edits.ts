import * as prng from 'lib0/prng'
import * as Y from 'yjs'
import { coverOf } from '../../app/document/overlapping-marks'
import { FRAGMENT } from '../../app/document/shared-text'
import { isSuggested } from '../../server/collaboration/lines'

const TIME = '2026-11-23T05:00:00.000Z'
const OWN = 'east:mal:'

const mark = (type: string, id: string, by = ''): Record<string, unknown> => {
  const { key, value } = coverOf(type, { id, time: TIME, by })
  return { [key]: value }
}

/** What a page of nobody's making might do with a line that has something in it. */
const IN_LINE: ((line: Y.XmlText, at: number) => void)[] = [
  (line, at) => line.insert(at, 'plain'),
  (line, at) => line.delete(at, 1),
  (line, at) => line.format(at, 1, { bold: {} }),
  (line, at) => line.insert(at, 'x', mark('insertion', 'south:ray:forged')),
  (line, at) => line.insert(at, 'x', mark('insertion', 'north:mal:forged')),
  (line, at) => line.insert(at, 'x', mark('insertion', `${OWN}named`, 'The Minister')),
  (line, at) => line.format(at, 1, mark('insertion', `${OWN}hidden`)),
  (line) => line.delete(0, line.length),
  (line) => {
    // Every mark of everybody's suggestions.
    const runs: readonly { attributes?: object }[] = line.toDelta()
    const marks = runs.flatMap(({ attributes = {} }) => Object.keys(attributes)).filter(isSuggested)
    line.format(0, line.length, Object.fromEntries(marks.map((key) => [key, null])))
  },
  (line, at) => {
    // A word of the letter, deleted and put in again as a suggestion.
    const word = line.toString().charAt(at)
    line.delete(at, 1)
    line.insert(at, word || 'x', mark('insertion', `${OWN}moved`))
  },
]

/** And with the blocks of a letter. */
const IN_BLOCKS: ((letter: Y.XmlFragment) => void)[] = [
  (letter) => letter.delete(0, 1),
  (letter) => letter.push([new Y.XmlElement('paragraph')]),
  (letter) => {
    const [first] = letter.toArray()
    if (first instanceof Y.XmlElement) first.setAttribute('level', '3')
  },
]

/** An update that a hostile reviewer sends who knows all of a letter. */
export function hostileEdit(letter: Y.Doc, gen: prng.PRNG): Uint8Array {
  const before = Y.encodeStateVector(letter)
  letter.clientID = prng.uint32(gen, 1, 0x7fffffff)
  const fragment = letter.getXmlFragment(FRAGMENT)
  const lines = linesIn(fragment).filter(({ length }) => length > 0)
  const line = lines.length > 0 ? prng.oneOf(gen, lines) : null
  letter.transact(() => {
    if (!line || prng.int32(gen, 0, 3) === 0) prng.oneOf(gen, IN_BLOCKS)(fragment)
    else prng.oneOf(gen, IN_LINE)(line, prng.int32(gen, 0, line.length - 1))
  })
  return Y.encodeStateAsUpdate(letter, before)
}

function linesIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? linesIn(child) : []
  })
}
