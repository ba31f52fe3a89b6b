import { expect, test } from 'vitest'
import { Invalid } from '../../../../app/domain/errors.server'
import { confirmSignature } from '../../../../app/domain/sign-on/signing/confirm.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { minutes, visitor } from '../../../setup/people'
import { describeOnEveryStore } from '../../../setup/store'
import {
  BASE,
  contacts,
  form,
  messagesTo,
  openLetter,
  signAndConfirm,
  signatures,
} from '../open-letter'

describeOnEveryStore('many who sign at the same time', (open) => {
  const crowd = Array.from({ length: 120 }, (_, at) => ({
    organisation: `Group ${at}`,
    email: `contact-${at}@group-${at}.example`,
  }))

  test('are all written down, under both of two letters, and each is sent the link to what they wrote.', async () => {
    const db = await open()
    const [one, other] = [await openLetter(db), await openLetter(db)]
    const slug = (at: number) => (at % 3 === 0 ? one.slug : other.slug)
    await Promise.all(crowd.map((who, at) => addSignature(db, visitor(), form(slug(at), who))))
    const written = await signatures(db)
    expect(written).toHaveLength(120)
    expect(written.filter((row) => row.letter_id === one.letterId)).toHaveLength(40)
    for (const { organisation, email } of [crowd[0], crowd[59], crowd[119]].flatMap(
      (who) => who ?? [],
    )) {
      const messages = await messagesTo(db, email)
      expect(messages.map((message) => message.subject)).toEqual([
        `Confirm the signature of ${organisation}`,
      ])
      expect(messages[0]?.contact_id).toBe(
        (await contacts(db)).find((row) => row.email === email)?.id,
      )
    }
  })

  test('are told each for themselves what is wrong, and nobody of them is held up by it.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    const answers = await Promise.allSettled(
      crowd
        .slice(0, 12)
        .map((who, at) =>
          addSignature(db, visitor(), form(slug, { ...who, version: at % 4 === 1 ? 7 : 1 })),
        ),
    )
    for (const [at, answer] of answers.entries()) {
      if (at % 4 === 1) expect(answer).toMatchObject({ reason: expect.any(Invalid) })
      else expect(answer.status).toBe('fulfilled')
    }
    expect(await contacts(db)).toHaveLength(9)
  })

  test('make one signature where they are of one organisation, and one contact where they are one person.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    const colleagues = ['ada@kestrel.example', 'bo@kestrel.example', 'ada@kestrel.example']
    await Promise.all([
      ...crowd.slice(0, 3).map((who) => addSignature(db, visitor(), form(slug, who))),
      ...colleagues.map((email) => addSignature(db, visitor(), form(slug, { email }))),
    ])
    expect(await signatures(db)).toHaveLength(4)
    expect((await contacts(db)).map((one) => one.email).sort()).toEqual(
      [
        ...crowd.slice(0, 3).map((who) => who.email),
        'ada@kestrel.example',
        'bo@kestrel.example',
      ].sort(),
    )
    expect(await messagesTo(db, 'ada@kestrel.example')).toHaveLength(2)
  })

  test('with one address, as twenty groups of one office, are all taken; beyond forty in an hour each is told to wait.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    const email = 'office@shared.example'
    const send = (from: number, to: number) =>
      Promise.allSettled(
        crowd
          .slice(from, to)
          .map((who) => addSignature(db, visitor(), form(slug, { ...who, email }))),
      )
    await send(0, 20)
    expect(await contacts(db)).toHaveLength(20)
    const sent = await messagesTo(db, email)
    expect(sent).toHaveLength(20)
    for (const { text } of sent) {
      const token = /\/signature\/confirm\/([a-z0-9]+)/.exec(text)?.[1] ?? ''
      await confirmSignature(db, visitor(), { token, version: 1, baseUrl: BASE })
    }
    expect((await signatures(db)).every((one) => one.state === 'confirmed')).toBe(true)
    for (const answer of await send(20, 23)) {
      expect(answer).toMatchObject({ reason: expect.any(Invalid) })
    }
    expect(await contacts(db)).toHaveLength(20)
    await addSignature(db, visitor(minutes(61)), form(slug, { ...crowd[20], email }))
    expect(await contacts(db)).toHaveLength(21)
  })

  test('again, after confirming, are sent what is theirs among all others.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    await signAndConfirm(db, slug)
    await Promise.all([
      ...crowd.slice(0, 3).map((who) => addSignature(db, visitor(minutes(5)), form(slug, who))),
      addSignature(db, visitor(minutes(5)), form(slug, { role: 'Emperor' })),
    ])
    const own = (await contacts(db)).find((one) => one.email === 'samuel@kestrel-trust.example')
    expect(own).toMatchObject({ role: 'Chief Executive', state: 'confirmed' })
    const sent = await messagesTo(db, 'samuel@kestrel-trust.example')
    const at = minutes(5).toISOString()
    expect(sent.filter((one) => one.created_at === at).map((one) => one.subject)).toEqual([
      'Your signature under “Leave the trees”',
    ])
  })
})
