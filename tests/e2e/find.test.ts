import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import {
  focusLetter,
  letterOf,
  notesOf,
  putCaretAtEndOf,
  typeAtEndOf,
  untilSaved,
  wordsOfLetter,
} from '../setup/letter-page'

vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const LETTER: Block[] = [
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'On data' }] },
  line('The data is taken without need.'),
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The Database' },
      { type: 'footnote', content: [{ type: 'text', text: 'Data Protection Act 2018.' }] },
      { type: 'text', text: ' keeps it.' },
    ],
  },
  ...Array.from({ length: 40 }, (_, place) => line(`Line ${place + 1}.`)),
  line('No more data.'),
]

const field = (page: Page) => page.getByLabel('Words to find')
const status = (page: Page) => page.getByRole('search').getByRole('status')
const count = async (page: Page) => (await status(page).innerText()).split(/[,\n]/)[0]

test('finds are counted, shown one after another by keyboard, and the last one is selected when done', async () => {
  const at = await deskWith(browser, LETTER)
  const { page } = await at.writes('Maryam')
  const { keyboard } = page
  await focusLetter(page)
  await keyboard.press('Control+Home')
  await keyboard.press('Control+f')
  await keyboard.type('data')
  await expect.poll(() => count(page)).toBe('1 of 5')
  const shown = page.locator('[data-found="shown"]')
  expect(await shown.innerText()).toBe('data')
  for (const nth of ['2 of 5', '3 of 5', '4 of 5']) {
    await keyboard.press('Enter')
    await expect.poll(() => count(page)).toBe(nth)
  }
  await expect.poll(() => shown.boundingBox().then((box) => (box?.y ?? -1) > 0)).toBe(true)
  expect(await status(page).innerText()).toContain('in the letter: No more data.')
  await keyboard.press('Enter')
  expect(await status(page).innerText()).toContain('in a footnote: Data Protection Act 2018.')
  expect(await notesOf(page).locator('[data-found="shown"]').innerText()).toBe('Data')
  await keyboard.press('Enter')
  await expect.poll(() => count(page)).toBe('1 of 5')
  await keyboard.press('Shift+Enter')
  await keyboard.press('Shift+Enter')
  await expect.poll(() => count(page)).toBe('4 of 5')
  await keyboard.press('Escape')
  expect(await page.getByRole('search').count()).toBe(0)
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('data')
  await keyboard.type('records')
  await expect.poll(async () => (await wordsOfLetter(page)).at(-1)).toBe('No more records.')
})

test('case and whole words count where they are asked for', async () => {
  const at = await deskWith(browser, LETTER)
  const { page } = await at.writes('Maryam')
  await page.getByRole('button', { name: 'Find and replace' }).click()
  await field(page).fill('Data')
  await expect.poll(() => count(page)).toBe('1 of 5')
  await page.getByLabel('Match case').check()
  await expect.poll(() => count(page)).toBe('1 of 2')
  await page.getByLabel('Whole words').check()
  await expect.poll(() => count(page)).toBe('1 of 1')
  await field(page).fill('Datum')
  await expect.poll(() => status(page).innerText()).toBe('Not found')
})

test('all is replaced, in footnotes too, and one undo takes back that and nothing else', async () => {
  const at = await deskWith(browser, LETTER)
  const { page } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  await typeAtEndOf(page, 1, ' Typed.')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('data')
  await page.getByRole('button', { name: 'Replace…' }).click()
  await page.keyboard.type('facts')
  await page.getByRole('button', { name: 'Replace all' }).click()
  await expect.poll(() => status(page).innerText()).toContain('5 replaced.')
  const replaced = [
    'On facts',
    'The facts is taken without need. Typed.',
    'The factsbase keeps it.',
  ]
  await expect.poll(async () => (await wordsOfLetter(tomasz)).slice(0, 3)).toEqual(replaced)
  expect(await notesOf(tomasz).innerText()).toContain('facts Protection Act 2018.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  const before = ['On data', 'The data is taken without need. Typed.', 'The Database keeps it.']
  await expect.poll(async () => (await wordsOfLetter(tomasz)).slice(0, 3)).toEqual(before)
  expect(await notesOf(tomasz).innerText()).toContain('Data Protection Act 2018.')
})

test('one is replaced at a time, and the mark of a footnote between the words stays', async () => {
  const at = await deskWith(browser, LETTER)
  const { page } = await at.writes('Maryam')
  await focusLetter(page)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('database keeps')
  await page.getByRole('button', { name: 'Replace…' }).click()
  await page.keyboard.type('register holds')
  await page.keyboard.press('Enter')
  await expect.poll(() => status(page).innerText()).toContain('Replaced. Not found')
  await expect.poll(() => wordsOfLetter(page)).toContain('The register holds it.')
  expect(await notesOf(page).count()).toBe(1)
  await untilSaved(page)
})

test('what others write meanwhile changes neither what is shown nor its place on the page', async () => {
  const at = await deskWith(browser, LETTER)
  const { page } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  await focusLetter(page)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('data')
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Enter')
  await expect.poll(() => status(page).innerText()).toContain('No more data.')
  await typeAtEndOf(tomasz, 1, ' More data.')
  await expect.poll(() => count(page)).toBe('5 of 6')
  expect(await status(page).innerText()).toContain('No more data.')
})

test('the key is the browser’s own in the find field, and the letter’s after writing in it', async () => {
  const at = await deskWith(browser, LETTER)
  const { page } = await at.writes('Maryam')
  await putCaretAtEndOf(page, letterOf(page).locator('p').first())
  await page.keyboard.press('Control+f')
  await field(page).waitFor()
  const taken = () =>
    page.evaluate(
      () =>
        !document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'f',
            ctrlKey: true,
            bubbles: true,
            cancelable: true,
          }),
        ),
    )
  expect(await taken()).toBe(false)
  await focusLetter(page)
  expect(await taken()).toBe(true)
  await expect.poll(() => field(page).evaluate((it) => it === document.activeElement)).toBe(true)
})

test('who only reads finds words too, and replaces none', async () => {
  const at = await deskWith(browser, LETTER)
  const { page } = await at.comes('Samuel')
  await page.locator('[data-saved="reading"]').waitFor()
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.keyboard.type('data')
  await expect.poll(() => count(page)).toBe('1 of 5')
  expect(await page.getByRole('button', { name: 'Replace…' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('search').count()).toBe(0)
})

test.each([
  ['on a desk', { viewport: { width: 1440, height: 900 } }],
  ['in the dark', { viewport: { width: 768, height: 900 }, colorScheme: 'dark' as const }],
  ['on a phone', { viewport: { width: 360, height: 740 }, hasTouch: true }],
])(
  'axe finds nothing %s with the find bar, the menu and the sheet of shortcuts open',
  async (_, options) => {
    const at = await deskWith(browser, LETTER)
    const { page } = await at.writes('Maryam', options)
    await focusLetter(page)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('data')
    await page.getByRole('button', { name: 'Replace…' }).click()
    expect(await wrongsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More tools' }).click()
    await page.getByRole('menu').waitFor()
    expect(await wrongsOn(page)).toEqual([])
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await beyond()).toBeLessThanOrEqual(0)
    await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click()
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    expect(await wrongsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
  },
)
