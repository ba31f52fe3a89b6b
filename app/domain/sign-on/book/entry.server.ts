import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  type BookEntry,
  findBookEntry,
  findBookEntryOf,
  moveBookLinks,
  updateBookEntry,
} from '../../../../prisma-free-db/queries/book'
import { findCoalition } from '../../../../prisma-free-db/queries/coalitions'
import type { OrganisationKind } from '../../../../prisma-free-db/tables/signatures'
import { logActivity } from '../../activity.server'
import { type Actor, instantOf } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { readToken } from '../../tokens.server'
import { optionalLine, requiredKind } from '../signing/claim.server'
import { startOfDay } from '../signing/links.server'
import {
  organisationKey,
  organisationName,
  required,
  websiteAddress,
} from '../signing/names.server'
import { type PastLetter, pastLetters } from './past.server'
import { removeEntry } from './removing.server'
import { isKept, renewBy } from './year.server'

/** All that the organisation book keeps of an entry, for its own person. */
export interface OwnEntry {
  /** Whose book it is; null where they have no name. */
  readonly coalition: string | null
  readonly organisation: string
  readonly kind: OrganisationKind | null
  readonly country: string | null
  readonly website: string | null
  readonly number: string | null
  readonly name: string
  readonly role: string
  readonly email: string
  readonly daysToDecide: number | null
  /** BCP 47. */
  readonly language: string
  readonly since: string
  readonly consentedAt: string
  /** The day on which it goes, `2027-11-28`. */
  readonly keptUntil: string
  readonly signed: readonly PastLetter[]
}

/** An organisation's entry, by its own link. Null where the link has ended or the entry has gone. Looking changes nothing. */
export async function readOwnEntry(
  db: Database,
  actor: Actor,
  token: string,
): Promise<OwnEntry | null> {
  const entry = await findByToken(db, actor, token)
  const coalition = entry && (await findCoalition(db, entry.coalition_id))
  if (!entry || !coalition) return null
  return {
    coalition: coalition.name,
    organisation: entry.organisation,
    kind: entry.kind,
    country: entry.country,
    website: entry.website,
    number: entry.number,
    name: entry.name,
    role: entry.role,
    email: entry.email,
    daysToDecide: entry.days_to_decide,
    language: entry.language,
    since: entry.created_at,
    consentedAt: entry.consented_at,
    keptUntil: entry.renew_by,
    signed: (await pastLetters(db, { entryId: entry.id })).get(entry.id) ?? [],
  }
}

/** What somebody writes into their entry. The email stays: by it they have shown who they are. */
export interface EntryWritten {
  readonly organisation: string
  readonly kind: string
  /** Country or region. */
  readonly country: string
  readonly website: string | null
  /** Charity or company number. */
  readonly number: string | null
  readonly name: string
  readonly role: string
  /** How many days they need to decide; empty where they do not say. */
  readonly daysToDecide: string
}

const MOST_DAYS = 365

/** A number of days as somebody writes it; null for nothing. Throws `Invalid` on `daysToDecide`. */
export function readDaysToDecide(text: string): number | null {
  if (text.trim() === '') return null
  const days = Number(text)
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days
  throw new Invalid(({ t }) => t('book.daysWrong'), 'daysToDecide')
}

/**
 * Changes an entry, by its own link. Letters that were signed stay as they were signed. Throws
 * `NotFound` where the link has ended, or `Invalid` on a field.
 */
export async function changeOwnEntry(
  db: Database,
  actor: Actor,
  input: EntryWritten & { token: string },
): Promise<void> {
  const organisation = organisationName(input.organisation)
  const change = {
    organisation,
    organisation_key: organisationKey(organisation),
    kind: requiredKind(input.kind),
    country: required(input.country, 'country', ({ t }) => t('refusals.country')),
    website: websiteAddress(input.website),
    number: optionalLine(input.number, 'number'),
    name: required(input.name, 'name', ({ t }) => t('refusals.name')),
    role: required(input.role, 'role', ({ t }) => t('refusals.role')),
    days_to_decide: readDaysToDecide(input.daysToDecide),
  }
  await atomically(db, async (tx) => {
    const entry = await requireByToken(tx, actor, input.token)
    const same = await findBookEntryOf(tx, { ...entry, ...change })
    if (same && same.id !== entry.id) {
      throw new Invalid(({ t }) => t('book.sameName'), 'organisation')
    }
    await updateBookEntry(tx, entry.id, change)
  })
}

/** Keeps an entry for a year from now, and its links with it. Throws `NotFound` where the link has ended. */
export async function renewOwnEntry(db: Database, actor: Actor, token: string): Promise<void> {
  await atomically(db, async (tx) => {
    const entry = await requireByToken(tx, actor, token)
    const renew_by = renewBy(actor.now)
    await updateBookEntry(tx, entry.id, {
      consented_at: instantOf(actor),
      renew_by,
      reminded_at: null,
    })
    await moveBookLinks(tx, entry.id, startOfDay(renew_by).toISOString())
  })
}

/** Leaves the organisation book: all that it says of them goes at once. Twice is harmless. */
export async function leaveBook(db: Database, actor: Actor, token: string): Promise<void> {
  await atomically(db, async (tx) => {
    const entry = await findByToken(tx, actor, token)
    if (!entry || !(await removeEntry(tx, entry))) return
    // Without the name: who has left is not listed anywhere.
    await logActivity(tx, actor, { coalitionId: entry.coalition_id, kind: 'book.left' })
  })
}

async function findByToken(db: Database, actor: Actor, token: string): Promise<BookEntry | null> {
  const grant = await readToken(db, actor, 'book-entry', token)
  const entry = grant ? await findBookEntry(db, grant.subjectId) : undefined
  return entry && isKept(entry, actor.now) ? entry : null
}

async function requireByToken(db: Database, actor: Actor, token: string): Promise<BookEntry> {
  const entry = await findByToken(db, actor, token)
  if (!entry) throw new NotFound()
  return entry
}
