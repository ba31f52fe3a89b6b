import { type ChangedLine, parted, within } from './changed-lines'
import { type ChangedTable, keptTable, TABLE, wholeTable } from './changed-table'
import { pairedBy, together } from './together'

/** A line, or a table with its lines in its cells. */
export type Piece = { readonly kind: 'line'; readonly line: ChangedLine } | ChangedTable

/** Whether both texts have something, or one of them alone. */
export type State = 'kept' | 'added' | 'removed'

/**
 * Lines put together to tables again, in an order that is the reading order of both texts. A table is
 * the same where it holds lines that stayed, and where its columns are the same; else one table was
 * taken away and another put in.
 */
export function arranged(lines: readonly ChangedLine[]): Piece[] {
  const [oldKey, nowKey] = [tableOf('old'), tableOf('now')]
  const tables = { old: new Map<string, ChangedTable>(), now: new Map<string, ChangedTable>() }
  for (const [old, now] of pairedBy(lines, oldKey, nowKey)) {
    const its = lines.flatMap((line) => within(line, oldKey(line) === old, nowKey(line) === now))
    const table = keptTable(its, arranged)
    if (!table) continue
    tables.old.set(old, table)
    tables.now.set(now, table)
  }
  const units = { old: [] as Piece[], now: [] as Piece[] }
  const put = (side: 'old' | 'now', key: string | undefined, line: Piece) => {
    const piece = key === undefined ? line : tableFor(side, key)
    if (units[side].at(-1) !== piece) units[side].push(piece)
  }
  const tableFor = (side: 'old' | 'now', key: string): ChangedTable => {
    const keyOf = side === 'old' ? oldKey : nowKey
    const table =
      tables[side].get(key) ?? wholeTable(ofSide(lines, side, keyOf, key), side, arranged)
    tables[side].set(key, table)
    return table
  }
  for (const line of lines) {
    const [old, now] = [oldKey(line), nowKey(line)]
    for (const one of old === now ? [line] : parted(line)) {
      const piece: Piece = { kind: 'line', line: one }
      if (one.old) put('old', old, piece)
      if (one.now) put('now', now, piece)
    }
  }
  return together(units.old, units.now)
}

type KeyOf = (line: ChangedLine) => string | undefined

/** The outermost table that a line stands in, on one side. */
const tableOf =
  (side: 'old' | 'now'): KeyOf =>
  (line) =>
    line[side]?.form.within.find(({ type }) => type === TABLE)?.key

const ofSide = (lines: readonly ChangedLine[], side: 'old' | 'now', keyOf: KeyOf, key: string) =>
  lines.flatMap((line) => {
    const isIn = keyOf(line) === key
    return within(line, side === 'old' && isIn, side === 'now' && isIn)
  })
