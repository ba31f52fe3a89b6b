import type { LetterText } from '../../../app/document/letter-text'
import type { Person } from '../../../app/domain/actor.server'
import { newId } from '../../../app/domain/ids.server'
import { wallClockAt } from '../../../app/domain/letters/deadline'
import { createLetter } from '../../../app/domain/letters/letters.server'
import { markSent, openSigning } from '../../../app/domain/letters/stages.server'
import { fixVersion } from '../../../app/domain/letters/versions/versions.server'
import { closeLetter } from '../../../app/domain/sign-on/board/closing.server'
import { confirmSignature } from '../../../app/domain/sign-on/signing/confirm.server'
import { addSignature, type NewSignature } from '../../../app/domain/sign-on/signing/sign.server'
import type { Database } from '../../../prisma-free-db/open'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { NOON, somebody, visitor } from '../../setup/people'

export const BASE = 'https://letters.example'

const TEXT: LetterText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Leave the trees' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The limes of Harrow Lane are older than the lane.' },
        { type: 'footnote', content: [{ type: 'text', text: 'Parish map, 1804.' }] },
      ],
    },
  ],
}

export interface OpenLetter {
  coalitionId: string
  letterId: string
  slug: string
  coordinator: Person
  reader: Person
}

/** A letter that is open for signature until the last day, thirty days after noon. */
export async function openLetter(
  db: Database,
  { isSample = false, language = 'en' } = {},
): Promise<OpenLetter> {
  const coalitionId = newId()
  const lead = newId()
  const at = NOON.toISOString()
  await db
    .insertInto('coalitions')
    .values({
      id: coalitionId,
      slug: `limes-${coalitionId}`,
      name: 'Friends of the Limes',
      lead_organisation_id: lead,
      is_sample: isSample ? 1 : 0,
      created_at: at,
    })
    .execute()
  await db
    .insertInto('organisations')
    .values({
      id: lead,
      coalition_id: coalitionId,
      name: 'Lane Trust',
      website: null,
      created_at: at,
    })
    .execute()
  const member = async (email: string, role: Role) => {
    const person = await somebody(db, email, { is_sample: isSample ? 1 : 0 })
    await db
      .insertInto('members')
      .values({
        id: newId(),
        coalition_id: coalitionId,
        organisation_id: lead,
        account_id: person.account.id,
        role,
        created_at: at,
      })
      .execute()
    return person
  }
  const coordinator = await member(`ada-${coalitionId}@lane.example`, 'coordinator')
  const reader = await member(`bo-${coalitionId}@lane.example`, 'reader')
  return {
    coalitionId,
    coordinator,
    reader,
    ...(await nextLetter(db, coordinator, coalitionId, language)),
  }
}

/** Another letter of a coalition, open for signature likewise. */
export async function nextLetter(
  db: Database,
  coordinator: Person,
  coalitionId: string,
  language = 'en',
): Promise<{ letterId: string; slug: string }> {
  const letterId = await createLetter(db, coordinator, { coalitionId, text: TEXT, language })
  const version = await fixVersion(db, coordinator, letterId)
  await openSigning(db, coordinator, letterId, {
    versionId: version.id,
    ask: 'We ask the council to leave the limes.',
    signBy: new Date(coordinator.now.getTime() + 30 * 86_400_000),
    timeZone: 'Europe/London',
    contactEmail: 'letters@lane.example',
  })
  const { slug } = await db
    .selectFrom('letters')
    .select('slug')
    .where('id', '=', letterId)
    .executeTakeFirstOrThrow()
  return { letterId, slug }
}

/** Closes signing and writes down that the letter was sent, on the day that the coordinator acts. */
export async function sendLetter(
  db: Database,
  { letterId, coordinator }: Pick<OpenLetter, 'letterId' | 'coordinator'>,
): Promise<void> {
  await closeLetter(db, coordinator, letterId)
  await markSent(db, coordinator, letterId, {
    sentOn: wallClockAt(coordinator.now.toISOString(), 'Europe/London').day,
  })
}

/** What somebody writes into the form. */
export const form = (slug: string, also: Partial<NewSignature> = {}): NewSignature => ({
  slug,
  version: 1,
  organisation: 'Kestrel Trust',
  kind: 'charity',
  country: 'United Kingdom',
  number: null,
  sentence: null,
  filledBy: null,
  copyTo: null,
  website: 'kestrel-trust.example',
  name: 'Samuel Iqbal-Reyes',
  role: 'Chief Executive',
  email: 'samuel@kestrel-trust.example',
  naming: 'organisation',
  authority: true,
  language: 'en',
  baseUrl: BASE,
  ...also,
})

/** The messages that an address was sent, oldest first. */
export const messagesTo = (db: Database, email: string) =>
  db
    .selectFrom('outbox')
    .selectAll()
    .where('to_email', '=', email)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** The token in the last link of its kind that an address was sent. Of two sent at one instant none is the last. */
export async function tokenFor(
  db: Database,
  email: string,
  kind: 'confirm' | 'manage',
): Promise<string> {
  const pattern =
    kind === 'confirm' ? /\/signature\/confirm\/([a-z0-9]+)/ : /\/signature\/([a-z0-9]{20,})/
  const found = (await messagesTo(db, email)).flatMap((message) => {
    const token = pattern.exec(message.text)?.[1]
    return token ? [{ token, at: message.created_at }] : []
  })
  const at = found.at(-1)?.at
  const [last, another] = found.filter((one) => one.at === at)
  if (!last) throw new Error(`No ${kind} link was sent to ${email}`)
  if (another) throw new Error(`Several ${kind} links were sent to ${email} at one instant`)
  return last.token
}

/** Signs and confirms, and returns the token of the contact's own link. */
export async function signAndConfirm(
  db: Database,
  slug: string,
  also: Partial<NewSignature> = {},
  now: Date = NOON,
): Promise<string> {
  const written = form(slug, also)
  await addSignature(db, visitor(now), written)
  const token = await tokenFor(db, written.email, 'confirm')
  await confirmSignature(db, visitor(now), { token, version: written.version, baseUrl: BASE })
  return tokenFor(db, written.email, 'manage')
}

export const signatures = (db: Database) => db.selectFrom('signatures').selectAll().execute()
export const contacts = (db: Database) => db.selectFrom('contacts').selectAll().execute()
