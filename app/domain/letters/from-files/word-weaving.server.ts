import type { Block, Inline, Text } from '../../../document/letter-text'
import { type Line, trimmed } from '../../../document/lines'
import type { Change, Shape } from '../../../document/suggested-change'
import type { ImportTally } from './import-report.server'
import { signOf } from './word-layers.server'
import type { ParagraphEnd, Revision } from './word-revisions.server'

/** A line, and what is suggested for its end, and for its kind. */
export type RevisedLine = Line & {
  readonly end?: ParagraphEnd
  readonly becomes?: { readonly shape: Shape; readonly by: Revision }
}

/**
 * Lines as they were before any change: where the end of a paragraph was put in, it is one with the
 * next, and a sign says where a new one is to begin; where it is to go, a sign in the next says so.
 */
export function wovenLines(lines: readonly RevisedLine[], tally: ImportTally): Line[] {
  const woven: RevisedLine[] = []
  for (const line of lines) {
    const last = woven.at(-1)
    const join = last?.end?.kind === 'deleted' && signOf({ kind: 'join' }, last.end)
    const solid = last && solidSign(line)
    if (solid && holdsWords(last)) {
      woven[woven.length - 1] = withContent(last, [...contentOf(last), solid])
      if (line.end?.kind === 'deleted') woven.push(withoutEnd(line))
    } else if (last?.end?.kind === 'inserted' && holdsWords(last)) {
      // The two were one: what they were is what the second is.
      woven[woven.length - 1] = together(last, line, last.end, tally)
    } else if (
      last &&
      line.end &&
      isPutIn(line) &&
      line.end.kind === 'inserted' &&
      holdsWords(last)
    ) {
      const { end } = last
      const whole = together(last, line, line.end, tally)
      woven[woven.length - 1] = end ? { ...whole, end } : withoutEnd(whole)
    } else if (join && holdsWords(line)) {
      woven.push(withContent(line, [join, ...contentOf(line)]))
    } else {
      if (last?.end) tally.plainChanges += 1
      woven.push(line)
      if (last?.end) woven[woven.length - 2] = withoutEnd(last)
    }
  }
  if (woven.at(-1)?.end) tally.plainChanges += 1
  return woven.map(({ becomes, ...line }: RevisedLine) => {
    const sign = becomes && signOf({ kind: 'block', ...becomes.shape }, becomes.by)
    const content = [...(sign ? [sign] : []), ...contentOf(line)]
    const rest = trimmed(content)
    const isTrimmed = JSON.stringify(rest) === JSON.stringify(content)
    return withoutEnd((isTrimmed && !sign) || !holdsWords(line) ? line : withContent(line, rest))
  })
}

/** Two lines as one, with a sign where the second begins. */
function together(
  first: RevisedLine,
  second: RevisedLine,
  by: ParagraphEnd,
  tally: ImportTally,
): RevisedLine {
  if (!holdsWords(second)) {
    tally.plainChanges += 1
    return withoutEnd(first)
  }
  const shape = second.becomes?.shape ?? shapeOf(second)
  const isElsewhere = JSON.stringify(shape.in) !== JSON.stringify(shapeOf(first).in)
  const changes: Change[] = [
    { kind: 'split', ...shape, item: second.kind === 'item' },
    ...(isElsewhere ? [{ kind: 'block', ...shape } as const] : []),
  ]
  const signs = changes.flatMap((change) => signOf(change, by) ?? [])
  const line = withContent(first, [...contentOf(first), ...signs, ...contentOf(second)])
  return second.end ? { ...line, end: second.end } : withoutEnd(line)
}

/** The sign for a block without words that is put in, or that is to go. */
function solidSign({ end, ...line }: RevisedLine): Text | null {
  if (!end || line.kind !== 'block') return null
  const { type } = line.block
  if (type !== 'pageBreak' && type !== 'signatoryList') return null
  const isNew = end.kind === 'inserted'
  return signOf(
    isNew ? { kind: 'place', node: { type } } : { kind: 'remove-block', side: 'after' },
    end,
  )
}

function withoutEnd({ end: _, ...line }: RevisedLine): RevisedLine {
  return line
}

const holdsWords = (line: Line): boolean =>
  line.kind !== 'block' || line.block.type === 'paragraph' || line.block.type === 'heading'

/** What a line holds; nothing where it is no line of words. */
function contentOf(line: Line): readonly Inline[] {
  if (line.kind !== 'block') return line.content
  const { block } = line
  return block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []) : []
}

function withContent(line: RevisedLine, content: Inline[]): RevisedLine {
  if (line.kind !== 'block') return { ...line, content }
  const { block } = line
  const isWords = block.type === 'paragraph' || block.type === 'heading'
  return isWords ? { ...line, block: { ...block, content } as Block } : line
}

const isPutIn = (line: Line): boolean => {
  const content = contentOf(line)
  return (
    content.length > 0 &&
    content.every(
      (part) =>
        part.type === 'text' && part.marks?.some(({ type }) => String(type) === 'insertion'),
    )
  )
}

/** What a line is, and what it stands in. */
export function shapeOf(line: Line): Shape {
  if (line.kind === 'quote') return { type: 'paragraph', attrs: { role: null }, in: ['blockquote'] }
  if (line.kind === 'item') {
    const list = line.ordered ? 'orderedList' : 'bulletList'
    const within = Array.from({ length: line.level + 1 }, () => [list, 'listItem']).flat()
    return { type: 'paragraph', attrs: { role: null }, in: within }
  }
  const { block } = line
  if (block.type === 'heading') {
    return {
      type: 'heading',
      attrs: { level: block.attrs.level, annex: block.attrs.annex ?? null },
      in: [],
    }
  }
  const role = block.type === 'paragraph' ? (block.attrs?.role ?? null) : null
  return { type: 'paragraph', attrs: { role }, in: [] }
}
