import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { afterAll, expect, test, vi } from 'vitest'
import { inviteOrganisations } from '../../app/domain/sign-on/invitations/invite-many.server'
import { readTerms, setTerms } from '../../app/domain/sign-on/terms.server'
import type { Database } from '../../prisma-free-db/open'
import type { Contact } from '../../prisma-free-db/queries/contacts'
import { readPdf } from '../domain/export/read-pdf'
import { BASE, contacts, messagesTo, signAndConfirm } from '../domain/sign-on/open-letter'
import { wordsOf } from '../setup/forms'
import { tokenIn } from '../setup/mail'
import { INJECTIONS, nastyWords, substanceOf } from '../setup/nasty'
import { later } from '../setup/people'
import { READING } from '../setup/reading'
import { signingInstance } from '../setup/signing-instance'

// A server, and whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

// As many forms of every sort; more find more: FUZZ_RUNS=2000.
const RUNS = Number(process.env.FUZZ_RUNS ?? 60)

const WRITTEN = {
  organisation: 'Kestrel Trust',
  kind: 'charity',
  country: 'Wales',
  website: '',
  number: '',
  sentence: '',
  role: 'Chair',
  email: 'chair@kestrel-trust.example',
  filledBy: '',
  copyTo: '',
  naming: 'person',
  authority: 'on',
  name: 'Samuel Iqbal-Reyes',
  version: '1',
}

const NO_ADDRESS = [
  'all@a.example, more@b.example',
  'Team: a@a.example, b@b.example;',
  'a@a.example\r\nBcc: b@b.example',
  'a@a.example%0aBcc:b@b.example',
  '"a b"@a.example',
  'A <a@a.example>',
  'a@[127.0.0.1]',
  'a@localhost',
  '@a.example',
  'a@a@b.example',
]

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

let instance: ReturnType<typeof openToAll> | undefined
/** The instance of all tests here: each looks at what it has sent itself. */
function theInstance() {
  instance ??= openToAll()
  return instance
}

