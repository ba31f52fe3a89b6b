import * as Y from 'yjs'
import type { PutBack } from '../../app/document/stranded/find'
import { putBack } from '../../app/document/stranded/put-back'
import { docFrom } from './load'

/** Words that go back into a letter, as an update. */
export interface Returned {
  readonly bytes: Uint8Array
  /** Under which id they are written, and whose they are. */
  readonly client: number
  readonly accountId: string
}

/**
 * Writes words that a change has taken along (see `strandedIn`) anew where they belong, for each of their
 * authors under an id of its own.
 *
 * @param letter the updates that make it up, those on their way to the disk among them
 * @param accountOf whose a client id is
 */
export function returned(
  letter: readonly Uint8Array[],
  stranded: readonly PutBack[],
  accountOf: (client: number) => string,
): Returned[] {
  const byAccount = new Map<string, PutBack[]>()
  for (const one of stranded) {
    const [first] = one.put
    if (!first) continue
    const accountId = accountOf(first.id.client)
    const of = byAccount.get(accountId)
    if (of) of.push(one)
    else byAccount.set(accountId, [one])
  }
  const all: Returned[] = []
  for (const [accountId, its] of byAccount) {
    const doc = docFrom([...letter, ...all.map(({ bytes }) => bytes)])
    const before = Y.encodeStateVector(doc)
    putBack(doc, its)
    const client = doc.clientID
    const bytes = Y.encodeStateAsUpdate(doc, before)
    if (Y.getState(doc.store, client) > 0) all.push({ bytes, client, accountId })
    doc.destroy()
  }
  return all
}
