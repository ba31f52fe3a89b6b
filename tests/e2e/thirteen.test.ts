import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startSession } from '../../app/domain/accounts/sessions.server'
import { ORGANISATIONS } from '../../app/domain/sample/cast.server'
import { openDatabase } from '../../prisma-free-db/open'
import { readPdf } from '../domain/export/read-pdf'
import { openLetter } from '../domain/sign-on/open-letter'
import { prepareBrowser } from '../setup/browser'
import { PlainVisitor, wordsOf } from '../setup/forms'
import { tokenIn } from '../setup/mail'
import { somebody } from '../setup/people'
import { startServer } from '../setup/server'
import { startSmtp } from '../setup/smtp'
import { bare, sharedFile } from './word-letters'

const browser = prepareBrowser()

/** The organisations that signed the real letter, in its order; invented ones where they are not here. */
const names: readonly string[] =
  sharedFile('firewall-signatories.csv')
    ?.toString()
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '') ?? ORGANISATIONS.map(({ name }) => name)

test('thirteen organisations sign by the public form, and the lists have them in the order in which they signed', async () => {
  expect(names).toHaveLength(13)
  const { url, mail, letter, cookie } = await desk()
  // All of them have it open before the first one signs.
  const form = await new PlainVisitor(url).open(`/l/${letter.slug}`)
  for (const [at, organisation] of names.entries()) {
    const contact = new PlainVisitor(url)
    const email = `contact-${at + 1}@organisations.example`
    const sent = await contact.send(form, 'Sign the letter', {
      organisation,
      kind: 'charity',
      country: 'United Kingdom',
      role: 'Director',
      email,
      naming: 'organisation',
      authority: 'on',
      name: `Contact ${at + 1}`,
    })
    expect(sent.path).toBe(`/l/${letter.slug}/check-your-email`)
    const { text } = await mail.next(email)
    const confirm = `/signature/confirm/${tokenIn(text ?? '', 'signature/confirm')}`
    await contact.send(await contact.open(confirm), 'Confirm the signature')
  }

  const { page, context } = await browser.open()
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  await page.goto(`${url}/letters/${letter.letterId}/signing?show=waiting`)
  for (const name of names) {
    await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check()
  }
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await page.getByText('13 signatures are accepted, and on the list now.').waitFor()

  const coordinator = new PlainVisitor(url, cookie)
  const csv = await coordinator.open(`/letters/${letter.letterId}/signing.csv`)
  expect(firstColumn(csv.text)).toEqual(['Organisation', ...names])
  const pdf = await fetch(`${url}/letters/${letter.letterId}/export/pdf`, {
    headers: { Cookie: cookie },
  })
  const { text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  expectInOrder(bare(text), names.map(bare))
  // Anybody can see who signed; the list is by name there, easier to find somebody in.
  const shown = wordsOf(await new PlainVisitor(url).open(`/l/${letter.slug}`))
  for (const name of names) expect(shown).toContain(name)
})

/** A running instance with mail, a letter that is open for signature, and its coordinator's session. */
async function desk() {
  const mail = await startSmtp()
  onTestFinished(() => mail.close())
  const { url, dataDir } = await startServer({ env: { SMTP_URL: mail.url } })
  const db = openDatabase({ engine: 'sqlite', file: join(dataDir, 'undersigned.db') })
  onTestFinished(() => db.destroy())
  await somebody(db, 'operator@lane.example', { is_operator: 1 })
  const letter = await openLetter(db)
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  await db.updateTable('letters').set({ sign_by: tomorrow }).execute()
  const actor = { kind: 'instance', now: new Date() } as const
  const session = await startSession(db, actor, letter.coordinator.account.id, { secure: false })
  return { url, mail, letter, cookie: session.cookie.split(';', 1)[0] ?? '' }
}

const firstColumn = (csv: string): string[] =>
  [...csv.matchAll(/^\uFEFF?"((?:[^"]|"")*)"/gm)].map(([, cell]) =>
    (cell ?? '').replace(/""/g, '"'),
  )

function expectInOrder(text: string, parts: readonly string[]) {
  // A name may be part of another one: each is looked for after the one before it.
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    expect(at, part).toBeGreaterThanOrEqual(from)
    from = at + part.length
  }
}
