import { uint32 } from 'lib0/random'
import * as Y from 'yjs'
import { changeAsItCame } from '../../app/document/as-it-came'
import type { PutBack } from '../../app/document/stranded/find'
import { putBack } from '../../app/document/stranded/put-back'
import { idsIn, naming } from '../../app/document/stranded/ranges'
import { Unnamed } from '../../app/document/stranded/unnamed'
import { docFrom } from './load'

/** Words that go back into a letter, as an update. */
export interface Returned {
  readonly bytes: Uint8Array
  /** Under which id they are written, and whose they are. */
  readonly client: number
  readonly accountId: string
}

/** A change that is on its way into the letter, and as its author sent it. */
interface Waiting {
  readonly bytes: Uint8Array
  readonly sent: Uint8Array
}

/**
 * Writes words that a change has taken along (see `strandedIn`) anew where they belong, for each of their
 * authors under an id of its own. What waits may take them along once more before they are there: so they
 * are written into a copy, and after each of those changes again.
 *
 * @param letter the letter with the change that took them along, as an update
 * @param waiting what will be in it before they are, in order
 * @param accountOf whose a client id is
 */
export function returned(
  letter: Uint8Array,
  waiting: readonly Waiting[],
  stranded: readonly PutBack[],
  accountOf: (client: number) => string,
): Returned[] {
  const doc = docFrom([letter])
  const copy = new Unnamed(doc)
  const hands = new Map<string, Hand>()
  const write = (all: readonly PutBack[]) => {
    for (const one of all) handOf(hands, one, accountOf)?.puts.push(one)
    for (const hand of hands.values()) {
      doc.clientID = hand.client
      const puts = hand.puts.splice(0)
      // Named, so that a copy that has them still does not put them back as well.
      const names = idsIn(puts.flatMap(({ put }) => put))
      const keep = (update: Uint8Array) => hand.updates.push(naming(update, names))
      doc.on('update', keep)
      putBack(doc, puts)
      doc.off('update', keep)
    }
  }
  write(stranded)
  for (const { bytes, sent } of waiting) {
    const again = copy.takeIn([sent], () => changeAsItCame(doc, () => Y.applyUpdate(doc, bytes)))
    const written = new Set([...hands.values()].map(({ client }) => client))
    // What else it takes along is put back when it has come.
    write(again.map((one) => ({ ...one, put: one.put.filter(({ id }) => written.has(id.client)) })))
  }
  doc.destroy()
  return [...hands].flatMap(([accountId, { client, updates }]) =>
    updates.length === 0 ? [] : [{ bytes: Y.mergeUpdates(updates), client, accountId }],
  )
}

/** In whose name words are written: under which id, what is to be written, and what has been. */
interface Hand {
  readonly client: number
  readonly puts: PutBack[]
  readonly updates: Uint8Array[]
}

function handOf(
  hands: Map<string, Hand>,
  { put: [first] }: PutBack,
  accountOf: (client: number) => string,
): Hand | null {
  if (!first) return null
  const { client } = first.id
  const again = [...hands.values()].find((hand) => hand.client === client)
  if (again) return again
  const accountId = accountOf(client)
  const hand = hands.get(accountId) ?? { client: uint32(), puts: [], updates: [] }
  hands.set(accountId, hand)
  return hand
}
