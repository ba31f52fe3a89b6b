import * as Y from 'yjs'
import type { Anchor } from '../anchors'
import { pairsOf } from '../difference/pairs'
import type { MarkedText } from '../marked-text'
import type { Shape } from '../suggested-change'
import type { Owner } from '../suggestion-marks'
import { LineMerging, type Settled } from './line'
import { located } from './located'
import { type By, ReturnedPen, type Written } from './pen'
import { cellOf, type Place, type ShownLine, shownIn, wordsShown } from './shown'
import { type TableChange, throughTables } from './tables'

export interface Merged {
  /** What was suggested, by its id. */
  readonly written: ReadonlyMap<string, Written>
  /** What had been suggested before and was accepted or rejected in the file. */
  readonly settled: readonly Settled[]
  /** The words of what could not be suggested. */
  readonly unplaced: readonly string[]
  /** What became of tables that could not be suggested. */
  readonly tables: readonly TableChange[]
  /** Where the words of each comment of the file stand, by its id there. */
  readonly passages: ReadonlyMap<string, Passage>
}

export interface Passage {
  readonly anchor: Anchor | null
  readonly quote: string
  readonly about: 'passage' | 'footnote'
}

/**
 * Writes into a document what became of it elsewhere, as suggestions: what was tracked there in the
 * names of its authors, and what was simply changed in the name of whoever brings it back.
 *
 * @param doc as it was when it went out
 * @param sent what a reader of files makes of the file that went out
 * @param returned what the same reader makes of the file that came back
 */
export function mergeReturned(
  doc: Y.Doc,
  sent: MarkedText,
  returned: MarkedText,
  who: { readonly owner: Owner; readonly plain: By; readonly newUuid: () => string },
): Merged {
  const was = located(sent, doc)
  const now = shownIn(returned)
  const pen = new ReturnedPen(who.owner, who.newUuid)
  const line = new LineMerging(pen, who.plain)
  const tables = throughTables(was, now, pairsOf(was, now).inPlace)
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...tables.pairs, [was.length, now.length] as const]) {
    const [before, next] = [was[i - 1], was[nextI]]
    const gone = was.slice(i, nextI)
    for (const [at, one] of gone.entries()) line.remove(one, gone[at - 1] ?? before)
    const last = gone.findLast((one) => one.begin !== null && isBeside(one, before)) ?? before
    const added = now.slice(j, nextJ).filter((_, at) => !tables.named.has(j + at))
    const [beforeNow, nextNow] = [now[j - 1], now[nextJ]]
    const follow = added.filter((one) => isBeside(one, beforeNow))
    const lead = added.filter((one) => !isBeside(one, beforeNow))
    addLines(line, follow, last, isBeside(beforeNow, nextNow) ? next : undefined)
    addLines(line, lead, undefined, lead.every((one) => isBeside(one, nextNow)) ? next : undefined)
    if (!isBeside(beforeNow, nextNow)) pen.rest()
    if (next && nextNow) {
      line.keep(next, nextNow)
      reshape(line, next, nextNow)
    }
    pen.rest()
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  // Before the places are others.
  const passages = new Map([...line.passages].map(([id, its]) => [id, passageOf(its)]))
  pen.apply(doc)
  return {
    written: pen.written,
    settled: line.settled,
    unplaced: line.unplaced.filter((words) => words.trim() !== ''),
    tables: tables.changes,
    passages,
  }
}

function passageOf({ from, to, quote }: { from: Place; to: Place; quote: string }): Passage {
  const point = ({ in: parent, at }: Place, assoc: 0 | -1): string | null => {
    const { item } = Y.createRelativePositionFromTypeIndex(parent, at - assoc, assoc)
    return item && JSON.stringify({ item: { client: item.client, clock: item.clock }, assoc })
  }
  const [start, end] = [point(from, 0), point(to, -1)]
  const isInNote = from.in.parent instanceof Y.XmlElement && from.in.parent.nodeName === 'footnote'
  return {
    anchor: start && end ? { start, end } : null,
    quote,
    about: isInNote ? 'footnote' : 'passage',
  }
}

/** New paragraphs are put in at the end of the one before, or at the beginning of the one after. */
function addLines(
  line: LineMerging,
  added: readonly ShownLine[],
  before: ShownLine | undefined,
  next: ShownLine | undefined,
): void {
  const shown = added.filter((one) => isSolid(one) || wordsShown(one.tokens).trim() !== '')
  const end = before && holdsWords(before) ? endOf(before) : null
  if (before && end) for (const one of shown) line.addAfter(end, one, shapeOf(one), before)
  else if (next?.begin && holdsWords(next)) {
    for (const one of shown) line.addBefore(next.begin, one, shapeOf(one), shapeOf(next))
  } else for (const one of shown) line.unplaced.push(wordsShown(one.tokens))
}

const holdsWords = ({ form }: ShownLine): boolean =>
  form.type === 'paragraph' || form.type === 'heading'

const isSolid = ({ form }: ShownLine): boolean =>
  form.type === 'pageBreak' || form.type === 'signatoryList'

/** Whether two lines of one text stand in one cell, or both in none. */
const isBeside = (one: ShownLine | undefined, other: ShownLine | undefined): boolean =>
  (one && cellOf(one)) === (other && cellOf(other))

const endOf = (line: ShownLine): Place | null => line.tokens.at(-1)?.after ?? line.begin

/** What a line is and what it stands in, as a suggestion says it. */
export function shapeOf({ form: { type, attrs, within } }: ShownLine): Shape & { item: boolean } {
  const said: Record<string, unknown> = { ...attrs }
  const its =
    type === 'heading'
      ? { level: said.level, annex: said.annex === true ? true : null }
      : { role: said.role ?? null }
  const around = within.at(-1)
  return {
    type,
    attrs: its,
    in: within.map((one) => one.type),
    item: around?.type === 'listItem' && around.begins,
  }
}

function reshape(line: LineMerging, was: ShownLine, now: ShownLine): void {
  const [{ item: _, ...old }, { item: __, ...shape }] = [shapeOf(was), shapeOf(now)]
  const tableOf = (path: readonly string[]) =>
    path.filter((name) => name.startsWith('table')).join()
  if (tableOf(old.in) !== tableOf(shape.in)) return
  if (!holdsWords(was) || JSON.stringify(old) === JSON.stringify(shape)) return
  line.reshape(was, shape)
}
