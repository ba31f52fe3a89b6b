import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { addByHand } from '../../app/domain/sign-on/board/by-hand.server'
import { decideSignatures } from '../../app/domain/sign-on/board/decide.server'
import { openBookEntry } from '../../app/domain/sign-on/book/links.server'
import { tellOfTextChanges } from '../../app/domain/sign-on/changes/telling.server'
import { proposeTextChange } from '../../app/domain/sign-on/changes/text-changes.server'
import { inviteOrganisations } from '../../app/domain/sign-on/invitations/invite-many.server'
import { hideOwn } from '../../app/domain/sign-on/managing/hide.server'
import { takeBack } from '../../app/domain/sign-on/managing/take-back.server'
import { makeLink } from '../../app/domain/sign-on/page/given-links.server'
import { confirmSignature } from '../../app/domain/sign-on/signing/confirm.server'
import { addConsidering } from '../../app/domain/sign-on/signing/considering.server'
import {
  addPersonalSignature,
  addSignature,
  type NewSignature,
} from '../../app/domain/sign-on/signing/sign.server'
import { wordsIn } from '../../app/words/words.server'
import { type Database, openDatabase } from '../../prisma-free-db/open'
import { toVersion } from '../domain/sign-on/changes/another-text'
import {
  BASE,
  form,
  messagesTo,
  type OpenLetter,
  signAndConfirm,
  tokenFor,
} from '../domain/sign-on/open-letter'
import { type Arrived, PlainVisitor } from '../setup/forms'
import { fixNewGreek, greekLetter } from '../setup/greek-letter'
import { instance, later, somebody, visitor } from '../setup/people'
import { startServer } from '../setup/server'
import { IN_A_MONTH } from '../setup/signing-instance'
import { latinWordsOn } from '../setup/words-of-page'

// A server, and every page that somebody without an account can see.
vi.setConfig({ testTimeout: 60_000 })

const { t } = wordsIn('ar')

/** What a Greek organisation writes. */
const greek = (
  email: string,
  called: string,
  also: Partial<NewSignature> = {},
): Omit<NewSignature, 'slug'> => {
  const { slug: _, ...written } = form('')
  return {
    ...written,
    organisation: `Σύλλογος ${called}`,
    country: 'Ελλάδα',
    name: 'Ελένη Νίκου',
    role: 'Πρόεδρος',
    sentence: 'Τα δέντρα είναι δικά μας.',
    number: '1804',
    filledBy: 'Νίκος',
    naming: 'person',
    email,
    language: 'ar',
    ...also,
  }
}

/** The folders of all routes whose pages are for everybody, as patterns of their addresses. */
function publicRoutes(): RegExp[] {
  const folder = resolve(import.meta.dirname, '../../app/routes')
  return readdirSync(folder)
    .filter((name) => {
      const file = join(folder, name, 'route.tsx')
      return existsSync(file) && readFileSync(file, 'utf8').includes('scripts: false')
    })
    .map((name) => {
      const path = name.replace(/\._index$/, '').replaceAll('_.', '.')
      return new RegExp(`^/${path.replaceAll('.', '/').replace(/\$\w+/g, '[^/]+')}$`)
    })
}

/** Somebody who reads all pages in Arabic and notes what is in Latin letters on any of them. */
class Reader {
  readonly #person: PlainVisitor
  readonly found: string[] = []
  readonly seen = new Set<string>()

  constructor(url: string) {
    this.#person = new PlainVisitor(url)
  }

