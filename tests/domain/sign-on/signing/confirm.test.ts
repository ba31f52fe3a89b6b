import { describe, expect, test } from 'vitest'
import { readManaged } from '../../../../app/domain/sign-on/managing/manage.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import {
  confirmSignature,
  readConfirmation,
} from '../../../../app/domain/sign-on/signing/confirm.server'
import { sendLinkAgain } from '../../../../app/domain/sign-on/signing/link-again.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { minutes, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
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

const EMAIL = 'samuel@kestrel-trust.example'

test('Looking at what is to be confirmed changes nothing, as often as it is looked at.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await addSignature(db, visitor(), form(slug))
  const token = await tokenFor(db, EMAIL, 'confirm')
  for (let at = 0; at < 3; at++) {
    expect(await readConfirmation(db, visitor(), token)).toMatchObject({
      state: 'waiting',
      organisation: 'Kestrel Trust',
      email: EMAIL,
      deletedOn: '2026-12-30',
      version: { number: 1 },
    })
  }
  expect(await signatures(db)).toMatchObject([{ state: 'unconfirmed' }])
})

test('Confirming sends the receipt and tells the coordinators, once, however often it is done.', async () => {
  const db = await openTestStore()
  const { slug, coordinator, letterId } = await openLetter(db)
  await addSignature(db, visitor(), form(slug))
  const token = await tokenFor(db, EMAIL, 'confirm')
  for (let at = 1; at < 4; at++) {
    const shown = await confirmSignature(db, visitor(minutes(at)), {
      token,
      version: 1,
      baseUrl: BASE,
    })
    expect(shown?.state).toBe('done')
  }
  expect(await signatures(db)).toMatchObject([
    { state: 'confirmed', confirmed_at: minutes(1).toISOString() },
  ])
  expect(await contacts(db)).toMatchObject([{ state: 'confirmed', delete_on: '2026-12-30' }])
  const [, receipt, ...more] = await messagesTo(db, EMAIL)
  expect(more).toEqual([])
  const version = await db.selectFrom('versions').selectAll().executeTakeFirstOrThrow()
  expect(receipt?.text).toContain(version.sha256)
  expect(receipt?.text).toContain('final text of 2 November 2026, version 1')
  expect(receipt?.text).toContain('In public: the organisation, without your name.')
  expect(receipt?.text).toContain('on 30 December 2026, 28 days after the last day to sign')
  expect(receipt?.text).toContain(`${BASE}/signature/`)
  const told = await messagesTo(db, coordinator.account.email)
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain(`${BASE}/letters/${letterId}/signing`)
  expect(told[0]?.text).toContain('Kestrel Trust')
  expect(`${told[0]?.text} ${told[0]?.html}`).not.toMatch(/Samuel|samuel@|Chief Executive/)
})

test('The link to change a signature works until the data goes, and no longer.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await signAndConfirm(db, slug)
  const [token] = await db
    .selectFrom('tokens')
    .selectAll()
    .where('purpose', '=', 'manage-signature')
    .execute()
  expect(token?.expires_at).toBe('2026-12-30T00:00:00.000Z')
})

test('A link to confirm works for three weeks, to the end of the day that the message names.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await addSignature(db, visitor(), form(slug))
  const [message] = await messagesTo(db, EMAIL)
  expect(message?.text).toContain('The link works until 23 November 2026.')
  const token = await tokenFor(db, EMAIL, 'confirm')
  const end = new Date('2026-11-24T00:00:00Z')
  const before = visitor(new Date(end.getTime() - 1))
  expect(await readConfirmation(db, before, token)).not.toBeNull()
  expect(await readConfirmation(db, visitor(end), token)).toBeNull()
  expect(await confirmSignature(db, visitor(end), { token, version: 1, baseUrl: BASE })).toBeNull()
  expect(
    await confirmSignature(db, visitor(), { token: 'guessed', version: 1, baseUrl: BASE }),
  ).toBeNull()
})

test('The signature takes the words of the first who confirms, not of the first who typed its name.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await addSignature(
    db,
    visitor(),
    form(slug, {
      organisation: 'KESTREL TRUST!!!',
      website: 'elsewhere.example',
      email: 'troll@elsewhere.example',
      naming: 'person',
    }),
  )
  await signAndConfirm(db, slug, { naming: 'none' }, minutes(1))
  expect(await signatures(db)).toMatchObject([
    { organisation: 'Kestrel Trust', website: 'https://kestrel-trust.example', naming: 'none' },
  ])
})

