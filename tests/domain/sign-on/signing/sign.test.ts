import { describe, expect, test } from 'vitest'
import { Invalid, NotFound } from '../../../../app/domain/errors.server'
import { createLetter } from '../../../../app/domain/letters/letters.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { days, later, minutes, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import {
  BASE,
  contacts,
  form,
  messagesTo,
  openLetter,
  signAndConfirm,
  signatures,
} from '../open-letter'

describe('signing', () => {
  test('A signature is unconfirmed, on the version that is open, and a link to confirm is sent.', async () => {
    const db = await openTestStore()
    const { slug, letterId } = await openLetter(db)
    await addSignature(db, visitor(), form(slug))
    const letter = await db
      .selectFrom('letters')
      .selectAll()
      .where('id', '=', letterId)
      .executeTakeFirstOrThrow()
    expect(await signatures(db)).toMatchObject([
      {
        organisation: 'Kestrel Trust',
        organisation_key: 'kestreltrust',
        website: 'https://kestrel-trust.example',
        state: 'unconfirmed',
        version_id: letter.open_version_id,
      },
    ])
    const [message] = await messagesTo(db, 'samuel@kestrel-trust.example')
    expect(message?.subject).toBe('Confirm the signature of Kestrel Trust')
    expect(message?.text).toContain(`${BASE}/signature/confirm/`)
    expect(message?.text).toContain('30 December 2026, 28 days after the last day to sign')
    expect(message?.text).toContain('to show which organisations stand behind the letter')
    expect(message?.is_sample).toBe(0)
  })

  test('Nobody learns from the form whether an organisation or an email is there already.', async () => {
    const db = await openTestStore()
    const { slug } = await openLetter(db)
    const first = await addSignature(db, visitor(), form(slug))
    const again = await addSignature(db, visitor(), form(slug))
    const other = await addSignature(
      db,
      visitor(),
      form(slug, { email: 'b@kestrel-trust.example' }),
    )
    expect([first, again, other]).toEqual([undefined, undefined, undefined])
  })

  test('The same email again makes no second row: what was written last counts, and the link is sent again.', async () => {
    const db = await openTestStore()
    const { slug } = await openLetter(db)
    await addSignature(db, visitor(), form(slug, { role: 'Cheif' }))
    await addSignature(
      db,
      visitor(minutes(2)),
      form(slug, { email: ' Samuel@Kestrel-Trust.example ' }),
    )
    expect(await contacts(db)).toMatchObject([
      { role: 'Chief Executive', email: 'samuel@kestrel-trust.example' },
    ])
    expect(await messagesTo(db, 'samuel@kestrel-trust.example')).toHaveLength(2)
  })

  test('Whoever signs once more after confirming is sent their own link, and nothing changes.', async () => {
    const db = await openTestStore()
    const { slug } = await openLetter(db)
    await signAndConfirm(db, slug)
    await addSignature(db, visitor(minutes(5)), form(slug, { role: 'Emperor' }))
    expect(await contacts(db)).toMatchObject([{ role: 'Chief Executive', state: 'confirmed' }])
    const sent = await messagesTo(db, 'samuel@kestrel-trust.example')
    const at = minutes(5).toISOString()
    expect(sent.filter((one) => one.created_at === at).map((one) => one.subject)).toEqual([
      'Your signature under “Leave the trees”',
    ])
  })

  test('Two people of one organisation make one signature with two contacts, however they spell it.', async () => {
    const db = await openTestStore()
    const { slug } = await openLetter(db)
    await addSignature(db, visitor(), form(slug, { organisation: 'Café-Trust' }))
    await addSignature(
      db,
      visitor(minutes(1)),
      form(slug, { organisation: '  CAFE   trust ', email: 'nadia@cafe.example' }),
    )
    expect(await signatures(db)).toHaveLength(1)
    expect(await contacts(db)).toHaveLength(2)
  })

  test('“The Kestrel Trust” is another organisation than “Kestrel Trust” until a person says otherwise.', async () => {
    const db = await openTestStore()
    const { slug } = await openLetter(db)
    await addSignature(db, visitor(), form(slug))
    await addSignature(
      db,
      visitor(),
      form(slug, { organisation: 'The Kestrel Trust', email: 'x@y.example' }),
    )
    expect(await signatures(db)).toHaveLength(2)
  })

  test('Nobody signs after the last day, nor a draft, nor an unknown letter.', async () => {
    const db = await openTestStore()
    const { slug, coordinator, coalitionId } = await openLetter(db)
    await expect(addSignature(db, visitor(days(31)), form(slug))).rejects.toThrow(Invalid)
    const draft = await createLetter(db, coordinator, {
      coalitionId,
      language: 'en',
      text: {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Draft' }] },
        ],
      },
    })
    const { slug: hidden } = await db
      .selectFrom('letters')
      .select('slug')
      .where('id', '=', draft)
      .executeTakeFirstOrThrow()
    await expect(addSignature(db, visitor(), form(hidden))).rejects.toThrow(NotFound)
    await expect(addSignature(db, visitor(), form('nothing-here'))).rejects.toThrow(NotFound)
    expect(await signatures(db)).toEqual([])
  })

  test.each([
    ['organisation', { organisation: ' — ' }],
    ['website', { website: 'kestrel trust' }],
    ['website', { website: 'javascript:alert(1)' }],
    ['website', { website: 'localhost' }],
    ['name', { name: '\u200b ' }],
    ['role', { role: '' }],
    ['email', { email: 'samuel at kestrel' }],
    ['authority', { authority: false }],
  ])('What is wrong is said of the field: %s', async (field, wrong) => {
    const db = await openTestStore()
    const { slug } = await openLetter(db)
    const refused = await addSignature(db, visitor(), form(slug, wrong)).catch((error) => error)
    expect(refused).toBeInstanceOf(Invalid)
    expect(refused.field).toBe(field)
    expect(await contacts(db)).toEqual([])
  })

  test('A website is optional.', async () => {
    const db = await openTestStore()
    const { slug } = await openLetter(db)
    await addSignature(db, visitor(), form(slug, { website: '  ' }))
    expect(await signatures(db)).toMatchObject([{ website: null }])
  })

  test('An address is sent at most five links in an hour about one signature, and the form does not say so.', async () => {
    const db = await openTestStore()
    const { slug } = await openLetter(db)
    for (let at = 0; at < 8; at++) await addSignature(db, visitor(minutes(at)), form(slug))
    expect(await messagesTo(db, 'samuel@kestrel-trust.example')).toHaveLength(5)
    await addSignature(db, visitor(minutes(8)), form(slug, { organisation: 'Another' }))
    expect(await messagesTo(db, 'samuel@kestrel-trust.example')).toHaveLength(6)
    await addSignature(db, visitor(minutes(90)), form(slug))
    expect(await messagesTo(db, 'samuel@kestrel-trust.example')).toHaveLength(7)
  })

  test('Messages of the sample stay in the sample.', async () => {
    const db = await openTestStore()
    const { slug } = await openLetter(db, { isSample: true })
    await addSignature(db, visitor(), form(slug))
    expect(await messagesTo(db, 'samuel@kestrel-trust.example')).toMatchObject([{ is_sample: 1 }])
  })

  test('A signed-in member signs like everybody else.', async () => {
    const db = await openTestStore()
    const { slug, reader } = await openLetter(db)
    await addSignature(db, later(reader, minutes(1)), form(slug))
    expect(await signatures(db)).toHaveLength(1)
  })
})