  async open(path: string, status = 200): Promise<Arrived> {
    const address = `${path}${path.includes('?') ? '&' : '?'}lang=ar`
    return this.read(await this.#person.open(address), status)
  }

  /** Sends the form with that button, with these fields, and reads what comes of it. */
  async send(page: Arrived, button: string, fields: Record<string, string>, status = 200) {
    return this.read(await this.#person.send(page, button, fields), status)
  }

  read(page: Arrived, status: number): Arrived {
    expect(page.status, page.path).toBe(status)
    expect(page.text, page.path).toContain('<html lang="ar" dir="rtl">')
    const path = page.path.split('?')[0] ?? ''
    this.seen.add(path)
    this.found.push(...latinWordsOn(page.text).map((words) => `${path} ${status}: ${words}`))
    return page
  }
}

/** A running instance with a letter of which nothing is in Latin letters. */
async function greekInstance() {
  const server = await startServer({ env: { FLOOD_FROM: '3' } })
  const db = openDatabase({
    engine: 'sqlite',
    file: join(server.dataDir, 'undersigned.db'),
  })
  onTestFinished(() => db.destroy())
  await somebody(db, 'operator@lane.example', { is_operator: 1 })
  const letter = await greekLetter(db, IN_A_MONTH())
  return { db, letter, url: server.url, reader: new Reader(server.url) }
}

const now = () => visitor(new Date())

const confirmed = (db: Database, { slug }: OpenLetter, written: Omit<NewSignature, 'slug'>) =>
  signAndConfirm(db, slug, written, new Date())

async function linkIn(db: Database, email: string, kind: RegExp): Promise<string> {
  const found = (await messagesTo(db, email)).flatMap(({ html }) => kind.exec(html)?.[0] ?? [])
  if (!found[0]) throw new Error(`no link like ${kind} was sent to ${email}`)
  return found[0]
}

const acceptAll = async (db: Database, letter: OpenLetter) =>
  decideSignatures(db, instance(new Date()), {
    letterId: letter.letterId,
    signatureIds: (await db.selectFrom('signatures').select('id').execute()).map(({ id }) => id),
    decision: 'accept',
  })

test('On no page for everybody is a word of English, where the page is in Arabic and what people wrote is in Greek.', async () => {
  const { db, letter, reader } = await greekInstance()
  const { slug, letterId } = letter
  const coordinator = () => later(letter.coordinator, new Date())
  const page = `/l/${slug}`

  // The forms first, for nobody fills them in at once.
  const forms = {
    sign: await reader.open(page),
    considering: await reader.open(`${page}/considering`),
    person: await reader.open(`${page}/person`),
    link: await reader.open(`${page}/link`),
    book: await reader.open('/book'),
  }

  // What they who signed see, at each stage of it.
  await addSignature(db, now(), { slug, ...greek('confirms@a.example', 'άλφα') })
  await addSignature(db, now(), { slug, ...greek('disowns@a.example', 'βήτα') })
  await addPersonalSignature(db, now(), {
    ...{ slug, version: 1, name: 'Άννα Δήμου', role: 'Δασκάλα', employer: 'Σχολείο Λόφου' },
    ...{ sentence: null, naming: 'person', authority: true, language: 'ar', baseUrl: BASE },
    email: 'herself@a.example',
  })
  const until = IN_A_MONTH().toISOString().slice(0, 10)
  for (const email of ['considers@a.example', 'decides@a.example']) {
    const { organisation, name, role, language, baseUrl } = greek(
      email,
      email === 'considers@a.example' ? 'γάμα' : 'δέλτα',
    )
    await addConsidering(db, now(), {
      slug,
      organisation,
      name,
      role,
      email,
      until,
      language,
      baseUrl,
    })
  }
  const confirm = (token: string) => `/signature/confirm/${token}`
  const confirms = await tokenFor(db, 'confirms@a.example', 'confirm')
  const disowns = await tokenFor(db, 'disowns@a.example', 'confirm')
  const considers = await tokenFor(db, 'considers@a.example', 'confirm')
  await reader.open(confirm(confirms))
  await reader.open(confirm(await tokenFor(db, 'herself@a.example', 'confirm')))
  await reader.open(confirm(considers))
  await confirmSignature(db, now(), { token: considers, version: 1, baseUrl: BASE })
  await reader.open(confirm(considers))
  const considering = await reader.open(
    `/signature/${await tokenFor(db, 'considers@a.example', 'manage')}`,
  )
  const notMe = await reader.open(`${confirm(disowns)}/not-me`)
  await reader.send(notMe, t('signature.notMeDelete'), {})

  const manage = await confirmed(
    db,
    letter,
    greek('signs@a.example', 'έψιλον', { forBook: true, copyTo: 'office@a.example' }),
  )
  const leaves = await confirmed(db, letter, greek('leaves@a.example', 'ζήτα'))
  const hides = await confirmed(db, letter, greek('hides@a.example', 'ήτα'))
  await reader.open(`/signature/${manage}`)
  await reader.open(confirm(await tokenFor(db, 'signs@a.example', 'confirm')))
  await acceptAll(db, letter)
  await hideOwn(db, now(), { token: hides, hidden: true })
  await reader.open(`/signature/${hides}`)
  await takeBack(db, now(), { token: leaves, whole: false })
  await reader.open(`/signature/${leaves}`)
  const dispute = await reader.open(
    await linkIn(db, 'office@a.example', /\/signature\/dispute\/\w+/),
  )
  await reader.send(dispute, t('signature.disputeTitle'), {})
  await addByHand(db, coordinator(), {
    ...greek('told@a.example', 'θήτα'),
    ...{ letterId, toldOn: new Date().toISOString().slice(0, 10), toldHow: 'email' },
  })
  await reader.open(await linkIn(db, 'told@a.example', /\/signature\/dispute\/\w+/))

  // The organisation book.
  const entry = await reader.open(await openBookEntry(db, now(), manage))
  const wrongEntry = { organisation: '', website: 'a b', name: '', role: '', daysToDecide: 'x' }
  await reader.send(entry, t('manage.save'), wrongEntry, 422)
  await reader.send(entry, t('book.renew'), {})
  await reader.open('/book/nothing')

  // An invitation, and an end to reminders.
  await inviteOrganisations(db, coordinator(), {
    ...{ subject: 'Υπογράψτε', note: 'Είναι ώρα.', letterId, baseUrl: BASE, how: 'mail' },
    ...{ list: 'Σύλλογος ιώτα, invited@a.example, Μαρία', also: new Set<number>() },
  })
  const invitation = await linkIn(db, 'invited@a.example', /\/l\/[\w-]+\.\w+/)
  await reader.open(invitation)
  const no = await reader.open(`${invitation}/no`)
  await reader.send(no, t('no.title'), { words: 'ό'.repeat(1001) }, 422)
  await reader.send(no, t('no.title'), { words: 'Όχι ακόμη.' })
  const [{ stop_link }] = (await db
    .selectFrom('outbox')
    .select('stop_link')
    .where('stop_link', 'is not', null)
    .execute()) as [{ stop_link: string }]
  const stop = await reader.open(new URL(stop_link).pathname)
  await reader.send(stop, t('stop.end'), {})
  await reader.open('/reminders/stop/nothing')

  // A board reads it first.
  const preview = await makeLink(db, coordinator(), letterId, {
    kind: 'letter-preview',
    baseUrl: BASE,
  })
  await reader.open(new URL(preview).pathname)
  await reader.open(`${new URL(preview).pathname}/pack`)

  // Another text, and who has not agreed to it.
  await fixNewGreek(db, coordinator(), letterId)
  const change = { ...toVersion(letter, 2, 'changes the meaning'), why: 'Ο χάρτης ήταν άλλος.' }
  await proposeTextChange(db, coordinator(), change)
  await tellOfTextChanges(db, instance(new Date()), { baseUrl: BASE })
  await reader.open(page)
  await reader.open(`${page}?text=fa`)
  await reader.open(`${page}/changes?from=1&to=2`)
  await reader.open(`${page}/versions/1`)
  await reader.open(`${page}/versions/2`)
  await reader.open(confirm(confirms))
  await reader.open(`/signature/${manage}`)
  const asks = await reader.open(`/signature/${manage}/text`)
  await reader.send(asks, t('manage.confirmNew'), {})
  await reader.open(`/signature/${hides}/text`)

  // The rest, and forms that are not right.
  await reader.open('/l')
  for (const end of ['check-your-email', 'held', 'share']) await reader.open(`${page}/${end}`)
  const long = 'ό'.repeat(300)
  const wrong = { email: 'α', name: long, organisation: '!!!', role: long }
  const signed = {
    ...wrong,
    country: long,
    website: 'a b',
    number: long,
    sentence: long,
    copyTo: 'α',
    filledBy: long,
  }
  await reader.send(forms.sign, t('form.sign'), {}, 422)
  await reader.send(forms.sign, t('form.sign'), signed, 422)
  for (const fields of [{}, { ...wrong, until: '1999-01-01' }]) {
    await reader.send(forms.considering, t('form.considering'), fields, 422)
  }
  for (const fields of [{}, { email: 'α', name: long, employer: long, sentence: long }]) {
    await reader.send(forms.person, t('form.sign'), fields, 422)
  }
  for (const form of [forms.link, forms.book]) {
    await reader.send(form, t('form.linkAgainSend'), { email: 'α' }, 422)
    await reader.send(form, t('form.linkAgainSend'), { email: 'signs@a.example' })
  }
  // Four of them within a minute are a flood here: the next form meets the check.
  for (const bot of ['1', '2', '3', '4']) {
    await reader.send(forms.link, t('form.linkAgainSend'), { email: `bot-${bot}@a.example` })
  }
  const { organisation, country, name, role } = greek('', 'κάππα')
  const checked = await reader.send(forms.sign, t('form.sign'), {
    ...{ organisation, country, name, role, kind: 'charity', naming: 'none', authority: 'on' },
    email: 'flood@a.example',
  })
  expect(checked.text).toContain(t('check.title'))
  await reader.send(considering, t('form.sign'), {}, 422)
  await reader.send(considering, t('manage.moveDay'), { until: '1999-01-01' }, 422)
  const own = await reader.open(`/signature/${manage}`)
  await reader.send(own, t('manage.save'), { organisation: '', website: 'a b', copyTo: 'α' }, 422)
  for (const path of [
    '/signature/nothing',
    '/signature/nothing/text',
    '/signature/dispute/nothing',
  ]) {
    await reader.open(path)
  }
  for (const end of ['', '/not-me']) await reader.open(`/signature/confirm/nothing${end}`)
  for (const path of ['/l/nothing', `${page}/versions/9`, '/preview/nothing']) {
    await reader.open(path, 404)
  }

  expect(
    publicRoutes().filter((route) => ![...reader.seen].some((path) => route.test(path))),
  ).toEqual([])
  expect([...new Set(reader.found)]).toEqual([])
})

test('Whoever chooses another language of the page or of the letter at a form that was refused finds all that they wrote, with nothing checked and nothing kept.', async () => {
  const { db, letter, url } = await greekInstance()
  const person = new PlainVisitor(url)
  const written = {
    ...{ organisation: 'Σύλλογος άλφα', kind: 'charity', country: 'Ελλάδα', website: 'a b' },
    ...{ sentence: 'Τα δέντρα είναι δικά μας.', naming: 'none', authority: 'on', forBook: 'on' },
  }
  const page = await person.open(`/l/${letter.slug}?lang=ar`)
  const refused = await person.send(page, t('form.sign'), written)
  expect(refused.status).toBe(422)

  const welsh = await person.send(refused, 'Cymraeg')
  const persian = await person.send(welsh, 'فارسی')
  for (const [again, text] of [
    [welsh, 'el'],
    [persian, 'fa'],
  ] as const) {
    expect(again.status).toBe(200)
    expect(again.text).toContain('<html lang="cy" dir="ltr">')
    expect(again.text).toContain(`<div class="letter" lang="${text}"`)
    expect(again.text).not.toContain('role="alert"')
  }
  // As it stands there by now it is right but for the website, which is said in the language chosen last.
  const email = 'chooses@a.example'
  const own = { name: 'Ελένη Νίκου', role: 'Πρόεδρος', email }
  const nearly = await person.send(persian, wordsIn('cy').t('form.sign'), own)
  expect(nearly.status).toBe(422)
  expect(nearly.text.match(/<li><a href="#/g)).toHaveLength(1)
  expect(await db.selectFrom('contacts').select('id').execute()).toEqual([])
  await person.send(nearly, wordsIn('cy').t('form.sign'), { website: '' })
  const kept = await db.selectFrom('contacts').selectAll().execute()
  expect(kept).toMatchObject([
    { organisation: 'Σύλλογος άλφα', kind: 'charity', country: 'Ελλάδα', naming: 'none', email },
  ])
  expect(kept).toMatchObject([
    { asked_for_book: 1, sentence: written.sentence, language: 'cy', text_language: 'fa' },
  ])

  const considering = await person.open(`/l/${letter.slug}/considering?text=fa&lang=fr`)
  const empty = await person.send(considering, wordsIn('fr').t('form.considering'), {
    organisation: 'Σύλλογος βήτα',
  })
  const spanish = await person.send(empty, 'Español')
  expect(spanish.text).toContain('value="Σύλλογος βήτα"')
  expect(spanish.text).toMatch(/name="text" value="fa"/)
})

test('So does whoever has sent nothing yet, at every form; where nothing is written the choice leads to the page itself.', async () => {
  const { db, letter, url } = await greekInstance()
  const person = new PlainVisitor(url)
  const page = `/l/${letter.slug}`
  const own = await confirmed(db, letter, greek('own@a.example', 'άλφα', { forBook: true }))
  await inviteOrganisations(db, later(letter.coordinator, new Date()), {
    ...{ subject: 'Υπογράψτε', note: 'Είναι ώρα.', letterId: letter.letterId, baseUrl: BASE },
    ...{ list: 'Σύλλογος ιώτα, invited@a.example', also: new Set<number>(), how: 'mail' },
  })
  const invitation = await linkIn(db, 'invited@a.example', /\/l\/[\w-]+\.\w+/)
  const forms: { path: string; field: string; form: Arrived }[] = []
  // All of them first, so that they are read at once.
  for (const [path, field] of [
    [page, 'country'],
    [`${page}/considering`, 'role'],
    [`${page}/person`, 'employer'],
    [`${page}/link`, 'email'],
    [`${invitation}/no`, 'words'],
    [`/signature/${own}`, 'role'],
    [await openBookEntry(db, now(), own), 'country'],
    ['/book', 'email'],
  ] as const) {
    forms.push({ path, field, form: await person.open(`${path}?lang=ar`) })
  }
  for (const { path, field, form } of forms) {
    const welsh = await person.send(form, 'Cymraeg', { [field]: 'Χαίρε' })
    expect(welsh.status, path).toBe(200)
    expect(welsh.text, path).toContain('<html lang="cy" dir="ltr">')
    expect(welsh.text, path).toMatch(/value="Χαίρε"|>Χαίρε<\/textarea>/)
    expect(welsh.text, path).not.toContain('role="alert"')
  }

  const form = await person.open(page)
  const action = `${page}?lang=cy`
  expect(form.text).toContain(`formaction="${action}"`)
  const shown = /name="shown" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
  const body = new URLSearchParams({
    'draw-anew': 'on',
    shown,
    version: '1',
    text: 'el',
    name: ' ',
  })
  const sent = await fetch(url + action, { method: 'POST', body, redirect: 'manual' })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, action])
})
