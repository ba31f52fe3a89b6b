import type { Settled } from '../../../document/returned/line'
import type { Merged } from '../../../document/returned/merging'
import type { TableChange } from '../../../document/returned/tables'
import type { ImportedLetter } from '../from-files/word.server'
import type { TakenIn } from './returned-comments.server'

/** A suggestion that was accepted or rejected in a copy before it came back. */
export interface SettledInCopy {
  readonly id: string
  readonly how: 'accepted' | 'rejected'
  /** What it says, and of whom it is, as one line. */
  readonly said: string
}

/** The suggestions that a copy had settled; none of which it accepted one part and rejected another. */
export const settledOf = ({ settled }: Merged): SettledInCopy[] =>
  settled
    .filter((one) => !isInPart(one, settled))
    .map(({ id, how, by, ...words }) => ({
      id,
      how,
      said: `${saidSettled(words)}, suggested by ${by}`,
    }))

const isInPart = ({ id, how }: Settled, all: readonly Settled[]): boolean =>
  all.some((other) => other.id === id && other.how !== how)

function saidSettled({ inserted, deleted }: Pick<Settled, 'inserted' | 'deleted'>): string {
  const [put, gone] = [inserted.trim(), deleted.trim()]
  if (put !== '' && gone !== '') return `${quoted(put)} in the place of ${quoted(gone)}`
  if (gone !== '') return `Taking out ${quoted(gone)}`
  return put === '' ? 'A change' : quoted(put)
}

/** The same as the details of a deed hold it; none where they hold none. */
export function readSettled(details: Record<string, unknown> | undefined): SettledInCopy[] {
  if (typeof details?.settled !== 'string') return []
  const read: unknown = JSON.parse(details.settled)
  return Array.isArray(read) ? read.filter(isSettled) : []
}

const isSettled = (value: unknown): value is SettledInCopy =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'said' in value &&
  typeof value.said === 'string' &&
  'how' in value &&
  (value.how === 'accepted' || value.how === 'rejected')

const MOST_LINES = 40
const LONGEST_WORDS = 120

/** What the person who brought a copy back should know: what was taken in, and all that was not. */
export function returnReport(of: {
  readonly merged: Merged
  /** The suggestions that are open in the letter now. */
  readonly open: ReadonlySet<string>
  readonly said: TakenIn
  readonly returned: ImportedLetter
  readonly sent: ImportedLetter
}): { report: string[]; kept: string } {
  const { merged, open, said, returned, sent } = of
  const made = [...merged.written.values()]
  const lost = made.filter(({ id }) => !open.has(id))
  const report = [
    ...merged.settled
      .filter((one) => one.how === 'accepted' && isInPart(one, merged.settled))
      .map(
        ({ by, ...words }) =>
          `${saidSettled(words)}, suggested by ${by}, was accepted in the file, and the rest of that suggestion rejected. It is still open here.`,
      ),
    ...lost.map(({ by, inserted, deleted }) => {
      const what = inserted.trim()
        ? `${quoted(inserted)} was to be put in`
        : deleted.trim()
          ? `${quoted(deleted)} was to go`
          : 'Something was to be changed'
      return `${what}${by ? `, says ${by}` : ''}, where the text has been taken away meanwhile.`
    }),
    ...merged.unplaced.map(
      (words) =>
        `${quoted(words)} was changed in the file in a way that no suggestion can say. Compare it with the file.`,
    ),
    ...merged.tables.map(saidTable),
    ...said.unplaced.map(
      (words) => `The words that this comment is about are not there: ${quoted(words)}`,
    ),
    ...(said.resolved > 0
      ? [
          `${counted(said.resolved, 'thread is', 'threads are')} resolved in the file and still open here.`,
        ]
      : []),
    ...returned.report.filter(
      (sentence) => !sent.report.includes(sentence) && sentence !== returned.ofRows,
    ),
  ]
  const more = report.length - MOST_LINES
  const counts = [
    counted(made.length - lost.length, 'suggestion', 'suggestions'),
    counted(said.threads, 'new thread of comments', 'new threads of comments'),
    counted(said.replies, 'reply', 'replies'),
  ]
  const isNothing = made.length - lost.length + said.threads + said.replies === 0
  return {
    report: [
      ...report.slice(0, MOST_LINES),
      ...(more > 0
        ? [`And ${counted(more, 'thing', 'things')} more. Compare the text with the file.`]
        : []),
    ],
    kept: isNothing
      ? `Nothing ${merged.settled.length > 0 ? 'else ' : ''}in the file is new.`
      : `What came back: ${new Intl.ListFormat('en-GB').format(counts)}.`,
  }
}

/** No suggestion takes a row in or out: its words are named, for somebody to do it. */
function saidTable({ kind, cells }: TableChange): string {
  const words = quoted(cells.join(' | '))
  switch (kind) {
    case 'row-added':
      return `A row was added to a table in the file, which no suggestion can say: ${words}. Add it to the table yourself if you agree.`
    case 'row-removed':
      return `A row was taken out of a table in the file: ${words}. Its words are suggested to go; take the row out yourself if you agree.`
    case 'table-added':
      return `A table was added in the file, which no suggestion can say: ${words}. Add it yourself if you agree.`
    case 'table-removed':
      return `A table was taken away in the file: ${words}. Its words are suggested to go; take the table out yourself if you agree.`
    case 'divided':
      return cells.length === 0
        ? 'Columns or rows of a table were taken out, joined or divided in the file, which no suggestion can say. Compare the table with the file.'
        : `Columns or rows of a table were added, joined or divided in the file, which no suggestion can say. New in the table: ${words}. Add them yourself if you agree.`
  }
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

function quoted(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  const letters = Array.from(line)
  return `“${letters.length > LONGEST_WORDS ? `${letters.slice(0, LONGEST_WORDS).join('')}…` : line}”`
}