/** An instance that takes whatever is sent, from as many networks as one likes. */
async function openToAll() {
  const env = { TRUST_PROXY: '1', FLOOD_FROM: '1000000' }
  const at = await signingInstance(env, (end) => void ends.push(end))
  const { coordinator, letterId } = at.letter
  const terms = await readTerms(at.db, coordinator, letterId)
  await setTerms(at.db, coordinator, letterId, { ...terms, allowsPersons: true })
  const html = await (await fetch(at.page)).text()
  const shown = /name="shown" value="([^"]+)"/.exec(html)?.[1] ?? ''
  await new Promise((resolve) => setTimeout(resolve, READING))
  let count = 0
  const post = (body: BodyInit, type = 'application/x-www-form-urlencoded', path = at.path) => {
    count++
    const forwarded = `10.${count >> 8}.${count & 255}.1`
    return fetch(`${at.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': type, 'X-Forwarded-For': forwarded },
      body,
      redirect: 'manual',
    })
  }
  const known = async () => new Set((await contacts(at.db)).map(({ id }) => id))
  return { ...at, shown, post, known }
}

/** What was written down, and is not among what was known: of organisations and of those who sign for them. */
const keptBeside = async (db: Database, known: ReadonlySet<string>) =>
  (await contacts(db)).filter(({ id }) => !known.has(id))

/** The links of an organisation that has signed and is kept in the book, and of one that is invited. */
async function linksOf({ db, letter }: Awaited<ReturnType<typeof openToAll>>) {
  const now = new Date()
  const rowan = { organisation: 'Rowan House', email: 'a@rowan.example', forBook: true }
  const manage = await signAndConfirm(db, letter.slug, rowan, now)
  const book = (await messagesTo(db, rowan.email)).map(({ text }) => text).join()
  const coordinator = later(letter.coordinator, now)
  const [asked] = await inviteOrganisations(db, coordinator, {
    letterId: letter.letterId,
    subject: 'Will you sign?',
    note: 'It is time.',
    list: 'Ash Group, office@ash.example',
    also: new Set(),
    how: 'own mailbox',
    baseUrl: BASE,
  })
  return {
    manage: `/signature/${manage}`,
    text: `/signature/${manage}/text`,
    book: `/book/${tokenIn(book, 'book')}`,
    invited: new URL(/http\S+\/l\/\S+\.[a-z0-9]+/.exec(asked?.text ?? '')?.[0] ?? '').pathname,
  }
}

const NOBODYS = 'a'.repeat(26)
/** The other forms that anybody may send, each with a link that was given to nobody. */
const BEHIND_LINKS = [
  `/signature/confirm/${NOBODYS}`,
  `/signature/${NOBODYS}`,
  `/signature/${NOBODYS}/text`,
  `/book/${NOBODYS}`,
  `/reminders/stop/${NOBODYS}`,
  `/join/${NOBODYS}`,
  '/sign-in',
  '/sign-in/code',
  '/sign-out',
]

/** Bytes as somebody may write them into a form: each as it is, or by its number, whether or not they are UTF-8. */
const bytes = fc
  .array(fc.nat(255), { maxLength: 80 })
  .map((all) => all.map((one) => `%${one.toString(16).padStart(2, '0')}`).join(''))

const field = fc.constantFrom(...Object.keys(WRITTEN), 'shown', 'remark', '__proto__', 'x[0].y', '')

test('Whatever is sent to the forms is answered with a page that says what to do, and what is kept is what was written, in one readable line.', async () => {
  const { post, shown, db, known, path: letter } = await theInstance()
  const form = fc.record({
    path: fc.constantFrom('', '', '/considering', '/person', '/link'),
    changed: fc.dictionary(fc.constantFrom(...Object.keys(WRITTEN)), nastyWords, { maxKeys: 4 }),
    left: fc.array(field, { maxLength: 2 }),
    more: fc.array(fc.tuple(field, fc.oneof(nastyWords, bytes)), { maxLength: 3 }),
    raw: fc.option(fc.tuple(field, bytes)),
  })
  let number = 0
  await fc.assert(
    fc.asyncProperty(form, async ({ path, changed, left, more, raw }) => {
      const before = await known()
      const own = { ...WRITTEN, email: `chair-${number++}@kestrel-trust.example`, shown, until: '' }
      const body = new URLSearchParams({ ...own, ...changed })
      for (const name of left) body.delete(name)
      for (const [name, words] of more) body.append(name, words)
      const added = raw ? `&${encodeURIComponent(raw[0])}=${raw[1]}` : ''
      const answer = await post(`${body}${added}`, undefined, `${letter}${path}`)
      const said = await answer.text()
      expect([303, 422], said).toContain(answer.status)
      if (answer.status === 422) expect(said).toMatch(/role="alert"/)
      expect(said).not.toMatch(/<script>alert|<img src=x/)
      for (const one of await keptBeside(db, before)) {
        expect(answer.status).toBe(303)
        expectReadable(one)
        for (const name of LINES) {
          const words = one[name] ?? ''
          // Of a field that comes twice the last counts.
          const typed = new URLSearchParams(`${body}${added}`).getAll(name).at(-1) ?? ''
          if (path === '') expect(substanceOf(words)).toBe(substanceOf(typed))
        }
      }
    }),
    { numRuns: RUNS },
  )
})

const LINES = ['organisation', 'name', 'role', 'country', 'sentence'] as const

/** What is kept is a line that everybody reads alike, and no longer than there is room for. */
function expectReadable(one: Contact): void {
  for (const name of LINES) {
    const words = one[name] ?? ''
    expect(words).toBe(words.normalize('NFC').trim())
    expect(words).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\u200b\u3164]/u)
    expect(words.length).toBeLessThanOrEqual(280)
  }
}

test('Whatever is sent by a link that somebody was given is answered with a page, and changes what was signed to what can be read.', async () => {
  const at = await theInstance()
  const { manage, text, book, invited } = await linksOf(at)
  const intents = ['', 'day', 'sign', 'change-person', 'hide', 'show', 'renew', 'none']
  const form = fc.record({
    path: fc.constantFrom(manage, manage, book, text, invited, `${invited}/no`),
    intent: fc.constantFrom(...intents),
    changed: fc.dictionary(field, nastyWords, { maxKeys: 6 }),
    raw: bytes,
  })
  await fc.assert(
    fc.asyncProperty(form, async ({ path, intent, changed, raw }) => {
      const body = new URLSearchParams({ ...WRITTEN, shown: at.shown, ...changed, intent })
      const answer = await at.post(`${body}&words=${raw}`, undefined, path)
      const said = await answer.text()
      expect([200, 303, 403, 404, 422], said).toContain(answer.status)
      expect(said).not.toMatch(/<script>alert|<img src=x/)
      for (const one of await contacts(at.db)) expectReadable(one)
    }),
    { numRuns: RUNS },
  )
})

test('What is no form, or a broken or a huge one, is refused with a sentence, and nothing of it is kept.', async () => {
  const { post, shown, db, known, path: letter } = await theInstance()
  const before = await known()
  const messages = () => db.selectFrom('outbox').select('id').execute()
  const sent = await messages()
  const multipart = 'multipart/form-data; boundary=x'
  for (const [body, type, status] of [
    ['{"organisation":"Kestrel"}', 'application/json', 415],
    ['plain words', 'text/plain', 415],
    ['', '', 415],
    ['--x\r\nContent-Disposition: form-data; name="organisation"\r\n\r\nKes', multipart, 415],
    ['nothing of the sort', 'multipart/form-data', 415],
    [`organisation=${'x'.repeat(200_000)}`, undefined, 413],
    ['%', undefined, 422],
    ['&&&===&', undefined, 422],
    [`shown=${shown}&organisation=%E0%80&name=%ED%A0%80`, undefined, 422],
  ] as const) {
    for (const path of ['', '/considering', '/person', '/link']) {
      const answer = await post(body, type, `${letter}${path}`)
      expect(answer.status, `${type} ${body.slice(0, 40)}`).toBe(status)
      expect(await answer.text()).toMatch(/role="alert"|That cannot be done/)
    }
    // Behind a link, or where there is none, it is read no further either.
    if (status === 422) continue
    for (const path of [`${letter}/no`, ...BEHIND_LINKS]) {
      const isClick = path.startsWith('/reminders') && type?.startsWith('multipart')
      const answer = await post(body, type, path)
      expect(answer.status, `${path} ${type}`).toBe(isClick ? 200 : status)
    }
  }
  // Nor is what is more than one address, or none.
  for (const email of NO_ADDRESS) {
    for (const name of ['email', 'copyTo']) {
      const answer = await post(`${new URLSearchParams({ ...WRITTEN, shown, [name]: email })}`)
      expect(answer.status, `${name} ${email}`).toBe(422)
      expect(await answer.text()).toContain('Write an email address such as')
    }
  }
  expect(await keptBeside(db, before)).toEqual([])
  expect(await messages()).toEqual(sent)
})

test('What would do harm elsewhere comes out as it was written, and does nothing, on pages, in mail, tables, PDF and Word.', async () => {
  const { post, shown, db, smtp, letter, url, page, ...at } = await theInstance()
  const coordinator = await at.coordinator()
  const expected: string[] = []
  for (const [number, words] of INJECTIONS.entries()) {
    const email = `chair-${number}@post.example`
    // With a number, so that each is an organisation of its own.
    const written = { organisation: `${words} ${number}`, role: words, sentence: words }
    const body = new URLSearchParams({ ...WRITTEN, ...written, email, shown })
    const answer = await post(`${body}`)
    if (answer.status === 422) {
      // Not a tower of marks, which nobody can read.
      expect(await answer.text()).toContain('Write it with fewer marks')
      continue
    }
    expect(answer.status, words).toBe(303)
    const mail = await smtp.next(email)
    const [stored] = await db
      .selectFrom('contacts')
      .select('organisation')
      .where('email', '=', email)
      .execute()
    const organisation = stored?.organisation ?? ''
    expected.push(organisation)
    expect(substanceOf(organisation)).toBe(substanceOf(`${words} ${number}`))
    expect([mail.to ?? []].flat().flatMap((one) => one.value)).toMatchObject([{ address: email }])
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    expect(mail.subject).toBe(`Confirm the signature of ${organisation}`)
    expect(substanceOf(mail.text ?? '')).toContain(substanceOf(organisation))
    expect(mail.html).not.toMatch(/<script|<img src=x/)
    const [link = ''] = /http\S+\/signature\/confirm\/\w+/.exec(mail.text ?? '') ?? []
    await coordinator.send(await coordinator.open(link), 'Confirm the signature')
  }
  expect(expected.length).toBeGreaterThan(18)
  for (const table of ['signatures', 'contacts'] as const) {
    const own = db.updateTable(table).where('organisation', 'in', expected)
    await own.set({ state: 'accepted' }).execute()
  }

  const signing = `/letters/${letter.letterId}/signing`
  for (const address of [page, signing]) {
    const shownThere = await coordinator.open(address)
    const words = substanceOf(wordsOf(shownThere))
    for (const one of expected) expect(words, one).toContain(substanceOf(one))
    expect(shownThere.text).not.toMatch(/<script>alert|<img src=x/)
  }
  const rows = parse<Record<string, string>>((await coordinator.open(`${signing}.csv`)).text, {
    bom: true,
    columns: true,
  })
  const named = rows.map((row) => row.Organisation ?? '')
  for (const one of expected) {
    // The words as they are, but for the apostrophes that keep a spreadsheet from running some of them.
    const cell = named.find((words) => words.replaceAll("'", '') === one.replaceAll("'", ''))
    expect(cell, one).toBeDefined()
    for (const part of cell?.split(/[;\t\r\n]/) ?? []) expect(part).not.toMatch(/^\s*[=+\-@]/)
  }
  const json = JSON.parse((await coordinator.open(`${signing}.json`)).text)
  expect(json.map((one: { organisation: string }) => one.organisation)).toEqual(
    expect.arrayContaining(expected),
  )

  const { name, value } = await at.coordinatorCookie()
  const file = async (format: string) => {
    const address = `${url}/letters/${letter.letterId}/export/${format}`
    const answer = await fetch(address, { headers: { Cookie: `${name}=${value}` } })
    expect(answer.status, format).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const word = await mammoth.extractRawText({ buffer: Buffer.from(await file('docx')) })
  const pdf = await readPdf(await file('pdf'))
  for (const one of expected) {
    expect(substanceOf(word.value), one).toContain(substanceOf(one))
    // A reader puts what runs from right to left in another order, and a font has not every sign.
    if (/^[\x20-\x7e]*$/.test(one)) expect(substanceOf(pdf.text), one).toContain(substanceOf(one))
  }
})
