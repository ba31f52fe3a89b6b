import { expect, test } from 'vitest'
import { coalitionFor } from '../../../app/domain/coalitions/access.server'
import { activityOf } from '../../../app/domain/coalitions/activity.server'
import {
  coalitionsOf,
  createCoalition,
  nameCoalition,
} from '../../../app/domain/coalitions/coalitions.server'
import { acceptInvitation } from '../../../app/domain/coalitions/joining.server'
import {
  changeRole,
  handOver,
  leaveCoalition,
  removeMember,
} from '../../../app/domain/coalitions/members.server'
import {
  addOrganisation,
  changeOrganisation,
  organisationsOf,
  removeOrganisation,
} from '../../../app/domain/coalitions/organisations.server'
import { startWithPeople } from '../../../app/domain/coalitions/start-with-people.server'
import { Forbidden, Invalid, NotFound } from '../../../app/domain/errors.server'
import { newId } from '../../../app/domain/ids.server'
import type { Database } from '../../../prisma-free-db/open'
import { insertMember } from '../../../prisma-free-db/queries/members'
import { eventsAfter } from '../../../prisma-free-db/queries/messages'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { newestMailTo, tokenIn } from '../../setup/mail'
import { NOON, somebody, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'

const housing = { name: 'Housing Without Fear', organisation: 'Lantern Street Law Centre' }
const at = { baseUrl: 'https://letters.example' }

async function started() {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const coalition = await createCoalition(db, ada, housing)
  return { db, ada, coalition }
}

async function joined(db: Database, coalitionId: string, email: string, role: Role) {
  const person = await somebody(db, email)
  const id = newId()
  const row = { coalition_id: coalitionId, organisation_id: null, created_at: NOON.toISOString() }
  await insertMember(db, { ...row, id, account_id: person.account.id, role })
  return { person, memberId: id }
}

test('who starts a coalition coordinates it, for the organisation that leads', async () => {
  const { db, ada, coalition } = await started()
  expect(coalition).toMatchObject({ name: 'Housing Without Fear', slug: 'housing-without-fear' })
  const [lead] = await organisationsOf(db, ada, coalition.id)
  expect(lead).toMatchObject({ name: 'Lantern Street Law Centre', leads: true })
  expect(lead?.members).toMatchObject([{ name: 'ada', role: 'coordinator' }])
  const [listed] = await coalitionsOf(db, ada)
  expect(listed).toMatchObject({ role: 'coordinator', organisations: 1, people: 1 })
  const twin = await createCoalition(db, ada, housing)
  expect(twin.slug).toMatch(/^housing-without-fear-[a-z0-9]{8}$/)
  await expect(createCoalition(db, ada, { ...housing, name: ' ' })).rejects.toThrow(Invalid)
})

test('a member of one coalition finds nothing of another', async () => {
  const { db, coalition } = await started()
  const eve = await somebody(db, 'eve@else.example')
  const hers = await createCoalition(db, eve, { name: 'Else', organisation: 'Else' })
  const [organisation] = await organisationsOf(db, eve, hers.id)
  const member = organisation?.members[0]?.id ?? ''
  for (const work of [
    () => coalitionFor(db, eve, coalition.slug),
    () => coalitionFor(db, visitor(), coalition.slug),
    () => organisationsOf(db, eve, coalition.id),
    () => activityOf(db, eve, coalition.id),
    () => addOrganisation(db, eve, coalition.id, { organisation: 'Kestrel' }),
    () => removeMember(db, eve, coalition.id, member),
    () => leaveCoalition(db, eve, coalition.id),
  ]) {
    await expect(work()).rejects.toThrow(NotFound)
  }
})

test('an organisation and a member are found only through their own coalition', async () => {
  const { db, ada, coalition } = await started()
  const eve = await somebody(db, 'eve@else.example')
  const hers = await createCoalition(db, eve, { name: 'Else', organisation: 'Else' })
  const [organisation] = await organisationsOf(db, eve, hers.id)
  const member = organisation?.members[0]?.id ?? ''
  await expect(changeRole(db, ada, coalition.id, member, 'reader')).rejects.toThrow(NotFound)
  const tried = changeOrganisation(db, ada, coalition.id, organisation?.id ?? '', {
    organisation: 'Mine',
  })
  await expect(tried).rejects.toThrow(NotFound)
})

test('members who do not coordinate may look, and change nothing', async () => {
  const { db, ada, coalition } = await started()
  const { person: bo } = await joined(db, coalition.id, 'bo@kestrel.example', 'editor')
  const listed = await organisationsOf(db, bo, coalition.id)
  expect(listed.flatMap((row) => row.members).every((member) => member.email === null)).toBe(true)
  const member = listed[0]?.members[0]?.id ?? ''
  for (const work of [
    () => addOrganisation(db, bo, coalition.id, { organisation: 'Kestrel' }),
    () => changeRole(db, bo, coalition.id, member, 'reader'),
    () => handOver(db, bo, coalition.id, member),
    () => nameCoalition(db, bo, coalition.id, { name: 'Mine' }),
  ]) {
    await expect(work()).rejects.toThrow(Forbidden)
  }
  expect((await organisationsOf(db, ada, coalition.id))[0]?.members[0]?.email).toBe(
    'ada@lantern.example',
  )
})

test('the last coordinator cannot leave, be demoted or be removed; after handing over they can', async () => {
  const { db, ada, coalition } = await started()
  const { person: bo, memberId } = await joined(db, coalition.id, 'bo@kestrel.example', 'reader')
  const own = (await organisationsOf(db, ada, coalition.id))[0]?.members[0]?.id ?? ''
  for (const work of [
    () => leaveCoalition(db, ada, coalition.id),
    () => changeRole(db, ada, coalition.id, own, 'editor'),
    () => removeMember(db, ada, coalition.id, own),
    () => handOver(db, ada, coalition.id, own),
  ]) {
    await expect(work()).rejects.toThrow(Invalid)
  }
  await handOver(db, ada, coalition.id, memberId)
  expect((await coalitionFor(db, bo, coalition.slug)).role).toBe('coordinator')
  expect((await coalitionFor(db, ada, coalition.slug)).role).toBe('editor')
  await leaveCoalition(db, ada, coalition.id)
  await expect(coalitionFor(db, ada, coalition.slug)).rejects.toThrow(NotFound)
})

test('sockets hear of every change of what somebody may do', async () => {
  const { db, ada, coalition } = await started()
  const { person: bo, memberId } = await joined(db, coalition.id, 'bo@kestrel.example', 'reader')
  await changeRole(db, ada, coalition.id, memberId, 'editor')
  await removeMember(db, ada, coalition.id, memberId)
  const heard = await eventsAfter(db, 0)
  expect(heard.map((event) => [event.kind, event.coalition_id, event.account_id])).toEqual([
    ['access-changed', coalition.id, bo.account.id],
    ['access-changed', coalition.id, bo.account.id],
  ])
})

test('an organisation goes only when it is empty and leads nothing', async () => {
  const { db, ada, coalition } = await started()
  const kestrel = await addOrganisation(db, ada, coalition.id, {
    organisation: 'Kestrel Trust',
    website: 'kestrel.example',
  })
  expect(kestrel.website).toBe('https://kestrel.example/')
  const twin = addOrganisation(db, ada, coalition.id, { organisation: 'kestrel TRUST' })
  await expect(twin).rejects.toThrow(Invalid)
  await removeOrganisation(db, ada, coalition.id, kestrel.id)
  const lead = (await organisationsOf(db, ada, coalition.id))[0]?.id ?? ''
  await expect(removeOrganisation(db, ada, coalition.id, lead)).rejects.toThrow('leads')
})

test('a letter begun with addresses becomes a coalition when it gets a name', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const emails = ['bo@kestrel.example', ' CI@rowan.example ', '', 'bo@kestrel.example']
  const few = await startWithPeople(db, ada, { emails }, at)
  expect(few).toMatchObject({ name: null })
  const { text } = await newestMailTo(db, 'ci@rowan.example')
  const input = { token: tokenIn(text, 'join'), name: 'Ci' }
  await acceptInvitation(db, visitor(), input, { secure: false })
  await expect(nameCoalition(db, ada, few.id, { name: 'Hotels' })).rejects.toThrow(Invalid)
  const named = await nameCoalition(db, ada, few.id, { name: 'Hotels', organisation: 'Lantern' })
  expect(named.slug).toBe('hotels')
  const [lead, free] = await organisationsOf(db, ada, few.id)
  expect(lead).toMatchObject({ name: 'Lantern', leads: true })
  expect(free).toMatchObject({ id: null, members: [{ name: 'Ci', role: 'editor' }] })
})

test('beginning with addresses takes ten at most, and somebody else', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const many = Array.from({ length: 11 }, (_, i) => `p${i}@kestrel.example`)
  for (const emails of [many, [], ['ada@lantern.example'], ['nowhere']]) {
    await expect(startWithPeople(db, ada, { emails }, at)).rejects.toThrow(Invalid)
  }
})

test('what happened is told in sentences, without addresses', async () => {
  const { db, ada, coalition } = await started()
  const { memberId } = await joined(db, coalition.id, 'bo@kestrel.example', 'reader')
  await changeRole(db, ada, coalition.id, memberId, 'editor')
  const { happened, more } = await activityOf(db, ada, coalition.id)
  const told = happened.map((row) => row.sentence)
  expect(told).toContain('ada made bo an editor.')
  expect(told).toContain('ada created the coalition.')
  expect(told).toContain('ada added Lantern Street Law Centre.')
  expect(told.join()).not.toContain('@')
  expect(more).toBeNull()
})
