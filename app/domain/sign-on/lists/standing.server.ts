import { inOneState } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  acceptedWith,
  changedSince,
  listRevisionOf,
  type StandingContact,
  signatureIds,
  standingFor,
} from '../../../../prisma-free-db/queries/listed'
import type { ListedSignature } from '../../../../prisma-free-db/queries/signatures'
import { publishedChangesOf } from '../../../../prisma-free-db/queries/text-changes'
import { carriedInto } from '../../letters/versions/standing'
import { mapInPieces, mergeInto, sortInPieces } from '../../pieces.server'
import { bySigning, comparing, type OrderedBy } from '../board/order'
import { listRules } from '../board/ordering.server'
import { type KeptList, whileItHolds } from './kept-lists.server'

/** An organisation that stands under a text, and its contacts who agreed to that text for it. */
export interface Standing {
  readonly signature: ListedSignature
  /** Accepted, the first to confirm first; at least one. Emptied where they left after sending. */
  readonly contacts: readonly StandingContact[]
  /** When they first agreed to this text, or to one that only small fixes part from it. */
  readonly agreedAt: string
}

/**
 * Who stands under one version of a letter, in the order of its lists: every accepted signature for which
 * an accepted contact agreed to that version, or to one that only small fixes part from it. Who has
 * left before the letter was sent stands nowhere. For callers that have made sure that the reader may see it.
 */
export async function standingUnder(
  db: Database,
  letterId: string,
  versionId: string,
): Promise<readonly Standing[]> {
  const { revision, ...rules } = await listRules(db, letterId)
  const carried = [...carriedInto(versionId, await publishedChangesOf(db, letterId))]
  const from = { letterId, carried, rules }
  if (db.isTransaction) return (await readList(db, from)).list
  return whileItHolds(db, { versionId, from, revision }, (before) =>
    inOneState(db, (tx) => (before ? renewList(tx, from, before) : readList(tx, from))),
  )
}

/** What makes a list what it is, beside who signed and agreed. */
interface ListFrom {
  readonly letterId: string
  /** The versions of which an agreement holds. */
  readonly carried: readonly string[]
  readonly rules: OrderedBy
}

async function readList(tx: Database, { letterId, carried, rules }: ListFrom): Promise<KeptList> {
  const revision = await listRevisionOf(tx, letterId)
  const ids = await signatureIds(tx, letterId, ['accepted'])
  const standings = await mapInPieces(ids, (some) => standingsOf(tx, some, carried))
  return { revision, list: await sortInPieces(standings, comparingBy(rules)) }
}

/** The same list after what has changed since. */
async function renewList(tx: Database, from: ListFrom, before: KeptList): Promise<KeptList> {
  const revision = await listRevisionOf(tx, from.letterId)
  const changed = await changedSince(tx, from.letterId, before.revision)
  const fresh = await mapInPieces(changed, (some) => standingsOf(tx, some, from.carried))
  const gone = new Set(changed)
  const others = before.list.filter(({ signature }) => !gone.has(signature.id))
  const compare = comparingBy(from.rules)
  return { revision, list: mergeInto(others, await sortInPieces(fresh, compare), compare) }
}

/** Those of these signatures that stand under a text, in no order. */
async function standingsOf(
  db: Database,
  ids: readonly string[],
  carried: readonly string[],
): Promise<Standing[]> {
  const bySignature = new Map<string, Map<string, StandingContact>>()
  for (const one of await standingFor(db, ids, carried)) {
    const own = bySignature.get(one.signature_id) ?? new Map<string, StandingContact>()
    bySignature.set(one.signature_id, own)
    // Of several texts that they agreed to, the first one counts.
    const before = own.get(one.id)
    if (!before || one.agreed_at < before.agreed_at) own.set(one.id, one)
  }
  return (await acceptedWith(db, ids)).flatMap((signature) => {
    const contacts = [...(bySignature.get(signature.id)?.values() ?? [])].sort(bySigning)
    const [agreedAt] = contacts.map((one) => one.agreed_at).sort()
    return agreedAt === undefined ? [] : [{ signature, contacts, agreedAt }]
  })
}

function comparingBy(rules: OrderedBy) {
  const compare = comparing<ListedSignature>(rules)
  return ({ signature: one }: Standing, { signature: other }: Standing): number =>
    compare(one, other) || bySigning(one, other)
}

/** Those under a text in the lists that every page and file shows, each in its order. */
export interface StandingLists {
  readonly organisations: readonly Standing[]
  /** People in a personal capacity. */
  readonly persons: readonly Standing[]
  /** Organisations that joined after the letter was sent. */
  readonly later: readonly Standing[]
}

export function inLists(standings: readonly Standing[]): StandingLists {
  const isLater = ({ signature }: Standing) => signature.is_later === 1
  const isPerson = ({ signature }: Standing) => signature.signatory === 'person'
  return {
    organisations: standings.filter((one) => !isPerson(one) && !isLater(one)),
    persons: standings.filter(isPerson),
    later: standings.filter((one) => !isPerson(one) && isLater(one)),
  }
}
