import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startSession } from '../../app/domain/accounts/sessions.server'
import type { Person } from '../../app/domain/actor.server'
import { wallClockAt } from '../../app/domain/letters/deadline'
import { ORGANISATIONS } from '../../app/domain/sample/cast.server'
import { agreeAgain } from '../../app/domain/sign-on/changes/agree-again.server'
import { tellOfTextChanges } from '../../app/domain/sign-on/changes/telling.server'
import { type Database, openDatabase } from '../../prisma-free-db/open'
import { readPdf } from '../domain/export/read-pdf'
import { readZip } from '../domain/export/read-zip'
import { acceptAll, fixAnother, secondCoordinator } from '../domain/sign-on/changes/another-text'
import { openLetter, signAndConfirm } from '../domain/sign-on/open-letter'
import { PlainVisitor, wordsOf } from '../setup/forms'
import { newestMailTo, tokenIn } from '../setup/mail'
import { instance, somebody, visitor } from '../setup/people'
import { startServer } from '../setup/server'
import { bare } from './word-letters'

const NAMES = ORGANISATIONS.map(({ name }) => name)
const emailOf = (name: string) => `contact-${NAMES.indexOf(name) + 1}@organisations.example`

test('a change of meaning at thirteen signatures of which nine confirm again, and then a small fix at which one leaves: every list says who stands under which text', async () => {
  expect(NAMES).toHaveLength(13)
  const { url, db, letter, links, first, second } = await signedByThirteen()
  const home = `/letters/${letter.letterId}`
  const tell = () => tellOfTextChanges(db, instance(new Date()), { baseUrl: url })
  const everybody = new PlainVisitor(url)
  const signed = async (path: string) => wordsOf(await everybody.open(`/l/${letter.slug}${path}`))

  await fixAnother(db, letter, 'The limes of Harrow Lane are to stay.', new Date())
  expect(wordsOf(await first.open(`${home}/final`))).toContain('Put version 2 in its place')
  const asked = await first.send(await first.open(`${home}/change`), 'Ask another coordinator', {
    kind: 'changes the meaning',
    why: 'We ask for more than we did.',
  })
  expect(wordsOf(asked)).toContain('Another coordinator has been asked')
  expect(await signed('')).toContain('13 organisations have signed')
  expect((await everybody.open(`/l/${letter.slug}/versions/2`)).status).toBe(404)
  await second.send(await second.open(`${home}/change`), 'Confirm and publish')
  const changed = await signed('')
  expect(changed).toContain('it changes the meaning. We ask for more than we did.')
  for (const name of NAMES) expect(changed).not.toContain(name)

  await tell()
  // Not in the order in which they signed, and not those who signed first.
  const again = NAMES.slice(3, 12).reverse()
  for (const [at, name] of again.entries()) {
    const token = tokenIn((await newestMailTo(db, emailOf(name))).text, 'signature')
    if (at < 2) {
      const contact = new PlainVisitor(url)
      await contact.open(`/signature/${token}/text`)
      const shown = await contact.open(`/signature/${token}/text`)
      expect(wordsOf(shown)).toContain('[added: to stay]')
      const done = await contact.send(shown, 'Confirm the new text')
      expect(wordsOf(done)).toContain('agreed to version 2')
    } else await agreeAgain(db, visitor(new Date()), { token, version: 2 })
  }
  const nine = NAMES.slice(3, 12)
  expect(wordsOf(await first.open(`${home}/signing`))).toContain(
    '9 of 13 have confirmed the new text',
  )
  expectNamed(await signed(''), nine)
  expectNamed(await signed('/versions/1'), NAMES)
  expectNamed(await pdf(url, home, second, 1), NAMES)
  expectNamed(await pdf(url, home, second, 2), nine)
  expectNamed(await word(url, home, second, 1), NAMES)
  expectNamed(await word(url, home, second, 2), nine)

  await fixAnother(db, letter, 'The limes of Harrow Lane are to stay, all of them.', new Date())
  await second.send(await second.open(`${home}/change`), 'Ask another coordinator', {
    kind: 'small fix',
    why: 'A half sentence was missing.',
  })
  await first.send(await first.open(`${home}/change`), 'Confirm and publish')
  await tell()
  const [leaver = ''] = nine
  const token = tokenIn((await newestMailTo(db, emailOf(leaver))).text, 'signature')
  const contact = new PlainVisitor(url)
  const shown = await contact.open(`/signature/${token}/text`)
  await contact.send(shown, 'Take it back and delete my data')
  const left = NAMES.filter((name) => name !== leaver)
  const eight = nine.slice(1)
  expectNamed(await signed(''), eight)
  expectNamed(await signed('/versions/2'), eight)
  expectNamed(await signed('/versions/1'), left)
  for (const [version, names] of [
    [1, left],
    [2, eight],
    [3, eight],
  ] as const) {
    expectNamed(await pdf(url, home, second, version), names)
  }

  await first.send(await first.open(`${home}/signing?close`), 'Close signing')
  const closed = await first.open(`${home}/closed`)
  expectNamed(wordsOf(closed), eight)
  expectNamed(await signed(''), eight)
  const early = await first.send(closed, 'It was sent', { sentOn: '2026-01-01' })
  expect(early.status).toBe(422)
  expect(wordsOf(early)).toContain('Signing was still open on that day.')
  expect(wordsOf(await first.send(early, 'It was sent', { sentOn: today() }))).toContain(
    'and the letter was sent on',
  )

  const [regrets = ''] = eight
  const member = new PlainVisitor(url)
  await member.send(
    await member.open(`/signature/${links.get(regrets)}`),
    'Leave and delete my data',
  )
  const sent = await signed('')
  expect(sent).toContain('The letter was sent on')
  expectNamed(sent, eight)
  expect(sent).toMatch(/left on .* after the letter was sent/)
  expectNamed(await pdf(url, home, second, 3), eight)
})

