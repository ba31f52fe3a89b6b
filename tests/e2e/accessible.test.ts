import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { startSession } from '../../app/domain/accounts/sessions.server'
import { askToSignIn, signInLinkFor } from '../../app/domain/accounts/sign-in.server'
import { createCoalition } from '../../app/domain/coalitions/coalitions.server'
import { inviteByEmail, inviteByLink } from '../../app/domain/coalitions/inviting.server'
import { newId } from '../../app/domain/ids.server'
import { archiveLetter } from '../../app/domain/letters/archive.server'
import { blankLetter } from '../../app/domain/letters/blank.server'
import { deleteLetter } from '../../app/domain/letters/deletion.server'
import { readMarkdown } from '../../app/domain/letters/from-files/markdown.server'
import { createLetter } from '../../app/domain/letters/letters.server'
import { openSigning } from '../../app/domain/letters/stages.server'
import { fixVersion } from '../../app/domain/letters/versions/versions.server'
import jointResponse from '../../app/domain/sample/joint-response.md?raw'
import { openSample, samplePeople } from '../../app/domain/sample/sample.server'
import { closeLetter } from '../../app/domain/sign-on/board/closing.server'
import { inviteOrganisations } from '../../app/domain/sign-on/invitations/invite-many.server'
import { migrate } from '../../prisma-free-db/migrate'
import { type Database, openDatabase } from '../../prisma-free-db/open'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { PlainVisitor } from '../setup/forms'
import { notesOf, untilSaved, wordsOfLetter } from '../setup/letter-page'
import { codeIn, newestMailTo, tokenIn } from '../setup/mail'
import { somebody } from '../setup/people'
import { newDataDir, startServer } from '../setup/server'

vi.setConfig({ testTimeout: 180_000 })

const browser = prepareBrowser()
const instance = () => ({ kind: 'instance' as const, now: new Date() })
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 360, height: 740 }
const HEAVIEST = 50_000

let opened: ReturnType<typeof open> | undefined

/** The instance of all tests here: they only look, or add something that is nobody else's. */
function livedIn() {
  opened ??= open()
  return opened
}

/** A running instance with the sample as it is after some use, and everybody's cookies. */
async function open() {
  const whenOver = browser.afterwards
  const dataDir = await newDataDir(whenOver)
  const db = openDatabase({ engine: 'sqlite', file: join(dataDir, 'undersigned.db') })
  whenOver(() => db.destroy())
  await migrate(db)
  const sample = await openSample(db, instance())
  const letters = await moreLetters(db, sample.coalition.id)
  const { url } = await startServer({ env: { DATA_DIR: dataDir }, whenOver })
  const people = await samplePeople(db)

  async function cookieOf(accountId: string): Promise<string> {
    const { cookie } = await startSession(db, instance(), accountId, { secure: false })
    return cookie.split(';', 1)[0] ?? ''
  }
  return {
    db,
    url,
    coalition: `/c/${sample.coalition.slug}`,
    draft: `/letters/${sample.draft}`,
    open: `/letters/${await letterAt(db, sample.slug)}`,
    openSlug: sample.slug,
    ...letters,
    cookieOf,
    roleCookie: (role: string) =>
      cookieOf(people.find((person) => person.role === role)?.accountId ?? ''),
  }
}

/** An operator who has not begun anything yet, with an address too long for a line of a phone. */
const anOperator = (db: Database) =>
  somebody(db, `${newId()}@lantern.example`, { name: 'Ines', is_operator: 1 })

const letterAt = async (db: Database, slug: string): Promise<string> =>
  (await db.selectFrom('letters').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())
    .id

/** Besides the sample's two letters: one that is closed, one in the archive, one deleted. */
async function moreLetters(db: Database, coalitionId: string) {
  const actor = instance()
  const add = (text = blankLetter('Notes for later')) =>
    createLetter(db, actor, { coalitionId, text, language: 'en-GB' })
  const closed = await add(readMarkdown(jointResponse))
  const version = await fixVersion(db, actor, closed)
  await openSigning(db, actor, closed, {
    versionId: version.id,
    ask: 'We ask the Department to end the transfers.',
    signBy: new Date(Date.now() + 7 * 86_400_000),
    timeZone: 'Europe/London',
    contactEmail: 'letters@housing-without-fear.example',
  })
  await closeLetter(db, actor, closed)
  await archiveLetter(db, actor, await add())
  await deleteLetter(db, actor, await add())
  const { slug } = await db
    .selectFrom('letters')
    .select('slug')
    .where('id', '=', closed)
    .executeTakeFirstOrThrow()
  return { closed: `/letters/${closed}`, closedSlug: slug }
}

