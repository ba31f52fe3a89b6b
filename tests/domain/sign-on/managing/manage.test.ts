import { describe, expect, test } from 'vitest'
import { Invalid, NotFound } from '../../../../app/domain/errors.server'
import { queueMessage } from '../../../../app/domain/messages/outbox.server'
import { decideContact, decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { changeSignature } from '../../../../app/domain/sign-on/changes/change.server'
import { readManaged } from '../../../../app/domain/sign-on/managing/manage.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { confirmSignature } from '../../../../app/domain/sign-on/signing/confirm.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { atomically } from '../../../../prisma-free-db/atomically'
import { markSent } from '../../../../prisma-free-db/queries/messages'
import { minutes, visitor } from '../../../setup/people'
import { openAgain, openTestPostgres, openTestStore } from '../../../setup/store'
import {
  BASE,
  contacts,
  form,
  messagesTo,
  openLetter,
  signAndConfirm,
  signatures,
  tokenFor,
} from '../open-letter'

const change = (token: string, also = {}) => ({
  token,
  organisation: 'Kestrel Trust',
  kind: 'charity',
  country: 'United Kingdom',
  number: null,
  sentence: null,
  filledBy: null,
  copyTo: null,
  website: 'kestrel-trust.example',
  naming: 'organisation' as const,
  name: 'Samuel Iqbal-Reyes',
  role: 'Chief Executive',
  baseUrl: BASE,
  ...also,
})

async function signed({ accepted = true, also = {} } = {}) {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const token = await signAndConfirm(db, letter.slug, also)
  const [signature] = await signatures(db)
  const id = signature?.id ?? ''
  const accept = () =>
    decideSignatures(db, letter.coordinator, {
      letterId: letter.letterId,
      signatureIds: [id],
      decision: 'accept',
    })
  if (accepted) await accept()
  return { db, token, ...letter }
}

describe('a contact’s own link', () => {
  test('shows what is kept, and where the signature stands.', async () => {
    const { db, token } = await signed()
    expect(await readManaged(db, visitor(), token)).toMatchObject({
      organisation: 'Kestrel Trust',
      email: 'samuel@kestrel-trust.example',
      state: 'accepted',
      deletedOn: '2026-12-30',
      mayChangeSignature: true,
      others: false,
    })
    expect(await readManaged(db, visitor(), 'guessed')).toBeNull()
  })

  test('changes how the organisation is named in public, at once.', async () => {
    const { db, token, slug } = await signed()
    await changeSignature(
      db,
      visitor(),
      change(token, { naming: 'person', organisation: 'KESTREL Trust' }),
    )
    expect((await openLetterBySlug(db, visitor(), slug)).signatories).toMatchObject([
      {
        organisation: 'KESTREL Trust',
        person: { name: 'Samuel Iqbal-Reyes', role: 'Chief Executive' },
      },
    ])
    await changeSignature(db, visitor(), change(token, { naming: 'none' }))
    const letter = await openLetterBySlug(db, visitor(), slug)
    expect(letter.signatories).toEqual([])
    expect(letter.signed).toBe(1)
  })

  test('Another name, and not only another spelling, waits for a coordinator again.', async () => {
    const { db, token, coordinator } = await signed()
    await changeSignature(db, visitor(minutes(9)), change(token, { organisation: 'Ministry' }))
    expect(await signatures(db)).toMatchObject([
      { organisation: 'Ministry', organisation_key: 'ministry', state: 'confirmed' },
    ])
    expect(await messagesTo(db, coordinator.account.email)).toHaveLength(2)
  })

  test('A name that another has signed under is taken without a word of it.', async () => {
    const { db, token, slug } = await signed()
    await signAndConfirm(db, slug, { organisation: 'Rowan House', email: 'n@rowan.example' })
    await changeSignature(db, visitor(), change(token, { organisation: 'Rowan House' }))
    const rows = await signatures(db)
    expect(rows.map((one) => one.organisation)).toEqual(['Rowan House', 'Rowan House'])
    expect(new Set(rows.map((one) => one.organisation_key)).size).toBe(2)
  })

  test('What cannot be taken is said of the field, and a link that has ended finds nothing.', async () => {
    const { db, token } = await signed()
    await expect(
      changeSignature(db, visitor(), change(token, { website: 'no address' })),
    ).rejects.toThrow(Invalid)
    await expect(changeSignature(db, visitor(), change('guessed'))).rejects.toThrow(NotFound)
  })
})

describe('somebody who merely typed the name of an organisation', () => {
  const troll = { email: 'troll@elsewhere.example', name: 'A Troll', naming: 'none' as const }

  test.each([true, false])(
    'changes only what is theirs (first accepted: %s).',
    async (accepted) => {
      const { db, slug } = await signed({ accepted })
      const token = await signAndConfirm(db, slug, troll, minutes(5))
      expect(await readManaged(db, visitor(), token)).toMatchObject({ mayChangeSignature: false })
      await changeSignature(db, visitor(), change(token, { organisation: 'Trolls', website: null }))
      expect(await signatures(db)).toMatchObject([
        { organisation: 'Kestrel Trust', website: 'https://kestrel-trust.example' },
      ])
    },
  )

  test('takes back only their own part, even if they ask for the whole.', async () => {
    const { db, slug } = await signed()
    const token = await signAndConfirm(db, slug, troll, minutes(5))
    await takeBack(db, visitor(minutes(6)), { token, whole: true })
    expect(await signatures(db)).toMatchObject([{ state: 'accepted' }])
    const gone = (await contacts(db)).find((one) => one.state === 'withdrawn')
    expect(gone).toMatchObject({ name: null, role: null, email: null })
  })

  test('sees what they wrote, and nothing of what the other did.', async () => {
    const { db, slug } = await signed({ also: { website: 'secret.example' } })
    const token = await signAndConfirm(db, slug, { ...troll, website: null }, minutes(5))
    const shown = await readManaged(db, visitor(), token)
    expect(JSON.stringify(shown)).not.toMatch(/secret|samuel/i)
  })

  test('does not keep the organisation on the list when those who were accepted have left.', async () => {
    const { db, slug, token } = await signed()
    await signAndConfirm(db, slug, troll, minutes(5))
    await takeBack(db, visitor(minutes(6)), { token, whole: false })
    expect(await signatures(db)).toMatchObject([{ state: 'confirmed', naming: 'none' }])
    expect((await openLetterBySlug(db, visitor(), slug)).signed).toBe(0)
  })
})

describe('taking back', () => {
  test('deletes what the contact wrote at once, and the name leaves the list and the store.', async () => {
    const { db, token, slug } = await signed()
    await takeBack(db, visitor(minutes(8)), { token, whole: true })
    expect(await contacts(db)).toMatchObject([
      {
        organisation: '',
        website: null,
        name: null,
        role: null,
        email: null,
        deleted_at: minutes(8).toISOString(),
      },
    ])
    expect(await signatures(db)).toMatchObject([
      { state: 'withdrawn', organisation: '', website: null },
    ])
    expect((await openLetterBySlug(db, visitor(), slug)).signatories).toEqual([])
    expect(await messagesTo(db, 'samuel@kestrel-trust.example')).toEqual([])
  })

  test('Messages about the signature go too, sent or not; those to sign in, and to others, stay.', async () => {
    const { db, token, slug } = await signed()
    await signAndConfirm(db, slug, { email: 'nadia@kestrel-trust.example' })
    const email = 'samuel@kestrel-trust.example'
    await queueMessage(
      db,
      visitor(),
      { to: email, subject: 'Your sign-in code', text: 'A code', html: '' },
      { isSample: false },
    )
    const sent = (await messagesTo(db, email)).find((one) => one.subject.startsWith('Confirm'))
    await markSent(db, sent?.id ?? '', minutes(1).toISOString())
    await takeBack(db, visitor(minutes(8)), { token, whole: false })
    expect(await messagesTo(db, email)).toMatchObject([{ subject: 'Your sign-in code' }])
    expect(await messagesTo(db, 'nadia@kestrel-trust.example')).toHaveLength(2)
  })

  test('Twice is harmless, and the link goes on to say that it is done.', async () => {
    const { db, token } = await signed()
    await takeBack(db, visitor(minutes(8)), { token, whole: true })
    await takeBack(db, visitor(minutes(9)), { token, whole: true })
    expect(await readManaged(db, visitor(minutes(10)), token)).toMatchObject({
      state: 'withdrawn',
      name: '',
      email: '',
    })
    expect(await signatures(db)).toMatchObject([{ withdrawn_at: minutes(8).toISOString() }])
  })

  test('Who confirms at the same moment stands for the signature: it waits, and is not withdrawn.', async () => {
    const db = await openTestPostgres()
    const { slug } = await openLetter(db)
    const own = await signAndConfirm(db, slug)
    const email = 'nadia@kestrel-trust.example'
    await addSignature(db, visitor(), form(slug, { email }))
    const token = await tokenFor(db, email, 'confirm')
    const other = await openAgain(db)
    let taken: Promise<void> | undefined
    await atomically(other, async (tx) => {
      await confirmSignature(tx, visitor(minutes(2)), { token, version: 1, baseUrl: BASE })
      taken = takeBack(db, visitor(minutes(2)), { token: own, whole: true })
      // Long enough to take it back, if nothing held it.
      await Promise.race([taken, new Promise((done) => setTimeout(done, 500))])
    })
    await taken
    expect(await signatures(db)).toMatchObject([{ state: 'confirmed', withdrawn_at: null }])
    const left = (await contacts(db)).map((one) => one.state).sort()
    expect(left).toEqual(['confirmed', 'withdrawn'])
  })

  test('The organisation may sign again after.', async () => {
    const { db, token, slug } = await signed()
    await takeBack(db, visitor(minutes(8)), { token, whole: true })
    await signAndConfirm(db, slug, {}, minutes(20))
    expect((await signatures(db)).map((one) => one.state).sort()).toEqual([
      'confirmed',
      'withdrawn',
    ])
  })

  test('A second accepted contact may leave alone, or take the whole signature back.', async () => {
    const { db, slug, token, letterId, coordinator } = await signed()
    const second = await signAndConfirm(db, slug, { email: 'nadia@kestrel-trust.example' })
    const row = (await contacts(db)).find((one) => one.email === 'nadia@kestrel-trust.example')
    await decideContact(db, coordinator, {
      letterId,
      contactId: row?.id ?? '',
      decision: 'accept',
    })
    expect(await readManaged(db, visitor(), second)).toMatchObject({
      mayChangeSignature: true,
      others: true,
    })
    await takeBack(db, visitor(minutes(8)), { token, whole: false })
    expect(await signatures(db)).toMatchObject([{ state: 'accepted' }])
    await takeBack(db, visitor(minutes(9)), { token: second, whole: true })
    expect(await signatures(db)).toMatchObject([{ state: 'withdrawn' }])
  })

  test('A person is named only where they agreed themselves.', async () => {
    const { db, slug, letterId, coordinator } = await signed({ also: { naming: 'organisation' } })
    const second = await signAndConfirm(db, slug, {
      email: 'nadia@kestrel-trust.example',
      name: 'Nadia Okonjo',
      naming: 'person',
    })
    const row = (await contacts(db)).find((one) => one.name === 'Nadia Okonjo')
    await decideContact(db, coordinator, {
      letterId,
      contactId: row?.id ?? '',
      decision: 'accept',
    })
    const named = async () => (await openLetterBySlug(db, visitor(), slug)).signatories[0]?.person
    expect(await named()).toBeNull()
    await changeSignature(
      db,
      visitor(),
      change(second, { name: 'Nadia Okonjo', role: 'Chair', naming: 'person' }),
    )
    expect(await named()).toEqual({ name: 'Nadia Okonjo', role: 'Chair' })
  })
})
