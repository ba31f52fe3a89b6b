import { findAlike } from '../board/alike'
import { organisationKey } from '../signing/names.server'
import type { Invitee } from './invitee.server'
import type { InviteeRow } from './invitee-rows.server'

/** What becomes of a line of the list. */
export type Becomes =
  | 'invited now'
  /** A coordinator says whether it is another one: `other` is which it looks like. */
  | 'looks like'
  | 'has signed'
  | 'is invited already'
  /** The same organisation stands further up in the list. */
  | 'stands twice'
  | 'cannot be read'

/** A line with what becomes of it. */
export interface PlannedRow {
  readonly line: number
  readonly becomes: Becomes
  /** Null where it cannot be read. */
  readonly invitee: Invitee | null
  /** Where it cannot be read: what stands there, and why. */
  readonly said: string
  readonly why: string
  /** The organisation that it is, or looks like. */
  readonly other: string | null
}

/** An organisation of the letter by which a line is compared. */
export interface KnownOrganisation {
  readonly organisation: string
  readonly key: string
  readonly website: string | null
  readonly emails: readonly string[]
  readonly stands: 'has signed' | 'is invited already'
}

/**
 * What becomes of each line of a list, beside who has signed and who is invited: a name that is the
 * same is the same organisation; one that is nearly so, a website of the email's own domain, or the
 * same email, is for a coordinator to tell.
 */
export function planInvitations(
  rows: readonly InviteeRow[],
  known: readonly KnownOrganisation[],
): PlannedRow[] {
  const byKey = new Map(known.map((one) => [one.key, one]))
  const byEmail = new Map(known.flatMap((one) => one.emails.map((email) => [email, one] as const)))
  const candidates = rows.map((row) => ({
    organisation: row.invitee?.organisation ?? '',
    website: row.invitee ? `https://${row.invitee.email.split('@')[1]}` : null,
  }))
  const alikeTo = findAlike<{ organisation: string; website: string | null }>([
    ...known,
    ...candidates,
  ])
  const all = new Set<unknown>(known)
  const isKnown = (one: unknown): one is KnownOrganisation => all.has(one)
  const seen = new Set<string>()
  return rows.map((row, at): PlannedRow => {
    if (!row.invitee) {
      return { ...row, becomes: 'cannot be read', other: null }
    }
    const { invitee, line } = row
    const as = (becomes: Becomes, other: string | null = null): PlannedRow => ({
      line,
      becomes,
      invitee,
      said: '',
      why: '',
      other,
    })
    const key = organisationKey(invitee.organisation)
    const same = byKey.get(key)
    if (same) return as(same.stands, same.organisation)
    if (seen.has(key)) return as('stands twice')
    seen.add(key)
    const candidate = candidates[at]
    const alike = candidate && [...alikeTo(candidate).keys()].find(isKnown)
    const near = alike ?? byEmail.get(invitee.email)
    return near ? as('looks like', near.organisation) : as('invited now')
  })
}

/** The lines of whom an invitation goes to: those without doubt, and those of `also`. */
export const toInvite = (
  rows: readonly PlannedRow[],
  also: ReadonlySet<number>,
): (PlannedRow & { readonly invitee: Invitee })[] =>
  rows.flatMap((row) =>
    row.invitee &&
    (row.becomes === 'invited now' || (row.becomes === 'looks like' && also.has(row.line)))
      ? [{ ...row, invitee: row.invitee }]
      : [],
  )