/** Opens each path and lets axe look at it wide in light and narrow in dark. */
async function expectAccessible(url: string, paths: readonly string[], cookie?: string) {
  const { page, context } = await browser.open({ viewport: WIDE, reducedMotion: 'reduce' })
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url }])
  }
  for (const path of paths) {
    await page.goto(url + path)
    expect(new URL(page.url()).pathname, 'the page is where it was asked for').toBe(
      new URL(path, url).pathname,
    )
    await settled(page)
    expect(await looks(page), path).toEqual([])
  }
}

/** The text of a letter comes when its editor has. */
async function settled(page: Page) {
  if (/^\/letters\/[a-z0-9]+$/.test(new URL(page.url()).pathname)) {
    await page.locator('[data-saved="saved"], [data-saved="reading"]').waitFor()
  }
}

async function looks(page: Page): Promise<string[]> {
  const found: string[] = []
  // Colours are all that the scheme changes, and they do not follow from the width.
  for (const [viewport, colorScheme] of [
    [WIDE, 'light'],
    [NARROW, 'dark'],
  ] as const) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    const wrongs = await wrongsOn(page)
    found.push(...wrongs.map((wrong) => `${viewport.width} ${colorScheme}: ${wrong}`))
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (beyond > 0) found.push(`${viewport.width}: ${beyond} px too wide`)
  }
  await page.setViewportSize(WIDE)
  return found
}

test('axe finds nothing on the pages of a coordinator', async () => {
  const at = await livedIn()
  const { coalition, draft, open, closed } = at
  const [one = '', other = ''] = (
    await at.db
      .selectFrom('signatures')
      .select('id')
      .where('organisation', 'like', 'Rowan House%')
      .execute()
  ).map((row) => row.id)
  await expectAccessible(
    at.url,
    [
      '/',
      '/you',
      coalition,
      `${coalition}/organisations`,
      `${coalition}/activity`,
      `${coalition}/settings`,
      `${coalition}/letters/new`,
      `${coalition}/letters/deleted`,
      draft,
      `${draft}/final`,
      `${draft}/languages`,
      `${draft}/signing`,
      `${draft}/closed`,
      `${draft}/settings`,
      `${draft}/delete`,
      `${draft}/imported`,
      `${open}/final`,
      `${open}/signing`,
      `${open}/signing?show=waiting&close`,
      `${open}/signing/add`,
      `${open}/signing/invite`,
      `${open}/signing/remind`,
      `${open}/signing/order`,
      `${open}/signing/same/${one}/${other}`,
      `${open}/signing/decline/${one}`,
      `${open}/signing/settings`,
      `${open}/signing/launch`,
      `${open}/signing/links`,
      `${open}/versions/1`,
      `${closed}/closed`,
      `${closed}/signing`,
    ],
    await at.roleCookie('coordinator'),
  )
})

test('axe finds nothing on those pages of a reader that are others than a coordinator’s', async () => {
  const at = await livedIn()
  const { coalition, draft, open, closed } = at
  await expectAccessible(
    at.url,
    [
      coalition,
      `${coalition}/settings`,
      draft,
      `${draft}/final`,
      `${draft}/settings`,
      `${open}/signing`,
      `${closed}/closed`,
    ],
    await at.roleCookie('reader'),
  )
})

test('axe finds nothing on the pages of the operator, nor on those for who begins something', async () => {
  const at = await livedIn()
  const operator = await anOperator(at.db)
  const cookie = await at.cookieOf(operator.account.id)
  await expectAccessible(at.url, ['/begin', '/begin/letter', '/operator', '/mailbox'], cookie)
  const { slug } = await createCoalition(at.db, operator, {
    name: 'Open Streets',
    organisation: 'Lantern Street',
  })
  await expectAccessible(
    at.url,
    [`/c/${slug}`, `/c/${slug}/organisations`, `/c/${slug}/book`, '/sample'],
    cookie,
  )
})

