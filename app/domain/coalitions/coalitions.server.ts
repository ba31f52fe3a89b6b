import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  changeCoalition,
  coalitionsWith,
  findCoalitionBySlug,
  insertCoalition,
  rolesOf,
} from '../../../prisma-free-db/queries/coalitions'
import {
  changeMember,
  findOrganisation,
  insertMember,
  memberRowsOf,
} from '../../../prisma-free-db/queries/members'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { mayStart } from '../accounts/instance.server'
import { logActivity } from '../activity.server'
import { type Actor, accountIdOf, instantOf, type Person, requirePerson } from '../actor.server'
import { Forbidden, NotFound } from '../errors.server'
import { oneLine } from '../fields.server'
import { newId, newSlugEnd } from '../ids.server'
import { type Coalition, requireCoalition } from './access.server'
import { placeOrganisation } from './organisations.server'
import { strongest } from './roles.server'

/** A coalition as one of several that a person is in. */
export interface ListedCoalition {
  readonly id: string
  readonly slug: string
  /** Null while it is only a few people around one letter. */
  readonly name: string | null
  readonly role: Role
  readonly lead: string | null
  readonly organisations: number
  readonly people: number
}

/** The coalitions that the person is in, by name. */
export async function coalitionsOf(db: Database, actor: Actor): Promise<ListedCoalition[]> {
  const { account } = requirePerson(actor)
  const rows = await coalitionsWith(db, account.id)
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      slug: row.slug,
      name: row.name,
      lead: row.lead,
      role: strongest(await rolesOf(db, row.id, account.id)) ?? 'reader',
      organisations: Number(row.organisations),
      people: Number(row.people),
    })),
  )
}

/**
 * Starts a coalition. The person becomes its coordinator, for the organisation that they name, which
 * leads its letters. Throws `Forbidden` for the people of the sample, `Invalid` on `name` or
 * `organisation`.
 */
export async function createCoalition(
  db: Database,
  actor: Actor,
  input: { name: string; organisation: string },
): Promise<Coalition> {
  const person = requireStarter(actor)
  const name = coalitionName(input.name)
  return atomically(db, async (tx) => {
    const coalition = await addCoalition(tx, person, name)
    const organisation = await placeOrganisation(tx, person, coalition.id, input.organisation)
    await addCoordinator(tx, person, coalition.id, organisation.id)
    await changeCoalition(tx, coalition.id, { lead_organisation_id: organisation.id })
    return { ...coalition, lead_organisation_id: organisation.id }
  })
}

/** Starts a coalition without a name, for a few people around one letter. For `startWithPeople`. */
export async function addUnnamedCoalition(tx: Database, actor: Actor): Promise<Coalition> {
  const person = requireStarter(actor)
  const coalition = await addCoalition(tx, person, null)
  await addCoordinator(tx, person, coalition.id, null)
  return coalition
}

/**
 * Gives a coalition its name, or another. One that had none becomes a coalition by it: its
 * coordinator then says their organisation, which leads; its address changes to the name. Throws
 * `Invalid` on `name` or `organisation`.
 */
export function nameCoalition(
  db: Database,
  actor: Actor,
  coalitionId: string,
  input: { name: string; organisation?: string | undefined },
): Promise<Coalition> {
  return atomically(db, async (tx) => {
    const { coalition } = await requireCoalition(tx, actor, coalitionId, 'coordinator')
    const name = coalitionName(input.name)
    if (coalition.name !== null) {
      await changeCoalition(tx, coalition.id, { name })
      await logActivity(tx, actor, { coalitionId, kind: 'coalition.renamed', details: { name } })
      return { ...coalition, name }
    }
    const slug = await freeSlug(tx, name)
    const lead = await placeOrganisation(tx, actor, coalition.id, input.organisation ?? '')
    for (const row of await memberRowsOf(tx, coalition.id, accountIdOf(actor) ?? '')) {
      if (row.organisation_id === null) {
        await changeMember(tx, row.id, { organisation_id: lead.id })
      }
    }
    await changeCoalition(tx, coalition.id, { name, slug, lead_organisation_id: lead.id })
    await logActivity(tx, actor, { coalitionId, kind: 'coalition.named', details: { name } })
    return { ...coalition, name, slug, lead_organisation_id: lead.id }
  })
}

/** Says which organisation leads the coalition's letters from now on. */
export function changeLead(
  db: Database,
  actor: Actor,
  coalitionId: string,
  organisationId: string,
): Promise<void> {
  return atomically(db, async (tx) => {
    const { coalition } = await requireCoalition(tx, actor, coalitionId, 'coordinator')
    const organisation = await findOrganisation(tx, coalition.id, organisationId)
    if (!organisation) throw new NotFound()
    if (coalition.lead_organisation_id === organisation.id) return
    await changeCoalition(tx, coalition.id, { lead_organisation_id: organisation.id })
    await logActivity(tx, actor, {
      coalitionId,
      kind: 'lead.changed',
      details: { organisation: organisation.name },
    })
  })
}

function requireStarter(actor: Actor): Person {
  const person = requirePerson(actor)
  if (!mayStart(person)) throw new Forbidden('The people of the sample start nothing of their own.')
  return person
}

async function addCoalition(tx: Database, person: Person, name: string | null): Promise<Coalition> {
  const coalition: Coalition = {
    id: newId(),
    slug: name === null ? `letter-${newSlugEnd()}` : await freeSlug(tx, name),
    name,
    lead_organisation_id: null,
    is_sample: 0,
    created_at: instantOf(person),
  }
  await insertCoalition(tx, coalition)
  const details: Record<string, string> = name === null ? {} : { name }
  await logActivity(tx, person, { coalitionId: coalition.id, kind: 'coalition.started', details })
  return coalition
}

function addCoordinator(
  tx: Database,
  person: Person,
  coalitionId: string,
  organisationId: string | null,
): Promise<void> {
  return insertMember(tx, {
    id: newId(),
    coalition_id: coalitionId,
    organisation_id: organisationId,
    account_id: person.account.id,
    role: 'coordinator',
    created_at: instantOf(person),
  })
}

const coalitionName = (value: string): string =>
  oneLine(value, { field: 'name', missing: 'Write a name for what you are together.' })

/** The coalition's part of its addresses: its name in plain letters, with an end where that is taken. */
async function freeSlug(tx: Database, name: string): Promise<string> {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  const plain = words || 'coalition'
  return (await findCoalitionBySlug(tx, plain)) ? `${plain}-${newSlugEnd()}` : plain
}
