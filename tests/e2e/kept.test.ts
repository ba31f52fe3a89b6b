import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import { crash, OFFLINE, typeAtEndOf, untilSaved, wordsOfLetter } from '../setup/letter-page'

vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const TITLE: Block = {
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text: 'A' }],
}
const desk = () => deskWith(browser, [TITLE, line('First line.')], { alone: true })

const copies = (page: Page): Promise<number> =>
  page.evaluate(async () => (await indexedDB.databases()).length)

/** Keeps the browser from writing to what it keeps of letters, as a busy disk does; gives what ends that. */
async function holdUpWrites(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases()
    await new Promise<void>((held) => {
      const asked = indexedDB.open(name)
      asked.onsuccess = () => {
        const store = asked.result
          .transaction(['updates', 'custom'], 'readwrite')
          .objectStore('updates')
        const go = () => {
          if (document.title === 'go on') asked.result.close()
          else store.count().onsuccess = go
          held()
        }
        store.count().onsuccess = go
      }
    })
  })
  return () =>
    page.evaluate(() => {
      document.title = 'go on'
    })
}

test('changes are said to be kept when the browser has written them and not before, and then survive the end of the tab', async () => {
  const at = await desk()
  const { page, context, expectTrouble } = await at.writes('Maryam')
  expectTrouble(OFFLINE)
  const beside = await context.newPage()
  await beside.goto(`${at.url}/you`)
  await at.server.stop('SIGKILL')
  await page.getByText('You can go on writing').waitFor()
  const letWrite = await holdUpWrites(beside)
  await page.bringToFront()
  await typeAtEndOf(page, 1, ' Not lost')
  await page.getByText('9 changes are not kept on this device yet: leave this page open').waitFor()
  expect(await page.getByText(/are kept on this device/).count()).toBe(0)
  await letWrite()
  await page.getByText('9 changes are kept on this device').waitFor()
  await crash(page)
  await at.again()
  const next = await context.newPage()
  await next.goto(at.address)
  await untilSaved(next)
  expect(await wordsOfLetter(next)).toContain('First line. Not lost')
})

test('what one tab left unsaved is not deleted by another in which everything is saved', async () => {
  const at = await desk()
  const { page, context, expectTrouble } = await at.writes('Maryam')
  expectTrouble(OFFLINE)
  expectTrouble(/status of 404|No routes matched/)
  const second = await context.newPage()
  await second.goto(at.address)
  await untilSaved(second)
  await at.server.stop('SIGKILL')
  await typeAtEndOf(second, 1, ' Only here')
  await second.getByText('10 changes are kept on this device').waitFor()
  await crash(second)
  await at.again()
  await page.bringToFront()
  await untilSaved(page)
  expect(await wordsOfLetter(page)).toContain('First line.')
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await page.waitForURL(/settings/)
  const next = await context.newPage()
  await next.goto(at.address)
  await untilSaved(next)
  expect(await wordsOfLetter(next)).toContain('First line. Only here')
  await page.close()
  await next.getByRole('link', { name: 'Settings' }).first().click()
  await expect.poll(() => copies(next)).toBe(0)
})
