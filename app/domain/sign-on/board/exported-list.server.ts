import { inOneState } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  type ContactInFile,
  contactsInFile,
  exportedWith,
  SIGNED_STATES,
} from '../../../../prisma-free-db/queries/exported'
import type { LetterRow } from '../../../../prisma-free-db/queries/letters'
import {
  type OrderedSignature,
  orderedWith,
  signatureIds,
} from '../../../../prisma-free-db/queries/listed'
import type { Actor } from '../../actor.server'
import { requireLetter } from '../../letters/access.server'
import { mapInPieces, sortInPieces } from '../../pieces.server'
import { readInvited } from '../invitations/invited-rows.server'
import { versionsUnder } from '../lists/signed-versions.server'
import { asInvited, asSigned, type ExportedSignatory } from './exported-signatory.server'
import { bySigning, comparing } from './order'
import { listRules } from './ordering.server'

/**
 * What `make` makes of a letter's signatories, some at a time: in the order of its lists, with the versions under which each
 * stands; who only considers it has not signed; those who were invited and have not signed come after. All of it is of one
 * moment, and read and made in pieces, so that nobody waits for it. For coordinators. Throws `NotFound` or `Forbidden`.
 */
export function exportedInPieces<Made>(
  db: Database,
  actor: Actor,
  letterId: string,
  make: (some: readonly ExportedSignatory[]) => Made,
): Promise<Made[]> {
  return inOneState(db, async (tx) => {
    const { letter } = await requireLetter(tx, actor, letterId, 'coordinator')
    const ids = await idsInOrder(tx, letterId)
    const signed = await mapInPieces(ids, async (some) => [
      make(await signatoriesWith(tx, letter, some)),
    ])
    const invited = await readInvited(tx, actor, letterId)
    return [...signed, ...(await mapInPieces(invited, (some) => [make(some.map(asInvited))]))]
  })
}

async function idsInOrder(tx: Database, letterId: string): Promise<string[]> {
  const ids = await signatureIds(tx, letterId, SIGNED_STATES)
  const signatures = await mapInPieces(ids, (some) => orderedWith(tx, some))
  const compare = comparing<OrderedSignature>(await listRules(tx, letterId))
  const inOrder = await sortInPieces(
    signatures,
    (one, other) => compare(one, other) || bySigning(one, other),
  )
  return inOrder.map(({ id }) => id)
}

async function signatoriesWith(
  tx: Database,
  letter: Pick<LetterRow, 'id' | 'time_zone'>,
  ids: readonly string[],
): Promise<ExportedSignatory[]> {
  const signatures = new Map((await exportedWith(tx, ids)).map((one) => [one.id, one]))
  const versions = await versionsUnder(tx, letter.id, ids)
  const contacts = new Map<string, ContactInFile[]>()
  for (const one of (await contactsInFile(tx, ids)).sort(bySigning)) {
    contacts.set(one.signature_id, [...(contacts.get(one.signature_id) ?? []), one])
  }
  return ids.flatMap((id) => {
    const signature = signatures.get(id)
    if (!signature) return []
    return asSigned(signature, {
      versions: versions.get(id) ?? [],
      timeZone: letter.time_zone,
      contacts: contacts.get(id) ?? [],
    })
  })
}