test('axe finds nothing on the pages of a visitor, from the one-time link to the door', async () => {
  const fresh = await startServer()
  await expectAccessible(fresh.url, [new URL(fresh.setUpLink ?? '').pathname])

  const at = await livedIn()
  const { db, url } = at
  const operator = await anOperator(db)
  const to = { baseUrl: url }
  const coalition = await createCoalition(db, operator, {
    name: 'Open Streets',
    organisation: 'Lantern Street',
  })
  const invite = { organisationId: null, role: 'editor' } as const
  const link = await inviteByLink(db, operator, coalition.id, invite, to)
  const asked = { ...invite, email: 'new@elsewhere.example' }
  await inviteByEmail(db, operator, coalition.id, asked, to)
  const invitation = await newestMailTo(db, 'new@elsewhere.example')
  const { email } = operator.account
  const { attemptId } = await askToSignIn(db, instance(), { email }, to)
  await expectAccessible(url, [
    '/sign-in',
    `/sign-in/code?attempt=${attemptId}`,
    '/sign-in/code?attempt=none',
    new URL(await signInLinkFor(db, instance(), { email }, to)).pathname,
    new URL(link).pathname,
    `/join/${tokenIn(invitation.text, 'join')}`,
    '/join/no-such-invitation',
    '/sample',
    '/sample/mailbox',
  ])
})

test('a page that is not there, and a form that is not right, are as accessible as the others', async () => {
  const { url, openSlug } = await livedIn()
  const { page, expectTrouble } = await browser.open({ viewport: WIDE, reducedMotion: 'reduce' })
  expectTrouble(/status of 4(04|22)/)
  await page.goto(`${url}/l/no-such-letter`)
  expect(await looks(page)).toEqual([])
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.getByRole('alert').waitFor()
  expect(await looks(page)).toEqual([])
  // In Arabic, with the languages as buttons that take along what is written.
  await page.goto(`${url}/l/${openSlug}?lang=ar`)
  await page.locator('#sign button').click()
  await page.getByRole('alert').waitFor()
  expect(await looks(page)).toEqual([])
})

test('the public pages are accessible, have no script, and weigh less than 50 kB as they are sent', async () => {
  const at = await livedIn()
  const contact = new PlainVisitor(at.url)
  const signed = await contact.send(await contact.open(`/l/${at.openSlug}`), 'Sign the letter', {
    organisation: 'Quayside Choir',
    kind: 'campaign',
    country: 'Wales',
    role: 'Chair',
    email: 'chair@quayside.example',
    naming: 'organisation',
    forBook: 'on',
    authority: 'on',
    name: 'Ada Quay',
  })
  const asked = await newestMailTo(at.db, 'chair@quayside.example')
  const confirm = `/signature/confirm/${tokenIn(asked.text, 'signature/confirm')}`
  await expectPublic(at.url, [
    `/l/${at.openSlug}`,
    `/l/${at.closedSlug}`,
    `/l/${at.openSlug}/considering`,
    `/l/${at.openSlug}/versions/1`,
    `/l/${at.openSlug}/link`,
    `/l/${at.openSlug}/link?asked`,
    signed.path,
    confirm,
    `${confirm}/not-me`,
    '/signature/confirm/no-such-link',
    '/signature/no-such-link',
  ])
  const { invitation, stop } = await invitedTo(at)
  await expectPublic(at.url, [invitation, `${invitation}/no`, stop])
  await contact.send(await contact.open(confirm), 'Confirm the signature')
  const receipt = await newestMailTo(at.db, 'chair@quayside.example')
  await expectPublic(at.url, [
    confirm,
    `/signature/${tokenIn(receipt.text, 'signature')}`,
    `/book/${tokenIn(receipt.text, 'book')}`,
    '/book/no-such-link',
    '/book',
  ])
  await expectAccessible(at.url, [`${at.coalition}/book`], await at.roleCookie('coordinator'))
})

