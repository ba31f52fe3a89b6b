import { startSession } from '../../../app/domain/accounts/sessions.server'
import { addAccount } from '../../../app/domain/accounts/sign-up.server'
import type { Instance, Person } from '../../../app/domain/actor.server'
import { createCoalition } from '../../../app/domain/coalitions/coalitions.server'
import { createLetter } from '../../../app/domain/letters/letters.server'
import { openSigning } from '../../../app/domain/letters/stages.server'
import { fixVersion } from '../../../app/domain/letters/versions/versions.server'
import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { readEnv } from '../../../server/env'
import { prepareStore } from '../../../server/prepare-store'
import { letterText } from '../load/letter'

const MONTH = 30 * 86_400_000

/** What `fillStore` has put into a store. */
export interface Filled {
  readonly letters: readonly {
    readonly id: string
    readonly slug: string
    readonly count: number
  }[]
  /** Who coordinates them, and their `Cookie` header. */
  readonly person: Person
  readonly cookie: string
}

/**
 * Makes a store, in the way the pages do, with a letter that is open for signature for each of `counts`, under which so
 * many stand already.
 */
export async function fillStore(
  env: Record<string, string>,
  counts: readonly number[],
): Promise<Filled> {
  const now = new Date()
  const instance: Instance = { kind: 'instance', now }
  const store = await prepareStore(readEnv(env), now)
  const filled = await atomically(store.db, async (tx) => {
    const written = { email: 'coordinator@people.example', name: 'Coordinator' }
    const account = await addAccount(tx, instance, written)
    // Without an operator the pages are shut.
    await tx.updateTable('accounts').set({ is_operator: 1 }).execute()
    const person: Person = { kind: 'person', account, now }
    const named = { name: 'Open Streets', organisation: 'Open Streets Alliance' }
    const { id: coalitionId } = await createCoalition(tx, person, named)
    const letters: Filled['letters'][number][] = []
    for (const count of counts) {
      const letter = await openLetter(tx, person, coalitionId)
      for (let at = 0; at < count; at += 100) await addAccepted(tx, letter, now, at)
      letters.push({ id: letter.letterId, slug: letter.slug, count })
    }
    const { cookie } = await startSession(tx, person, account.id, { secure: false })
    return { letters, person, cookie: cookie.split(';')[0] ?? '' }
  })
  await store.close()
  return filled
}

async function openLetter(tx: Database, person: Person, coalitionId: string) {
  const letterId = await createLetter(tx, person, {
    coalitionId,
    text: letterText(),
    language: 'en',
  })
  const version = await fixVersion(tx, person, letterId)
  await openSigning(tx, person, letterId, {
    versionId: version.id,
    ask: 'We ask the minister to meet the people whom this is about.',
    signBy: new Date(person.now.getTime() + MONTH),
    timeZone: 'Europe/London',
    contactEmail: 'letters@people.example',
  })
  const { slug } = await tx
    .selectFrom('letters')
    .select('slug')
    .where('id', '=', letterId)
    .executeTakeFirstOrThrow()
  return { letterId, slug, versionId: version.id }
}

/** A hundred that have confirmed and were accepted, as rows: by the pages it would take minutes. */
async function addAccepted(
  tx: Database,
  { letterId, versionId }: { letterId: string; versionId: string },
  now: Date,
  from: number,
): Promise<void> {
  const of = Array.from({ length: 100 }, (_, at) => from + at)
  const moment = (at: number) => new Date(now.getTime() + at).toISOString()
  const both = (at: number) => ({
    version_id: versionId,
    organisation: `Organisation ${at}`,
    website: null,
    kind: 'charity' as const,
    country: 'England',
    naming: 'person' as const,
    state: 'accepted' as const,
    created_at: moment(at),
    confirmed_at: moment(at),
    decided_at: moment(at),
  })
  const signature = (at: number) => ({
    ...both(at),
    id: `${letterId}-${at}`,
    letter_id: letterId,
    signatory: 'organisation' as const,
    organisation_key: `organisation${at}`,
  })
  const contact = (at: number) => ({
    ...both(at),
    id: `contact-${letterId}-${at}`,
    signature_id: `${letterId}-${at}`,
    name: `Contact ${at}`,
    role: 'Director',
    email: `contact-${at}@organisations.example`,
    authority_declared_at: moment(at),
    delete_on: '2099-01-01',
  })
  const agreement = (at: number) => ({
    contact_id: `contact-${letterId}-${at}`,
    version_id: versionId,
    agreed_at: moment(at),
    language: 'en',
  })
  await tx.insertInto('signatures').values(of.map(signature)).execute()
  await tx.insertInto('contacts').values(of.map(contact)).execute()
  await tx.insertInto('agreements').values(of.map(agreement)).execute()
}
