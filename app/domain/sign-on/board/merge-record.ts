import type { Contact } from '../../../../prisma-free-db/queries/contacts'
import type { Signature } from '../../../../prisma-free-db/queries/signatures'
import type { ContactState, SignatureState } from '../../../../prisma-free-db/tables/signatures'

const STANDING = [
  'state',
  'considering_until',
  'decided_at',
  'decided_by',
  'confirmed_at',
  'hidden_at',
  'hidden_by',
  'is_later',
] as const satisfies readonly (keyof Signature)[]

/** All that says where a signature stands. */
export type Standing = Pick<Signature, (typeof STANDING)[number]>

/** One person who was in both: the row that went aside for the other, and what the other took over of it. */
export interface Joined {
  readonly aside: string
  readonly stays: string
  /** What the row that stays had agreed to. */
  readonly agreed: readonly { readonly version_id: string; readonly agreed_at: string }[]
  /** The hashes of the links that led to the row that went aside. */
  readonly links: readonly string[]
}

/** How two signatures were before they became one: by ids, states and days, and nothing of a person. */
export interface MergeRecord {
  readonly kept: Standing
  readonly other: Standing
  readonly contacts: readonly {
    readonly id: string
    readonly of: 'kept' | 'other'
    readonly state: ContactState
  }[]
  readonly joined: readonly Joined[]
  /** What had become part of the other before. */
  readonly parts: readonly string[]
}

/** Where a signature stands, of all its columns. */
export const standingOf = (signature: Signature): Standing => ({
  state: signature.state,
  considering_until: signature.considering_until,
  decided_at: signature.decided_at,
  decided_by: signature.decided_by,
  confirmed_at: signature.confirmed_at,
  hidden_at: signature.hidden_at,
  hidden_by: signature.hidden_by,
  is_later: signature.is_later,
})

/** True of two that stand in one place. */
export const isSameStanding = (one: Standing, other: Standing): boolean =>
  STANDING.every((column) => one[column] === other[column])

export const contactsBefore = (kept: readonly Contact[], other: readonly Contact[]) => [
  ...kept.map(({ id, state }) => ({ id, state, of: 'kept' as const })),
  ...other.map(({ id, state }) => ({ id, state, of: 'other' as const })),
]

/** How far a signature has come, the furthest last. */
const STEPS: readonly SignatureState[] = [
  'withdrawn',
  'unconfirmed',
  'declined',
  'considering',
  'confirmed',
  'accepted',
]

/** How far somebody has come, to compare. */
export const stepOf = ({ state }: { state: SignatureState }): number => STEPS.indexOf(state)

/** Where two stand together. Whoever has hidden a name keeps it hidden. */
export function together(keep: Standing, other: Standing): Standing {
  const further = stepOf(other) > stepOf(keep) ? other : keep
  const hidden = other.hidden_by === 'contact' || keep.hidden_at === null ? other : keep
  const moments = [keep.confirmed_at, other.confirmed_at].filter((one) => one !== null).sort()
  return {
    state: further.state,
    considering_until: further.considering_until,
    decided_at: further.decided_at,
    decided_by: further.decided_by,
    confirmed_at: moments[0] ?? null,
    hidden_at: hidden.hidden_at,
    hidden_by: hidden.hidden_by,
    is_later: keep.is_later === 1 && other.is_later === 1 ? 1 : 0,
  }
}
