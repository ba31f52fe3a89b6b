import type { Form } from '../difference'
import type { Piece, State } from './arranged'
import { type ChangedLine, rewritten, type Side } from './changed-lines'
import type { ChangedTable } from './changed-table'

/** A line as a paragraph of a file that tracks changes: its end comes and goes apart from its words. */
export interface EndedLine {
  readonly kind: 'line'
  readonly line: ChangedLine
  readonly end: State
  /** What a paragraph with this end is, and what it was where that was another. */
  readonly is: Form
  readonly was: Form | null
}

/**
 * The pieces of a letter or a cell as paragraphs, of which the last must stay: a paragraph without its
 * end is one with the next, and after the last there is none. So what came after the last one, or went
 * from there, takes over the end of the one before it.
 */
export function ended(pieces: readonly Piece[]): (EndedLine | ChangedTable)[] {
  const paragraphs = lastsMet(pieces).map((piece) =>
    piece.kind === 'line' ? endedLine(piece.line) : piece,
  )
  const last = paragraphs.at(-1)
  if (last?.kind !== 'line' || last.end === 'kept') return paragraphs
  const from = paragraphs.findLastIndex((one) => one.kind === 'line' && one.end === 'kept')
  const stays = paragraphs[from]
  const tail = paragraphs.slice(from + 1)
  if (stays?.kind !== 'line' || tail.some((one) => one.kind !== 'line' || one.end !== last.end)) {
    return paragraphs
  }
  const own = stays.line
  const over: EndedLine =
    last.end === 'added'
      ? { ...last, end: 'kept', was: own.old?.form ?? null }
      : { ...last, end: 'kept', is: own.now?.form ?? last.is, was: last.is }
  return [...paragraphs.slice(0, from), { ...stays, end: last.end }, ...tail.slice(0, -1), over]
}

function endedLine(line: ChangedLine): EndedLine {
  const { old, now } = line
  const kind = 'line'
  if (old && now) return { kind, line, end: 'kept', is: now.form, was: old.form }
  if (now) return { kind, line, end: 'added', is: now.form, was: null }
  // A line is one of either text, or of both.
  if (!old) throw new Error('a line of neither text')
  return { kind, line, end: 'removed', is: old.form, was: null }
}

const holdsWords = (side: Side | null): boolean =>
  side?.form.type === 'paragraph' || side?.form.type === 'heading'

/** The last line that went and the last that came are one, where nothing stands after either. */
export function lastsMet(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1)
  if (last?.kind !== 'line' || last.line.old || !holdsWords(last.line.now)) return pieces
  const at = pieces.findLastIndex((one) =>
    one.kind === 'line' ? one.line.old !== null : one.state !== 'added',
  )
  const gone = pieces[at]
  if (gone?.kind !== 'line' || gone.line.now || !holdsWords(gone.line.old)) return pieces
  const line = rewritten(gone.line, last.line)
  return [...pieces.slice(0, at), ...pieces.slice(at + 1, -1), { kind: 'line', line }]
}
