import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  deleteSample,
  findSampleCoalition,
  insertSampleCoalition,
  sampleMembers,
} from '../../../prisma-free-db/queries/sample'
import type { Actor } from '../actor.server'
import { Forbidden, NotFound } from '../errors.server'
import { newId } from '../ids.server'
import { readMarkdown } from '../letters/from-files/markdown.server'
import { createLetter } from '../letters/letters.server'
import { announce } from '../messages/events.server'
import checkpoint from './a-home-is-not-a-checkpoint.md?raw'
import { COALITION, ORGANISATIONS, PEOPLE } from './cast.server'
import { findSample, type Sample } from './find.server'
import jointResponse from './joint-response.md?raw'
import { openForSignature } from './signing.server'

/**
 * Opens the sample: an invented coalition of thirteen organisations with a letter in drafting and
 * one open for signature. Opened twice it is still one. For the operator and the command line.
 * Throws `Forbidden`.
 */
export async function openSample(db: Database, actor: Actor): Promise<Sample> {
  requireOperator(actor)
  return atomically(db, async (tx) => {
    const there = await findSample(tx)
    if (there) return there
    // The sample is made by the instance as of a few days ago: it should look lived in.
    const coalitionId = newId()
    await insertPeople(tx, coalitionId, hoursBefore(actor.now, 240).toISOString())
    await createLetter(
      tx,
      { kind: 'instance', now: hoursBefore(actor.now, 220) },
      { coalitionId, language: 'en', text: readMarkdown(jointResponse) },
    )
    const letterId = await createLetter(
      tx,
      { kind: 'instance', now: hoursBefore(actor.now, 216) },
      { coalitionId, language: 'en', text: readMarkdown(checkpoint) },
    )
    await openForSignature(tx, actor.now, letterId)
    const made = await findSample(tx)
    if (!made) throw new Error('the sample was not there after it was made')
    return made
  })
}

/** Everybody in the sample whom one can sign in as. Empty where there is no sample. */
export const samplePeople = sampleMembers

/** The sample's person of this account, to sign in as. Throws `NotFound` for anybody else's account. */
export async function samplePerson(db: Database, accountId: string) {
  const person = (await sampleMembers(db)).find((one) => one.accountId === accountId)
  if (!person) throw new NotFound()
  return person
}

/** Removes the sample with all that was done in it. Twice is harmless. Throws `Forbidden`. */
export async function removeSample(db: Database, actor: Actor): Promise<void> {
  requireOperator(actor)
  await atomically(db, async (tx) => {
    const coalition = await findSampleCoalition(tx)
    if (!coalition) return
    await deleteSample(tx)
    await announce(tx, actor, { kind: 'access-changed', coalitionId: coalition.id })
  })
}

function requireOperator(actor: Actor): void {
  const allowed =
    actor.kind === 'instance' || (actor.kind === 'person' && actor.account.is_operator === 1)
  if (!allowed) throw new Forbidden('Only the operator of this instance can do that.')
}

async function insertPeople(db: Database, coalitionId: string, at: string): Promise<void> {
  const organisations = ORGANISATIONS.map((organisation) => ({
    id: newId(),
    coalition_id: coalitionId,
    ...organisation,
    created_at: at,
  }))
  const idOf = new Map(organisations.map(({ name, id }) => [name, id]))
  const people = PEOPLE.map((person) => ({ ...person, id: newId() }))
  await insertSampleCoalition(db, {
    coalition: {
      id: coalitionId,
      ...COALITION,
      lead_organisation_id: organisations[0]?.id ?? null,
      is_sample: 1,
      created_at: at,
    },
    organisations,
    accounts: people.map(({ id, name, email }) => ({
      id,
      name,
      email,
      is_operator: 0,
      is_sample: 1,
      created_at: at,
    })),
    members: people.map((person) => ({
      id: newId(),
      coalition_id: coalitionId,
      organisation_id: idOf.get(person.organisation) ?? null,
      account_id: person.id,
      role: person.role,
      created_at: at,
    })),
  })
}

const hoursBefore = (moment: Date, hours: number): Date =>
  new Date(moment.getTime() - hours * 3_600_000)
