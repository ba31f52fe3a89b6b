import { expect, test } from 'vitest'
import { askToSignIn } from '../../../app/domain/accounts/sign-in.server'
import { coalitionFor } from '../../../app/domain/coalitions/access.server'
import { createCoalition } from '../../../app/domain/coalitions/coalitions.server'
import {
  forgetOldInvitations,
  invitationsOf,
  withdrawInvitation,
} from '../../../app/domain/coalitions/invitations.server'
import {
  inviteByEmail,
  inviteByLink,
  resendInvitation,
} from '../../../app/domain/coalitions/inviting.server'
import {
  acceptInvitation,
  askToJoin,
  readInvitation,
} from '../../../app/domain/coalitions/joining.server'
import { removeMember } from '../../../app/domain/coalitions/members.server'
import { organisationsOf } from '../../../app/domain/coalitions/organisations.server'
import { startWithPeople } from '../../../app/domain/coalitions/start-with-people.server'
import { Forbidden, Invalid, NotFound } from '../../../app/domain/errors.server'
import { insertCoalition } from '../../../prisma-free-db/queries/coalitions'
import { insertMember } from '../../../prisma-free-db/queries/members'
import { mailTo, newestMailTo, tokenIn } from '../../setup/mail'
import { days, instance, later, minutes, NOON, somebody, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'

const at = { baseUrl: 'https://letters.example' }
const open = { secure: false }
const bo = 'bo@kestrel.example'
const asEditor = { organisationId: null, role: 'editor' } as const

async function invited() {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const coalition = await createCoalition(db, ada, { name: 'Housing', organisation: 'Lantern' })
  await inviteByEmail(db, ada, coalition.id, { ...asEditor, email: bo }, at)
  const token = tokenIn((await newestMailTo(db, bo)).text, 'join')
  return { db, ada, coalition, token }
}

test('an invitation by email makes an account for its address and signs in, once', async () => {
  const { db, ada, coalition, token } = await invited()
  expect(await readInvitation(db, visitor(), token)).toMatchObject({
    coalition: 'Housing',
    from: 'ada',
    email: bo,
    how: 'with-a-new-account',
  })
  const input = { token, name: 'Bo', organisation: 'Kestrel Trust' }
  const { cookie } = await acceptInvitation(db, visitor(), input, open)
  expect(cookie).toContain('undersigned_session=')
  const listed = await organisationsOf(db, ada, coalition.id)
  expect(listed[1]).toMatchObject({ name: 'Kestrel Trust', members: [{ name: 'Bo', email: bo }] })
  expect(await readInvitation(db, visitor(), token)).toBeNull()
  await expect(acceptInvitation(db, visitor(), input, open)).rejects.toThrow(Forbidden)
})

test('what is missing is asked for, and nothing is used up by asking', async () => {
  const { db, token } = await invited()
  const organisation = 'Kestrel Trust'
  await expect(acceptInvitation(db, visitor(), { token, organisation }, open)).rejects.toThrow(
    Invalid,
  )
  const nowhere = acceptInvitation(db, visitor(), { token, name: 'Bo' }, open)
  await expect(nowhere).rejects.toThrow(Invalid)
  expect(await db.selectFrom('accounts').select('id').execute()).toHaveLength(1)
  expect(await readInvitation(db, visitor(), token)).not.toBeNull()
})

test('an address with an account signs in first, so that a forwarded invitation gives no account away', async () => {
  const { db, coalition, token } = await invited()
  const person = await somebody(db, bo)
  expect(await readInvitation(db, visitor(), token)).toMatchObject({ how: 'sign-in-first' })
  await expect(acceptInvitation(db, visitor(), { token }, open)).rejects.toThrow(Forbidden)
  const input = { token, organisation: 'Kestrel Trust' }
  expect((await acceptInvitation(db, person, input, open)).cookie).toBeNull()
  expect((await coalitionFor(db, person, coalition.slug)).role).toBe('editor')
  expect((await acceptInvitation(db, person, input, open)).coalition.id).toBe(coalition.id)
  expect(await readInvitation(db, person, token)).toMatchObject({ alreadyIn: coalition.slug })
})

test('an invitation works for fourteen days, and its address goes after', async () => {
  const { db, token } = await invited()
  expect(await readInvitation(db, visitor(minutes(14 * 24 * 60 - 1)), token)).not.toBeNull()
  expect(await readInvitation(db, visitor(days(14)), token)).toBeNull()
  await forgetOldInvitations(db, instance(days(15)))
  expect(await db.selectFrom('invitations').selectAll().execute()).toEqual([])
})

test('a withdrawn invitation ends, and one sent again ends the link before', async () => {
  const { db, ada, coalition, token } = await invited()
  const [waiting] = await invitationsOf(db, ada, coalition.id)
  await resendInvitation(db, later(ada, days(10)), coalition.id, waiting?.id ?? '', at)
  expect(await readInvitation(db, visitor(), token)).toBeNull()
  const second = tokenIn((await newestMailTo(db, bo)).text, 'join')
  expect(await readInvitation(db, visitor(days(20)), second)).not.toBeNull()
  await withdrawInvitation(db, ada, coalition.id, waiting?.id ?? '')
  expect(await readInvitation(db, visitor(), second)).toBeNull()
  expect(await invitationsOf(db, ada, coalition.id)).toEqual([])
})

test('an invitation is sent again at the earliest ten minutes after the last time', async () => {
  const { db, ada, coalition } = await invited()
  const [waiting] = await invitationsOf(db, ada, coalition.id)
  const again = (minute: number) =>
    resendInvitation(db, later(ada, minutes(minute)), coalition.id, waiting?.id ?? '', at)
  await expect(again(9)).rejects.toThrow('less than 10 minutes ago')
  await again(10)
  await expect(again(19)).rejects.toThrow(Invalid)
  await again(20)
  expect(await mailTo(db, bo)).toHaveLength(3)
})

test('an open invitation lets its address sign in', async () => {
  const { db } = await invited()
  await askToSignIn(db, visitor(), { email: bo }, at)
  expect((await newestMailTo(db, bo)).text).toMatch(/\d{3} \d{3}/)
})

test('a link is for whoever has it: it sends them an invitation of their own', async () => {
  const { db, ada, coalition } = await invited()
  const link = await inviteByLink(db, ada, coalition.id, asEditor, at)
  const token = tokenIn(link, 'join')
  for (const email of ['ci@rowan.example', 'di@plain.example']) {
    expect(await readInvitation(db, visitor(), token)).toMatchObject({ how: 'by-your-address' })
    await askToJoin(db, visitor(), { token, email }, at)
    await askToJoin(db, visitor(), { token, email }, at)
    expect(await mailTo(db, email)).toHaveLength(1)
    const own = tokenIn((await newestMailTo(db, email)).text, 'join')
    const input = { token: own, name: email, organisation: 'Rowan House' }
    await acceptInvitation(db, visitor(), input, open)
  }
  expect((await organisationsOf(db, ada, coalition.id))[1]?.members).toHaveLength(2)
  const tried = acceptInvitation(db, visitor(), { token, name: 'x', organisation: 'y' }, open)
  await expect(tried).rejects.toThrow(Forbidden)
})

test('who is removed comes back neither by a link nor by an older invitation', async () => {
  const { db, ada, coalition } = await invited()
  const token = tokenIn(await inviteByLink(db, ada, coalition.id, asEditor, at), 'join')
  const ci = await somebody(db, 'ci@rowan.example')
  const own = 'ci@rowan.example'
  await inviteByEmail(db, ada, coalition.id, { ...asEditor, email: own }, at)
  const mailed = tokenIn((await newestMailTo(db, own)).text, 'join')
  await acceptInvitation(db, ci, { token, organisation: 'Rowan House' }, open)
  const listed = (await organisationsOf(db, ada, coalition.id)).flatMap((one) => one.members)
  const member = listed.find((one) => one.email === own)
  await removeMember(db, ada, coalition.id, member?.id ?? '')
  for (const ended of [token, mailed]) {
    expect(await readInvitation(db, ci, ended)).toBeNull()
    const back = acceptInvitation(db, ci, { token: ended, organisation: 'Rowan House' }, open)
    await expect(back).rejects.toThrow(NotFound)
  }
  expect((await invitationsOf(db, ada, coalition.id)).map((one) => one.email)).toEqual([bo])
})

test('whoever has given no name is not called by their address, except to coordinators', async () => {
  const db = await openTestStore()
  const address = 'nameless@lantern.example'
  const nameless = await somebody(db, address, { name: '' })
  const coalition = await createCoalition(db, nameless, {
    name: 'Housing',
    organisation: 'Lantern',
  })
  const reader = await somebody(db, 'ci@rowan.example')
  const link = await inviteByLink(
    db,
    nameless,
    coalition.id,
    { organisationId: null, role: 'reader' },
    at,
  )
  const token = tokenIn(link, 'join')
  const shown = await readInvitation(db, visitor(), token)
  expect(shown).toMatchObject({ from: 'Somebody without a name yet' })
  await askToJoin(db, visitor(), { token, email: 'di@plain.example' }, at)
  const mail = await newestMailTo(db, 'di@plain.example')
  expect(mail.subject + mail.text).not.toContain(address)
  await acceptInvitation(db, reader, { token, organisation: 'Rowan House' }, open)
  const nameAs = async (person: typeof reader) =>
    (await organisationsOf(db, person, coalition.id))[0]?.members[0]?.name
  expect(await nameAs(reader)).toBe('Somebody without a name yet')
  expect(await nameAs(nameless)).toBe(address)
})

test('who holds a link cannot replace an invitation that is open to an address', async () => {
  const { db, ada, coalition, token: personal } = await invited()
  const reading = { organisationId: null, role: 'reader' } as const
  const token = tokenIn(await inviteByLink(db, ada, coalition.id, reading, at), 'join')
  await askToJoin(db, visitor(days(1)), { token, email: bo }, at)
  expect(await mailTo(db, bo)).toHaveLength(1)
  expect(await readInvitation(db, visitor(days(1)), personal)).toMatchObject({ role: 'editor' })
  const late = later(ada, days(10))
  const second = tokenIn(await inviteByLink(db, late, coalition.id, reading, at), 'join')
  await askToJoin(db, visitor(days(15)), { token: second, email: bo }, at)
  expect(await mailTo(db, bo)).toHaveLength(2)
})

test('nobody becomes a coordinator by a link', async () => {
  const { db, ada, coalition } = await invited()
  const invite = { organisationId: null, role: 'coordinator' } as const
  await expect(inviteByLink(db, ada, coalition.id, invite, at)).rejects.toThrow(Invalid)
})

test('members cannot be invited again, and only coordinators invite', async () => {
  const { db, ada, coalition, token } = await invited()
  await acceptInvitation(db, visitor(), { token, name: 'Bo', organisation: 'Kestrel' }, open)
  const again = inviteByEmail(db, ada, coalition.id, { ...asEditor, email: bo }, at)
  await expect(again).rejects.toThrow('already')
  const row = await db
    .selectFrom('accounts')
    .selectAll()
    .where('email', '=', bo)
    .executeTakeFirstOrThrow()
  const person = { kind: 'person', account: row, now: NOON } as const
  const invite = { ...asEditor, email: 'ci@rowan.example' }
  await expect(inviteByEmail(db, person, coalition.id, invite, at)).rejects.toThrow(Forbidden)
  await expect(invitationsOf(db, person, coalition.id)).rejects.toThrow(Forbidden)
})

test('the sample reaches nobody, and nobody reaches the sample', async () => {
  const { db, ada, coalition, token } = await invited()
  const mira = await somebody(db, 'mira@sample.example', { is_sample: 1 })
  const when = NOON.toISOString()
  const sample = {
    id: 'sample',
    slug: 'sample',
    name: 'Sample',
    lead_organisation_id: null,
    is_sample: 1,
    created_at: when,
  } as const
  await insertCoalition(db, sample)
  const member = { coalition_id: 'sample', organisation_id: null, role: 'coordinator' } as const
  await insertMember(db, { ...member, id: 'a', account_id: mira.account.id, created_at: when })
  // A row that should never be there opens nothing.
  await insertMember(db, { ...member, id: 'b', account_id: ada.account.id, created_at: when })

  expect((await coalitionFor(db, mira, 'sample')).role).toBe('coordinator')
  await expect(coalitionFor(db, ada, 'sample')).rejects.toThrow(NotFound)
  await expect(coalitionFor(db, mira, coalition.slug)).rejects.toThrow(NotFound)
  expect(await readInvitation(db, mira, token)).toBeNull()
  await expect(acceptInvitation(db, mira, { token }, open)).rejects.toThrow(NotFound)
  const own = createCoalition(db, mira, { name: 'Own', organisation: 'Own' })
  await expect(own).rejects.toThrow(Forbidden)
  await expect(startWithPeople(db, mira, { emails: [bo] }, at)).rejects.toThrow(Forbidden)
  const real = inviteByEmail(db, mira, 'sample', { ...asEditor, email: bo }, at)
  await expect(real).rejects.toThrow(Forbidden)
  const theirs = { ...asEditor, email: 'mira@sample.example' }
  await expect(inviteByEmail(db, ada, coalition.id, theirs, at)).rejects.toThrow(Invalid)
})