/** By the clocks of the letter, `2026-12-04`. */
const today = () => wallClockAt(new Date().toISOString(), 'Europe/London').day

/** A running instance with a letter that thirteen organisations have signed, and its two coordinators. */
async function signedByThirteen() {
  const { url, dataDir } = await startServer()
  const db = openDatabase({ engine: 'sqlite', file: join(dataDir, 'undersigned.db') })
  onTestFinished(() => db.destroy())
  await somebody(db, 'operator@lane.example', { is_operator: 1 })
  const letter = await openLetter(db)
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  await db.updateTable('letters').set({ sign_by: tomorrow }).execute()
  const began = Date.now() - 3_600_000
  const links = new Map<string, string>()
  for (const [at, organisation] of NAMES.entries()) {
    const signatory = { organisation, website: null, email: emailOf(organisation) }
    const link = await signAndConfirm(db, letter.slug, signatory, new Date(began + at * 1000))
    links.set(organisation, link)
  }
  await acceptAll(db, letter, new Date(began + 60_000))
  return {
    url,
    db,
    letter,
    links,
    first: await signedIn(url, db, letter.coordinator),
    second: await signedIn(url, db, await secondCoordinator(db, letter)),
  }
}

/** Somebody with their session in a browser without scripts. */
async function signedIn(url: string, db: Database, person: Person) {
  const session = await startSession(db, instance(new Date()), person.account.id, { secure: false })
  const cookie = session.cookie.split(';', 1)[0] ?? ''
  return Object.assign(new PlainVisitor(url, cookie), { cookie })
}

type SignedIn = { cookie: string }

async function exported(address: string, { cookie }: SignedIn): Promise<Uint8Array> {
  const answer = await fetch(address, { headers: { Cookie: cookie } })
  return new Uint8Array(await answer.arrayBuffer())
}

async function pdf(url: string, home: string, who: SignedIn, version: number): Promise<string> {
  return (await readPdf(await exported(`${url}${home}/export/pdf?version=${version}`, who))).text
}

async function word(url: string, home: string, who: SignedIn, version: number): Promise<string> {
  const file = await exported(`${url}${home}/export/docx?version=${version}`, who)
  return (await readZip(file)).get('word/document.xml') ?? ''
}

/** These organisations stand in a text, each once, and none of the others does. */
function expectNamed(text: string, names: readonly string[]) {
  expect(NAMES.filter((name) => bare(text).includes(bare(name)))).toEqual(names)
}