/** The paths by which an organisation that was just invited signs, and ends its reminders. */
async function invitedTo({ db, url, open }: Awaited<ReturnType<typeof livedIn>>) {
  const email = 'office@heron.example'
  await inviteOrganisations(db, instance(), {
    ...{ subject: 'Will you sign?', note: 'It is time.', list: `Heron Club, ${email}` },
    ...{ letterId: open.slice('/letters/'.length), also: new Set(), how: 'mail', baseUrl: url },
  })
  const { text, stop_link } = await db
    .selectFrom('outbox')
    .select(['text', 'stop_link'])
    .where('to_email', '=', email)
    .executeTakeFirstOrThrow()
  const [invitation = ''] = /\/l\/[\w-]+\.\w+/.exec(text) ?? []
  return { invitation, stop: new URL(stop_link ?? '').pathname }
}

/** As `expectAccessible`, and each page is weighed as a first visit gets it. */
async function expectPublic(url: string, paths: readonly string[]) {
  const { page, context } = await browser.open({ viewport: WIDE, reducedMotion: 'reduce' })
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  let sent = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }: { encodedDataLength: number }) => {
    sent += encodedDataLength
  })
  const kinds = new Set<string>()
  page.on('request', (request) => kinds.add(request.resourceType()))
  for (const path of paths) {
    sent = 0
    await page.goto(url + path)
    expect(await page.locator('script').count(), path).toBe(0)
    expect(await looks(page), path).toEqual([])
    // Only now: whatever comes late, or for a narrow or a dark screen, counts too.
    expect(sent, path).toBeGreaterThan(1_000)
    expect(sent, path).toBeLessThan(HEAVIEST)
  }
  expect(kinds).toContain('stylesheet')
  expect(kinds).not.toContain('script')
  expect(kinds).not.toContain('font')
}

test('the keyboard alone is enough: to sign in, open a letter, write with a footnote and fix the final text', async () => {
  const at = await livedIn()
  const operator = await anOperator(at.db)
  const coalition = await createCoalition(at.db, operator, {
    name: 'Open Streets',
    organisation: 'Lantern Street',
  })
  await createLetter(at.db, operator, {
    coalitionId: coalition.id,
    text: readMarkdown('# On the crossings\n\nDear Mayor,'),
    language: 'en-GB',
  })
  const { page } = await browser.open({ viewport: WIDE })
  const { keyboard } = page

  await page.goto(`${at.url}/sign-in`)
  await tabTo(page, 'Your email')
  await keyboard.type(operator.account.email)
  await keyboard.press('Enter')
  await page.waitForURL(/\/sign-in\/code/)
  const { text } = await newestMailTo(at.db, operator.account.email)
  await tabTo(page, 'Code')
  await keyboard.type(codeIn(text))
  await keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Your letters' }).waitFor()
  await tabTo(page, 'On the crossings')
  await keyboard.press('Enter')
  await untilSaved(page)
  await tabTo(page, 'The letter')
  // The editor takes a moment to have the focus, and keys that come before it do not count.
  await expect
    .poll(async () => {
      await keyboard.press('Control+End')
      return page.getByLabel('Style of this paragraph').inputValue()
    })
    .toBe('paragraph')
  await keyboard.press('Enter')
  await keyboard.type('Nobody can cross here')
  await keyboard.press('Control+Alt+f')
  await keyboard.type('We counted on 3 May.')
  await keyboard.press('Escape')
  await keyboard.type(', and many must.')
  await untilSaved(page)
  expect(await wordsOfLetter(page)).toEqual([
    'On the crossings',
    'Dear Mayor,',
    'Nobody can cross here, and many must.',
  ])
  expect(await notesOf(page).allTextContents()).toEqual([
    expect.stringContaining('We counted on 3 May.'),
  ])

  await tabTo(page, 'Fix the final text', 'Shift+Tab')
  await keyboard.press('Enter')
  await page.getByText('It becomes version 1').waitFor()
  await tabTo(page, 'Fix the final text')
  await keyboard.press('Enter')
  await page.getByRole('link', { name: 'Version 1' }).waitFor()
})

/** Presses Tab until that control has the focus, as somebody does who cannot point at it. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key)
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
    })
    if (focused.startsWith(name)) return
    passed.push(focused.slice(0, 30))
  }
  throw new Error(`the keyboard does not come to "${name}", but to: ${passed.join(' · ')}`)
}
