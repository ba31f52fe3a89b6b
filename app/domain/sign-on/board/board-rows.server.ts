import type { Database } from '../../../../prisma-free-db/open'
import type { BoardScope } from '../../../../prisma-free-db/queries/board'
import { factsWith } from '../../../../prisma-free-db/queries/board-pages'
import { contactsOfSignatures } from '../../../../prisma-free-db/queries/contacts'
import { keptApartFrom, mergedInto } from '../../../../prisma-free-db/queries/duplicates'
import { type Signature, signaturesWith } from '../../../../prisma-free-db/queries/signatures'
import { isNamed } from '../lists/naming.server'
import { versionsUnder } from '../lists/signed-versions.server'
import { type BoardRow, contactsForCoordinators, publicContacts } from './board-row.server'
import { twinsFor } from './twins.server'

/**
 * Signatures as rows of the board, in the order of these ids, with what the reader of a scope may see of them: who stands for
 * each only where it is not `publicOnly`. Ids that are not in the scope are left out.
 */
export async function boardRows(
  db: Database,
  scope: BoardScope,
  ids: readonly string[],
): Promise<BoardRow[]> {
  const coordinates = !scope.publicOnly
  const facts = new Map((await factsWith(db, scope, ids)).map((one) => [one.id, one]))
  const signatures = new Map(
    (await signaturesWith(db, ids))
      .filter((one) => isOnBoard(one, scope))
      .map((one) => [one.id, one]),
  )
  const contacts = groupedBy(await contactsOfSignatures(db, ids), (one) => one.signature_id)
  const versions = await versionsUnder(db, scope.letterId, ids)
  const merged = groupedBy(await mergedInto(db, ids), (one) => one.merged_into)
  const apart = coordinates ? groupedBy(await keptApartFrom(db, ids), (one) => one.of_id) : null
  const twins = await twinsFor(
    db,
    ids.filter((id) => coordinates && facts.get(id)?.twin === 1),
  )
  return ids.flatMap((id) => {
    const [fact, signature] = [facts.get(id), signatures.get(id)]
    if (!fact || !signature) return []
    const own = contacts.get(id) ?? []
    return {
      ...saidOf(signature),
      since: fact.since,
      again: fact.again === 1,
      versions: versions.get(id) ?? [],
      ...(coordinates
        ? {
            contacts: contactsForCoordinators(signature, own),
            contactWaits: fact.waits === 1,
            alsoSignedAs: (merged.get(id) ?? []).map((one) => ({
              id: one.id,
              organisation: one.organisation,
              canPart: one.parted_from === id,
            })),
            keptApartFrom: (apart?.get(id) ?? []).map((one) => ({
              id: one.id,
              organisation: one.organisation,
            })),
            twins: twins.get(id) ?? [],
          }
        : {
            contacts: publicContacts(signature, own),
            contactWaits: false,
            alsoSignedAs: [],
            keptApartFrom: [],
            twins: [],
          }),
    }
  })
}

const isOnBoard = (one: Signature, { letterId, publicOnly }: BoardScope): boolean =>
  one.letter_id === letterId &&
  one.flood_id === null &&
  one.state !== 'merged' &&
  (!publicOnly || isNamed(one))

const saidOf = (signature: Signature) => ({
  id: signature.id,
  signatory: signature.signatory,
  organisation: signature.organisation,
  kind: signature.kind,
  country: signature.country,
  website: signature.website,
  number: signature.number,
  sentence: signature.sentence,
  naming: signature.naming,
  hiddenBy: signature.hidden_by,
  leftAt: signature.left_at,
  state: signature.state,
  isLater: signature.is_later === 1,
  consideringUntil: signature.considering_until,
  signedAt: signature.confirmed_at,
})

function groupedBy<One>(all: readonly One[], keyOf: (one: One) => string | null) {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const key = keyOf(one) ?? ''
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
