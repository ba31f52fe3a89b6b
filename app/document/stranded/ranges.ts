import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Atom } from './atoms'

/** Some of what one client wrote: from a clock on, and before another. */
export interface Range {
  readonly from: number
  readonly until: number
}

/** Ranges by client. */
export type Ranges = ReadonlyMap<number, readonly Range[]>

/** What a Yjs update (version 1) names as deleted. Throws where it is none. */
export function namedBy(update: Uint8Array): Ranges {
  // A delete set ends with the length of a range, and that is never none.
  if (update.at(-1) === 0) return new Map()
  return rangesOf(Y.decodeUpdate(update).ds)
}

const rangesOf = ({ clients }: ReturnType<typeof Y.decodeUpdate>['ds']): Ranges =>
  new Map(
    [...clients].map(([client, items]) => [
      client,
      items.map(({ clock, len }) => ({ from: clock, until: clock + len })),
    ]),
  )

/** The ids of what lines are made of, with what stands in footnotes. */
export function idsIn(atoms: readonly Atom[]): Ranges {
  const ids = new Map<number, Range[]>()
  for (const { id, node } of atoms) {
    const one = { from: id.clock, until: id.clock + 1 }
    ids.set(id.client, [...(ids.get(id.client) ?? []), one])
    for (const [client, ranges] of idsIn(node?.text ?? [])) {
      ids.set(client, [...(ids.get(client) ?? []), ...ranges])
    }
  }
  return ids
}

export const isIn = (ranges: Ranges, { client, clock }: Pick<Y.ID, 'client' | 'clock'>): boolean =>
  ranges.get(client)?.some(({ from, until }) => from <= clock && clock < until) ?? false

/** What is left of some of a client's without others of it, in order. */
export function without(all: readonly Range[], taken: readonly Range[]): readonly Range[] {
  const holes = inOrder(taken)
  const left: Range[] = []
  let hole = 0
  for (const { from, until } of inOrder(all)) {
    let at = from
    while ((holes[hole]?.until ?? until) <= at) hole++
    for (let next = hole; at < until; next++) {
      const { from: end, until: on } = holes[next] ?? { from: until, until }
      if (at < end) left.push({ from: at, until: Math.min(end, until) })
      at = Math.max(at, on)
    }
  }
  return left
}

const inOrder = (ranges: readonly Range[]): Range[] =>
  [...ranges].sort((one, other) => one.from - other.from)

/** An update that does not name some of what it names as deleted, and else says the same. */
export function notNaming(update: Uint8Array, unnamed: Ranges): Uint8Array {
  const named = [...namedBy(update)].map(
    ([client, ranges]) => [client, without(ranges, unnamed.get(client) ?? [])] as const,
  )
  return withNames(update, new Map(named))
}

/** An update that also names what may be deleted already, and else says the same. */
export function naming(update: Uint8Array, more: Ranges): Uint8Array {
  const named = new Map(namedBy(update))
  for (const [client, ranges] of more) {
    const before = named.get(client) ?? []
    named.set(client, inOrder([...before, ...without(ranges, before)]))
  }
  return withNames(update, named)
}

/** The delete set stands last in an update (`writeDeleteSet` in Yjs), and is written in one way only. */
function withNames(update: Uint8Array, named: Ranges): Uint8Array {
  const structs = update.subarray(0, update.length - bytesOf(namedBy(update)).length)
  return encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, structs)
    encoding.writeUint8Array(
      encoder,
      bytesOf(new Map([...named].filter(([, ranges]) => ranges.length > 0))),
    )
  })
}

const bytesOf = (named: Ranges): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, named.size)
    for (const [client, ranges] of named) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const { from, until } of ranges) {
        encoding.writeVarUint(encoder, from)
        encoding.writeVarUint(encoder, until - from)
      }
    }
  })
