import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addByHand } from '../../app/domain/sign-on/board/by-hand.server'
import { declineSignature } from '../../app/domain/sign-on/board/decline.server'
import { tellOfTextChanges } from '../../app/domain/sign-on/changes/telling.server'
import { proposeTextChange } from '../../app/domain/sign-on/changes/text-changes.server'
import { inviteOrganisations } from '../../app/domain/sign-on/invitations/invite-many.server'
import { remindMany } from '../../app/domain/sign-on/invitations/remind-many.server'
import { confirmSignature } from '../../app/domain/sign-on/signing/confirm.server'
import { addConsidering } from '../../app/domain/sign-on/signing/considering.server'
import { sendLinkAgain } from '../../app/domain/sign-on/signing/link-again.server'
import { addSignature } from '../../app/domain/sign-on/signing/sign.server'
import { type Database, openDatabase } from '../../prisma-free-db/open'
import { acceptAll, fixAnother, toVersion } from '../domain/sign-on/changes/another-text'
import {
  BASE,
  form,
  type OpenLetter,
  openLetter,
  signAndConfirm,
  signatures,
  tokenFor,
} from '../domain/sign-on/open-letter'
import { instance, later, somebody, visitor } from '../setup/people'
import { startServer } from '../setup/server'
import { IN_A_MONTH } from '../setup/signing-instance'

const daysAgo = (count: number) => new Date(Date.now() - count * 86_400_000)

/** Has every message of sign-on written, by all that leads to one, in the days up to now. */
async function everyMessage(db: Database, letter: OpenLetter): Promise<void> {
  const { letterId, slug } = letter
  const coordinator = (at: Date) => later(letter.coordinator, at)
  const words = { subject: 'Will you sign?', note: 'It is time.', letterId, baseUrl: BASE }
  const list = 'Ash Group, office@ash.example'
  await inviteOrganisations(db, coordinator(daysAgo(9)), {
    ...words,
    list,
    also: new Set(),
    how: 'mail',
  })
  await addSignature(db, visitor(daysAgo(9)), form(slug))
  const rowan = {
    organisation: 'Rowan House',
    email: 'a@rowan.example',
    copyTo: 'b@rowan.example',
    forBook: true,
  }
  await signAndConfirm(db, slug, rowan, daysAgo(8))
  await sendLinkAgain(db, visitor(daysAgo(8)), { slug, email: rowan.email, baseUrl: BASE })
  const oak = { organisation: 'Oak Union', email: 'office@oak.example' }
  await signAndConfirm(db, slug, oak, daysAgo(8))
  await addConsidering(db, visitor(daysAgo(8)), {
    slug,
    organisation: 'Elder Co-op',
    name: 'Iolo Rees',
    role: 'Chair',
    email: 'iolo@elder.example',
    until: IN_A_MONTH().toISOString().slice(0, 10),
    language: 'en',
    baseUrl: BASE,
  })
  const token = await tokenFor(db, 'iolo@elder.example', 'confirm')
  await confirmSignature(db, visitor(daysAgo(8)), { token, version: 1, baseUrl: BASE })
  const today = daysAgo(0).toISOString().slice(0, 10)
  const alder = { organisation: 'Alder Union', email: 'office@alder.example' }
  await db
    .updateTable('versions')
    .set({ created_at: daysAgo(10).toISOString() })
    .execute()
  await addByHand(db, coordinator(daysAgo(0)), {
    ...form(slug, alder),
    letterId,
    toldOn: today,
    toldHow: 'email',
  })
  await acceptAll(db, letter, daysAgo(7))
  const declined = (await signatures(db)).find((one) => one.organisation === 'Oak Union')
  await declineSignature(db, coordinator(daysAgo(7)), {
    letterId,
    signatureId: declined?.id ?? '',
    reason: 'Not an organisation.',
    baseUrl: BASE,
  })
  const to = await fixAnother(db, letter, 'The limes are older by far.', daysAgo(6))
  const change = toVersion(letter, to, 'changes the meaning')
  await proposeTextChange(db, coordinator(daysAgo(6)), change)
  await tellOfTextChanges(db, instance(daysAgo(6)), { baseUrl: BASE })
  await remindMany(db, coordinator(daysAgo(0)), words)
}

/** What whoever signed or was invited wrote, answered or was sent, and the links that work. */
async function stored(db: Database) {
  const tables = [
    'letters',
    'signatures',
    'contacts',
    'agreements',
    'sign_invitations',
    'book_entries',
    'tokens',
    'outbox',
    'activity',
  ] as const
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  return Object.fromEntries(tables.map((table, at) => [table, rows[at]]))
}

test('A mail scanner that opens every link of every message of sign-on changes nothing.', async () => {
  const server = await startServer()
  const db = openDatabase({ engine: 'sqlite', file: join(server.dataDir, 'undersigned.db') })
  onTestFinished(() => db.destroy())
  await somebody(db, 'operator@lane.example', { is_operator: 1 })
  const letter = await openLetter(db)
  await db.updateTable('letters').set({ sign_by: IN_A_MONTH().toISOString() }).execute()
  await everyMessage(db, letter)

  const messages = await db.selectFrom('outbox').select(['html', 'text']).execute()
  const found = messages.flatMap(({ html, text }) =>
    [...`${html}\n${text}`.matchAll(/https:\/\/letters\.example(\/[^\s"<]*)/g)].map(
      ([, path = '']) => path.replaceAll('&amp;', '&').replace(/[.,]$/, ''),
    ),
  )
  const links = [...new Set(found)]
  for (const kind of [
    /^\/l\/[a-z0-9-]+\.[a-z0-9]+$/,
    /^\/book\/[a-z0-9]+$/,
    /^\/reminders\/stop\/[a-z0-9]+$/,
    /^\/signature\/[a-z0-9]{20,}$/,
    /^\/signature\/[a-z0-9]{20,}\/text$/,
    /^\/signature\/confirm\/[a-z0-9]+$/,
    /^\/signature\/confirm\/[a-z0-9]+\/not-me$/,
    /^\/signature\/dispute\/[a-z0-9]+$/,
  ]) {
    expect(
      links.some((link) => kind.test(link)),
      `no message has a link like ${kind}`,
    ).toBe(true)
  }

  const before = await stored(db)
  for (const link of links) {
    for (const method of ['HEAD', 'GET']) {
      const { status } = await fetch(server.url + link, { method, redirect: 'manual' })
      expect(status, link).toBeLessThan(400)
    }
  }
  expect(await stored(db)).toEqual(before)
})
