import { expect, test } from 'vitest'
import { Forbidden, Invalid } from '../../../../app/domain/errors.server'
import { closeLetter } from '../../../../app/domain/sign-on/board/closing.server'
import {
  inviteOrganisations,
  previewInvitations,
  readInviting,
} from '../../../../app/domain/sign-on/invitations/invite-many.server'
import { enterByAddress } from '../../../../app/domain/sign-on/page/door.server'
import type { Database } from '../../../../prisma-free-db/open'
import { days, later, visitor } from '../../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../../setup/store'
import { BASE, messagesTo, type OpenLetter, openLetter, signAndConfirm } from '../open-letter'
import { invitations } from './invited'

const inviting = (letter: OpenLetter, list: string) => ({
  letterId: letter.letterId,
  list,
  also: new Set<number>(),
  how: 'mail' as const,
  subject: 'Will you sign for the limes?',
  note: 'We met in May.\r\n\r\nNow it is time.',
  baseUrl: BASE,
})

const sent = async (db: Database) =>
  (await db.selectFrom('outbox').select('to_email').orderBy('to_email').execute()).map(
    (one) => one.to_email,
  )

describeOnEveryStore('inviting organisations', (open) => {
  test('leaves out who has signed or is invited already, and writes to all others in the coordinator’s words.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    await signAndConfirm(db, letter.slug)
    const list = 'Rowan House, office@rowan.example, Iolo Rees\nKestrel Trust, a@b.example'
    await inviteOrganisations(db, letter.coordinator, inviting(letter, list))
    const [message] = await messagesTo(db, 'office@rowan.example')
    expect(message?.subject).toBe('Will you sign for the limes?')
    for (const words of ['Dear Iolo Rees,', 'We met in May.', 'Now it is time.']) {
      expect(message?.text).toContain(words)
    }
    const address = /\/l\/([a-z0-9.-]+)/.exec(message?.text ?? '')?.[1] ?? ''
    expect((await enterByAddress(db, visitor(), address)).invitation).toMatchObject({
      organisation: 'Rowan House',
      sent_how: 'mail',
    })
    const again = inviting(letter, `${list}\nElder Co-op, iolo@elder.example`)
    await inviteOrganisations(db, letter.coordinator, again)
    expect((await invitations(db)).map((one) => one.organisation)).toEqual([
      'Elder Co-op',
      'Rowan House',
    ])
    expect(await messagesTo(db, 'office@rowan.example')).toHaveLength(1)
    await expect(inviteOrganisations(db, letter.coordinator, again)).rejects.toThrow(/nobody/)
  })

  test('invites nobody where one line cannot be read.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const list = 'Rowan House, office@rowan.example\nElder Co-op, iolo at elder'
    const input = inviting(letter, list)
    await expect(inviteOrganisations(db, letter.coordinator, input)).rejects.toThrow(Invalid)
    expect(await invitations(db)).toEqual([])
    expect(await sent(db)).toEqual([])
    expect(await previewInvitations(db, letter.coordinator, input)).toMatchObject([
      { line: 1, becomes: 'invited now' },
      { line: 2, becomes: 'cannot be read' },
    ])
  })
})

test('For one’s own mailbox the tool sends nothing and gives each text once, with its link.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const [text] = await inviteOrganisations(db, letter.coordinator, {
    ...inviting(letter, 'Rowan House, office@rowan.example, Iolo Rees'),
    how: 'own mailbox',
  })
  expect(await sent(db)).toEqual([])
  expect(text).toMatchObject({ organisation: 'Rowan House', email: 'office@rowan.example' })
  const address = /\/l\/([a-z0-9.-]+)/.exec(text?.text ?? '')?.[1] ?? ''
  expect((await enterByAddress(db, visitor(), address)).invitation?.sent_how).toBe('own mailbox')
})

test('Nothing of whom somebody invited stands in the log.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const input = inviting(letter, 'Rowan House, office@rowan.example')
  await inviteOrganisations(db, letter.coordinator, input)
  const log = await db.selectFrom('activity').select(['kind', 'details']).execute()
  const deed = log.find((one) => one.kind === 'sign-invitation.sent')
  expect(deed?.details).toBe('{"title":"Leave the trees","number":1}')
})

test('Only coordinators invite, and only to a letter that can be signed now.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const input = inviting(letter, 'Rowan House, office@rowan.example')
  await expect(inviteOrganisations(db, letter.reader, input)).rejects.toThrow(Forbidden)
  await expect(previewInvitations(db, letter.reader, input)).rejects.toThrow(Forbidden)
  await expect(readInviting(db, letter.reader, letter.letterId)).rejects.toThrow(Forbidden)
  const now = later(letter.coordinator, days(1))
  expect(await readInviting(db, now, letter.letterId)).not.toBeNull()
  await closeLetter(db, now, letter.letterId)
  expect(await readInviting(db, now, letter.letterId)).toBeNull()
  await expect(inviteOrganisations(db, now, input)).rejects.toThrow(Invalid)
})

test.each([
  [{ subject: ' ' }, 'subject'],
  [{ subject: 'x'.repeat(151) }, 'subject'],
  [{ note: '\n' }, 'note'],
  [{ note: 'x'.repeat(3001) }, 'note'],
])('An invitation has a subject and words that can be read: %#', async (also, field) => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const input = { ...inviting(letter, 'Rowan House, office@rowan.example'), ...also }
  await expect(inviteOrganisations(db, letter.coordinator, input)).rejects.toThrow(
    expect.objectContaining({ field }),
  )
  expect(await invitations(db)).toEqual([])
})
