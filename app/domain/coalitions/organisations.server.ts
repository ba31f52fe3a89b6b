import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { waitingInvitations } from '../../../prisma-free-db/queries/invitations'
import {
  changeOrganisationRow,
  deleteOrganisation,
  findOrganisation,
  insertOrganisation,
  membersIn,
  type Organisation,
  organisationsIn,
} from '../../../prisma-free-db/queries/members'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { logActivity } from '../activity.server'
import { type Actor, instantOf } from '../actor.server'
import { Invalid, NotFound } from '../errors.server'
import { oneLine } from '../fields.server'
import { newId } from '../ids.server'
import { requireCoalition } from './access.server'
import { mayActAs } from './roles.server'

/** How somebody is called who has given no name, where their address is not for the reader. */
export const NAMELESS = 'Somebody without a name yet'

export interface ListedMember {
  readonly id: string
  readonly accountId: string
  /** Where they have given none: their address for coordinators, for others `NAMELESS`. */
  readonly name: string
  /** For coordinators, who need it; null for others. */
  readonly email: string | null
  readonly role: Role
}

export interface ListedOrganisation {
  /** Null for people who speak for none yet, as in a letter among a few people. */
  readonly id: string | null
  readonly name: string | null
  readonly website: string | null
  readonly leads: boolean
  readonly members: readonly ListedMember[]
}

/**
 * The organisations of a coalition with their people: the one that leads first, the others by name,
 * people without an organisation last. Addresses are for coordinators.
 */
export async function organisationsOf(
  db: Database,
  actor: Actor,
  coalitionId: string,
): Promise<ListedOrganisation[]> {
  const { coalition, role } = await requireCoalition(db, actor, coalitionId)
  const coordinates = mayActAs(role, 'coordinator')
  const [organisations, members] = await Promise.all([
    organisationsIn(db, coalition.id),
    membersIn(db, coalition.id),
  ])
  const peopleOf = (id: string | null): ListedMember[] =>
    members
      .filter((member) => member.organisation_id === id)
      .map((member) => ({
        id: member.id,
        accountId: member.account_id,
        name: member.name || (coordinates ? member.email : NAMELESS),
        email: coordinates ? member.email : null,
        role: member.role,
      }))
  const listed = organisations.map((organisation) => ({
    id: organisation.id,
    name: organisation.name,
    website: organisation.website,
    leads: organisation.id === coalition.lead_organisation_id,
    members: peopleOf(organisation.id),
  }))
  listed.sort((a, b) => Number(b.leads) - Number(a.leads) || a.name.localeCompare(b.name))
  const free = peopleOf(null)
  if (free.length === 0) return listed
  return [...listed, { id: null, name: null, website: null, leads: false, members: free }]
}

/** Adds an organisation, so that people can be invited for it. Throws `Invalid` on `organisation` or `website`. */
export function addOrganisation(
  db: Database,
  actor: Actor,
  coalitionId: string,
  input: { organisation: string; website?: string | undefined },
): Promise<Organisation> {
  return atomically(db, async (tx) => {
    await requireCoalition(tx, actor, coalitionId, 'coordinator')
    const name = organisationName(input.organisation)
    await refuseTwin(tx, coalitionId, name, null)
    return insertNew(tx, actor, coalitionId, name, websiteAddress(input.website))
  })
}

/** Changes an organisation's name and website. Throws `Invalid` on `organisation` or `website`. */
export function changeOrganisation(
  db: Database,
  actor: Actor,
  coalitionId: string,
  organisationId: string,
  input: { organisation: string; website?: string | undefined },
): Promise<void> {
  return atomically(db, async (tx) => {
    await requireCoalition(tx, actor, coalitionId, 'coordinator')
    const old = await findOrganisation(tx, coalitionId, organisationId)
    if (!old) throw new NotFound()
    const name = organisationName(input.organisation)
    const website = websiteAddress(input.website)
    if (name === old.name && website === old.website) return
    await refuseTwin(tx, coalitionId, name, old.id)
    await changeOrganisationRow(tx, old.id, { name, website })
    if (name !== old.name) {
      const details = { from: old.name, to: name }
      await logActivity(tx, actor, { coalitionId, kind: 'organisation.renamed', details })
    }
  })
}

/** Removes an organisation that nobody speaks for, and that leads nothing. Throws `Invalid` where it cannot go. */
export function removeOrganisation(
  db: Database,
  actor: Actor,
  coalitionId: string,
  organisationId: string,
): Promise<void> {
  return atomically(db, async (tx) => {
    const { coalition } = await requireCoalition(tx, actor, coalitionId, 'coordinator')
    const organisation = await findOrganisation(tx, coalitionId, organisationId)
    if (!organisation) throw new NotFound()
    if (coalition.lead_organisation_id === organisation.id) {
      throw new Invalid(`${organisation.name} leads this coalition. Say first who leads it next.`)
    }
    const isIts = (row: { organisation_id: string | null }) =>
      row.organisation_id === organisation.id
    if ((await membersIn(tx, coalitionId)).some(isIts)) {
      throw new Invalid(`${organisation.name} still has people here. Remove or move them first.`)
    }
    if ((await waitingInvitations(tx, coalitionId)).some(isIts)) {
      throw new Invalid(`Somebody is invited for ${organisation.name}. Withdraw that first.`)
    }
    await deleteOrganisation(tx, organisation.id)
    const details = { organisation: organisation.name }
    await logActivity(tx, actor, { coalitionId, kind: 'organisation.removed', details })
  })
}

/** The organisation of that name in a coalition, added where it is not there. Throws `Invalid` on `organisation`. */
export async function placeOrganisation(
  tx: Database,
  actor: Actor,
  coalitionId: string,
  written: string,
): Promise<Organisation> {
  const name = organisationName(written)
  const twin = (await organisationsIn(tx, coalitionId)).find(sameName(name))
  return twin ?? insertNew(tx, actor, coalitionId, name, null)
}

async function insertNew(
  tx: Database,
  actor: Actor,
  coalitionId: string,
  name: string,
  website: string | null,
): Promise<Organisation> {
  const organisation = {
    id: newId(),
    coalition_id: coalitionId,
    name,
    website,
    created_at: instantOf(actor),
  }
  await insertOrganisation(tx, organisation)
  const details = { organisation: name }
  await logActivity(tx, actor, { coalitionId, kind: 'organisation.added', details })
  return organisation
}

const sameName = (name: string) => (other: { name: string }) =>
  other.name.toLowerCase() === name.toLowerCase()

async function refuseTwin(tx: Database, coalitionId: string, name: string, except: string | null) {
  const others = (await organisationsIn(tx, coalitionId)).filter((row) => row.id !== except)
  if (others.some(sameName(name))) {
    throw new Invalid(`${name} is in this coalition already.`, 'organisation')
  }
}

const organisationName = (value: string): string =>
  oneLine(value, {
    field: 'organisation',
    missing: 'Write the name of the organisation.',
    longest: 200,
  })

/** An address on the web, with https:// where nothing was said; null where nothing was written. */
function websiteAddress(value = ''): string | null {
  const written = value.trim()
  if (written === '') return null
  const full = /^https?:\/\//i.test(written) ? written : `https://${written}`
  const url = URL.canParse(full) ? new URL(full) : null
  if (!url?.hostname.includes('.') || url.username || url.password || full.length > 300) {
    throw new Invalid(
      'Write a website such as www.lantern.example, or leave this empty.',
      'website',
    )
  }
  return url.href
}