test('A second contact confirms for themselves alone: the signature and its words stay.', async () => {
  const db = await openTestStore()
  const { slug, coordinator } = await openLetter(db)
  await signAndConfirm(db, slug)
  await signAndConfirm(
    db,
    slug,
    { organisation: 'kestrel trust', email: 'nadia@elsewhere.example', naming: 'none' },
    minutes(3),
  )
  expect(await signatures(db)).toMatchObject([
    {
      organisation: 'Kestrel Trust',
      naming: 'organisation',
      confirmed_at: minutes(0).toISOString(),
    },
  ])
  expect(await messagesTo(db, coordinator.account.email)).toHaveLength(1)
})

test('Everything that names the letter names the text that is signed, not the draft of today.', async () => {
  const db = await openTestStore()
  const { slug, coordinator } = await openLetter(db)
  await db.updateTable('letters').set({ title: 'Fell the trees', language: 'cy' }).execute()
  const own = await signAndConfirm(db, slug)
  await sendLinkAgain(db, visitor(minutes(1)), { slug, email: EMAIL, baseUrl: BASE })
  const sent = [
    ...(await messagesTo(db, EMAIL)),
    ...(await messagesTo(db, coordinator.account.email)),
  ]
  expect(sent).toHaveLength(4)
  for (const message of sent) {
    expect(message.text).toContain('Leave the trees')
    expect(JSON.stringify(message)).not.toContain('Fell the trees')
  }
  const letter = { title: 'Leave the trees', slug, language: 'en' }
  const token = await tokenFor(db, EMAIL, 'confirm')
  expect(await readConfirmation(db, visitor(), token)).toMatchObject({ letter })
  expect(await readManaged(db, visitor(), own)).toMatchObject({ letter })
})

describe('who confirms after a colleague has taken the signature back', () => {
  const nadia = {
    organisation: 'KESTREL Trust',
    website: 'kestrel.example',
    email: 'nadia@kestrel-trust.example',
    naming: 'none' as const,
  }

  async function takenBack() {
    const db = await openTestStore()
    const letter = await openLetter(db)
    const own = await signAndConfirm(db, letter.slug)
    await addSignature(db, visitor(minutes(1)), form(letter.slug, nadia))
    const token = await tokenFor(db, nadia.email, 'confirm')
    await takeBack(db, visitor(minutes(2)), { token: own, whole: true })
    expect(await signatures(db)).toMatchObject([{ state: 'withdrawn', organisation: '' }])
    return { db, token, ...letter }
  }

  test('signs for the organisation in their own words, and the coordinators hear of it.', async () => {
    const { db, token, slug, coordinator } = await takenBack()
    await confirmSignature(db, visitor(minutes(3)), { token, version: 1, baseUrl: BASE })
    expect(await signatures(db)).toMatchObject([
      {
        state: 'confirmed',
        organisation: 'KESTREL Trust',
        organisation_key: 'kestreltrust',
        website: 'https://kestrel.example',
        naming: 'none',
        confirmed_at: minutes(3).toISOString(),
        withdrawn_at: null,
        decided_at: null,
        decided_by: null,
      },
    ])
    expect(await messagesTo(db, coordinator.account.email)).toHaveLength(2)
    // The next of the organisation comes to the same signature.
    await signAndConfirm(db, slug, { email: 'lev@kestrel-trust.example' }, minutes(4))
    expect(await signatures(db)).toHaveLength(1)
  })

  test('joins those of the organisation who signed anew meanwhile.', async () => {
    const { db, token, slug } = await takenBack()
    await signAndConfirm(db, slug, { email: 'lev@kestrel-trust.example' }, minutes(3))
    const anew = (await signatures(db)).find((one) => one.state === 'confirmed')
    await confirmSignature(db, visitor(minutes(4)), { token, version: 1, baseUrl: BASE })
    expect((await signatures(db)).map((one) => one.state).sort()).toEqual([
      'confirmed',
      'withdrawn',
    ])
    expect((await contacts(db)).find((one) => one.email === nadia.email)).toMatchObject({
      state: 'confirmed',
      signature_id: anew?.id,
    })
    expect(await messagesTo(db, nadia.email)).toHaveLength(2)
  })

  test('is one person where they signed anew themselves: either link confirms, once.', async () => {
    const { db, token, slug } = await takenBack()
    await addSignature(db, visitor(minutes(3)), form(slug, { ...nadia, naming: 'person' }))
    for (let at = 4; at < 6; at++) {
      const shown = await confirmSignature(db, visitor(minutes(at)), {
        token,
        version: 1,
        baseUrl: BASE,
      })
      expect(shown).toMatchObject({ state: 'done', naming: 'person' })
    }
    expect(await readConfirmation(db, visitor(minutes(6)), token)).toMatchObject({ state: 'done' })
    const confirmed = (await contacts(db)).filter((one) => one.state === 'confirmed')
    expect(confirmed).toMatchObject([{ email: nadia.email, naming: 'person' }])
  })
})
