import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { plainText } from '../../app/document/plain'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import {
  crash,
  letterOf,
  notesOf,
  OFFLINE,
  typeAtEndOf,
  untilSaved,
  wordsOfLetter,
} from '../setup/letter-page'

// A browser, a server and whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()

const LETTER: Block[] = [
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A letter' }] },
  { type: 'paragraph', content: [{ type: 'text', text: 'First line.' }] },
]

/** What this device keeps for the site, by kind. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const texts = await indexedDB.databases()
    const workers = await navigator.serviceWorker.getRegistrations()
    return {
      pages: await caches.keys(),
      texts: texts.map(({ name }) => name),
      workers: workers.length,
      storage: localStorage.length,
    }
  })

/** What two people wrote at the same place, one of them without a connection: whole, in either order. */
const MERGED = /^First line\.( In a tunnel Meanwhile\.| Meanwhile\. In a tunnel)$/

const NOTHING = { pages: [], texts: [], workers: 0, storage: 0 }

/** Waits until the letter's page is kept whole: it is written last. */
const untilPageIsKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await caches.match(location.href)) !== undefined))
    .toBe(true)

test('without a connection a letter loads again, is written and suggested in, loads again, and all of it merges later', async () => {
  const at = await deskWith(browser, LETTER)
  const { page, context, expectTrouble } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  expectTrouble(OFFLINE)
  await untilPageIsKept(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByText(/You are not connected. You can go on writing.* as of \d\d:\d\d/).waitFor()
  await typeAtEndOf(page, 1, ' In a tunnel')
  await page.getByText('12 changes are kept on this device').waitFor()
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('Seen from the train.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Suggest', exact: true }).click()
  await typeAtEndOf(page, 0, ' to all')
  await typeAtEndOf(tomasz, 1, ' Meanwhile.')
  await untilSaved(tomasz)
  await page.getByText(/\d\d changes are kept on this device/).waitFor()
  // The page goes before the browser has taken the last letter, for which it asks first.
  page.on('dialog', (dialog) => dialog.accept())
  await page.keyboard.type('!')
  await page.reload()
  await page.getByText(/\d\d changes are kept on this device/).waitFor()
  await expect
    .poll(() => wordsOfLetter(page))
    .toEqual([expect.stringContaining(' to all!'), 'First line. In a tunnel'])
  await context.setOffline(false)
  await untilSaved(page)
  for (const one of [page, tomasz]) {
    await expect.poll(() => wordsOfLetter(one).then((lines) => lines[1])).toMatch(MERGED)
    expect(await notesOf(one).allTextContents()).toEqual([expect.stringContaining('the train.')])
    await letterOf(one).locator('ins', { hasText: ' to all!' }).waitFor()
  }
  expect(plainText(await at.draft())).toMatch(/^A letter\n/)
})

test('who only reads has the letter without a connection too, and is told how old it is', async () => {
  const at = await deskWith(browser, LETTER)
  const { page, context, expectTrouble } = await at.comes('Samuel')
  expectTrouble(OFFLINE)
  await page.locator('[data-saved="reading"]').waitFor()
  await untilPageIsKept(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByText(/You are not connected. The letter is here as of \d\d:\d\d/).waitFor()
  await page.getByText('First line.').waitFor()
})

test('another page of the letter says without a connection that it is not here, and leads to what is', async () => {
  const at = await deskWith(browser, LETTER)
  const { page, context, expectTrouble } = await at.writes('Maryam')
  expectTrouble(OFFLINE)
  expectTrouble(/503|Failed to fetch/)
  // Once there: what makes that page is loaded, and only what it shows has to be asked for.
  await page.getByRole('link', { name: 'History' }).first().click()
  await page.getByRole('heading', { name: 'History' }).waitFor()
  await page.goBack()
  await untilSaved(page)
  await untilPageIsKept(page)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'History' }).first().click()
  await page.getByRole('heading', { name: 'You are not connected' }).waitFor()
  await page.getByRole('link', { name: 'Go back to the letter' }).click()
  await page.getByText('You are not connected. You can go on writing').waitFor()
  await page.goto(`${at.address}/history`)
  await page.getByRole('heading', { name: 'You are not connected' }).waitFor()
  await page.getByRole('link', { name: 'Go to the letter, which is kept here.' }).click()
  await page.getByText('You are not connected. You can go on writing').waitFor()
  expect(await wordsOfLetter(page)).toContain('First line.')
})

test('the page goes from the device with its text when somebody leaves it with everything saved', async () => {
  const at = await deskWith(browser, LETTER)
  const { page } = await at.writes('Maryam')
  await untilPageIsKept(page)
  await page.getByRole('link', { name: 'History' }).first().click()
  await expect.poll(() => keptBy(page)).toMatchObject({ pages: [], texts: [] })
})

test('signing out says first what it would delete unsent, and leaves nothing on the device', async () => {
  const at = await deskWith(browser, LETTER, { alone: true })
  const { page, context, expectTrouble } = await at.writes('Maryam')
  expectTrouble(OFFLINE)
  expectTrouble(/404/)
  // Nobody has used the one-time link here: the page to sign in answers with 503, as text.
  expectTrouble(/503|SyntaxError/)
  await untilPageIsKept(page)
  const beside = await context.newPage()
  await beside.goto(`${at.url}/you`)
  expect(await beside.getByText('not reached the server').count()).toBe(0)
  await at.server.stop('SIGKILL')
  await typeAtEndOf(page, 1, ' Unsent')
  await page.getByText('7 changes are kept on this device').waitFor()
  await crash(page)
  await at.again()
  await beside.reload()
  await beside.getByText('7 changes to letters have not reached the server').first().waitFor()
  await beside.getByRole('button', { name: 'Sign out', exact: true }).click()
  await beside.waitForURL(/sign-in/)
  await expect.poll(() => keptBy(beside)).toEqual(NOTHING)
})

test('who comes after somebody else on a device gets no page of theirs, and what they had not sent waits for them', async () => {
  const at = await deskWith(browser, LETTER, { alone: true })
  const first = await at.writes('Maryam')
  const { context, expectTrouble } = first
  expectTrouble(OFFLINE)
  await untilPageIsKept(first.page)
  await at.server.stop('SIGKILL')
  await typeAtEndOf(first.page, 1, ' Hers')
  await first.page.getByText('5 changes are kept on this device').waitFor()
  await crash(first.page)
  await at.again()
  await at.signsIn('Samuel', first)
  const next = await context.newPage()
  await next.goto(`${at.url}/sample`)
  await expect.poll(() => keptBy(next)).toMatchObject({ pages: [], workers: 0 })
  await next.goto(at.address)
  await next.locator('[data-saved="reading"]').waitFor()
  await untilPageIsKept(next)
  expect(await next.getByText('Hers').count()).toBe(0)
  await at.signsIn('Maryam', first)
  await next.goto(at.address)
  await untilSaved(next)
  expect(plainText(await at.draft())).toContain('First line. Hers')
})

test('the page goes when its person may not see the letter any more: at once where it is open, or when they come back', async () => {
  const at = await deskWith(browser, LETTER, { alone: true })
  const { page: open } = await at.writes('Elin')
  const left = await at.writes('Elin')
  left.expectTrouble(/404/)
  await untilPageIsKept(open)
  await untilPageIsKept(left.page)
  await crash(left.page)
  await at.removes('Elin')
  await expect.poll(() => keptBy(open)).toMatchObject({ pages: [], texts: [] })
  const back = await left.context.newPage()
  await back.goto(at.address)
  await back.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  await expect.poll(() => keptBy(back)).toMatchObject({ pages: [], texts: [] })
})
