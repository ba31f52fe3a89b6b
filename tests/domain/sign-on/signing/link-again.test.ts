import { expect, test } from 'vitest'
import { Invalid, NotFound } from '../../../../app/domain/errors.server'
import { readManaged } from '../../../../app/domain/sign-on/managing/manage.server'
import { sendLinkAgain } from '../../../../app/domain/sign-on/signing/link-again.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { days, minutes, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { BASE, form, messagesTo, openLetter, signAndConfirm, tokenFor } from '../open-letter'

const EMAIL = 'samuel@kestrel-trust.example'

test('The answer is the same whether anybody signed with the email or not.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await signAndConfirm(db, slug)
  const ask = (email: string) =>
    sendLinkAgain(db, visitor(minutes(3)), { slug, email, baseUrl: BASE })
  expect(await ask('nobody@elsewhere.example')).toEqual(await ask(EMAIL))
  expect(await messagesTo(db, 'nobody@elsewhere.example')).toEqual([])
})

test('Who has confirmed gets a link to their signature; earlier links go on working.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  const first = await signAndConfirm(db, slug)
  await sendLinkAgain(db, visitor(days(1)), { slug, email: EMAIL.toUpperCase(), baseUrl: BASE })
  const second = await tokenFor(db, EMAIL, 'manage')
  expect(second).not.toBe(first)
  for (const token of [first, second]) {
    expect(await readManaged(db, visitor(days(2)), token)).not.toBeNull()
  }
})

test('Who has not confirmed gets the link to confirm.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await addSignature(db, visitor(), form(slug))
  await sendLinkAgain(db, visitor(days(1)), { slug, email: EMAIL, baseUrl: BASE })
  expect((await messagesTo(db, EMAIL)).map((one) => one.subject)).toEqual([
    'Confirm the signature of Kestrel Trust',
    'Confirm the signature of Kestrel Trust',
  ])
})

test('An address is not flooded by those who ask for its link.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await signAndConfirm(db, slug)
  for (let at = 1; at < 12; at++) {
    await sendLinkAgain(db, visitor(minutes(at)), { slug, email: EMAIL, baseUrl: BASE })
  }
  expect(await messagesTo(db, EMAIL)).toHaveLength(5)
})

test('A letter that is not public has no links, and what is no email is said.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  const ask = (of: string, email: string) =>
    sendLinkAgain(db, visitor(), { slug: of, email, baseUrl: BASE })
  await expect(ask('nothing', EMAIL)).rejects.toThrow(NotFound)
  await expect(ask(slug, 'samuel')).rejects.toThrow(Invalid)
})
