import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import { letterOf, putCaretAtEndOf, untilSaved } from '../setup/letter-page'

vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()
const desk = (template: string, language = 'en-GB') => deskWith(browser, { template, language })

const places = (page: Page) => letterOf(page).locator('[data-guidance]')
const guidanceAt = (page: Page, place: number) =>
  places(page).nth(place).getAttribute('data-guidance')
const said = (page: Page) => page.getByRole('status').filter({ hasText: 'Write here.' })
const length = (page: Page) =>
  page.getByRole('navigation', { name: 'Outline' }).getByText(/ of .* words/)

/** The first number of each numbered list, and whether it goes on. */
const firstNumbers = (page: Page) =>
  letterOf(page)
    .locator('> ol')
    .evaluateAll((lists) => lists.map((list) => list.getAttribute('start') ?? '1'))

test('a letter is begun from a template by keyboard, and its guidance is heard where the caret comes', async () => {
  const at = await desk('open-letter')
  const { page } = await at.comes('Maryam')
  await page.goto(`${at.coalition}/letters/new`)
  await page.getByRole('radio', { name: 'A blank page' }).focus()
  expect(await page.getByRole('radio', { name: 'A blank page' }).isChecked()).toBe(true)
  const wished = page.getByRole('radio', { name: 'A freedom of information request' })
  while (!(await wished.isChecked())) await page.keyboard.press('ArrowDown')
  await page.getByLabel('Title').fill('Stops at the crossings')
  await page.keyboard.press('Enter')
  await untilSaved(page)
  expect(await letterOf(page).innerText()).toContain('Stops at the crossings')

  const first = await guidanceAt(page, 0)
  await putCaretAtEndOf(page, places(page).first())
  await expect.poll(() => said(page).innerText()).toBe(`Write here. ${first}`)
  await page.keyboard.press('ArrowDown')
  const second = await guidanceAt(page, 1)
  await expect.poll(() => said(page).innerText()).toBe(`Write here. ${second}`)
})

test('guidance goes once something is written, comes back when it is deleted, and stays after a reload', async () => {
  const at = await desk('joint-response')
  const { page } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  const all = await places(page).count()
  const first = await guidanceAt(page, 0)
  await putCaretAtEndOf(page, places(page).first())
  await page.keyboard.type('We')
  await expect.poll(() => places(tomasz).count()).toBe(all - 1)
  expect(await guidanceAt(tomasz, 0)).not.toBe(first)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect.poll(() => guidanceAt(tomasz, 0)).toBe(first)
  await page.keyboard.type('We are forty.')
  await untilSaved(page)
  await page.reload()
  await untilSaved(page)
  expect(await places(page).count()).toBe(all - 1)
  expect(await letterOf(page).innerText()).toContain('We are forty.')
})

test('guidance is no part of the letter: neither for who reads it here, nor in its files, nor where it is fixed', async () => {
  const at = await desk('formal-letter')
  const { page } = await at.writes('Maryam')
  await putCaretAtEndOf(page, places(page).nth(5))
  await page.keyboard.type('Dear Ms Lake,')
  await untilSaved(page)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await expect.poll(() => places(page).filter({ visible: true }).count()).toBe(0)
  await expect.poll(() => letterOf(page).locator('li').filter({ visible: true }).count()).toBe(0)
  const file = await (await page.request.get(`${at.address}/export/md`)).text()
  expect(file).toContain('Dear Ms Lake,')
  expect(file).toContain('What has happened')
  expect(file).not.toContain('The facts in the order')

  await page.goto(`${at.address}/final`)
  await page.getByText('places with guidance are still empty').waitFor()

  const { page: plain } = await at.comes('Maryam', { javaScriptEnabled: false })
  expect(await plain.locator('main').innerText()).not.toContain('The facts in the order')
})

test('paragraphs are numbered through all sections, and the words that are left are counted down', async () => {
  const at = await desk('question-answers')
  const { page } = await at.writes('Maryam')
  expect(await firstNumbers(page)).toEqual(['1', '3', '4', '7', '10', '13'])
  const before = await length(page).innerText()
  expect(before).toMatch(/^\d+ of 3,000 words, [\d,]+ left$/)
  const { page: tomasz } = await at.writes('Tomasz')
  await putCaretAtEndOf(page, places(page).first())
  await page.keyboard.type('We run nine centres.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Each opens daily.')
  await expect.poll(() => firstNumbers(tomasz)).toEqual(['1', '4', '5', '8', '11', '14'])
  const words = (text: string) => Number(/^\d+/.exec(text)?.[0])
  await expect.poll(async () => words(await length(page).innerText())).toBe(words(before) + 7)

  await page.goto(`${at.address}/settings`)
  await page.getByLabel('The most words').fill('10')
  await page.getByRole('button', { name: 'Change the word limit' }).click()
  await page.getByText('The word limit is changed.').waitFor()
  await page.goto(at.address)
  await expect.poll(() => length(page).innerText()).toMatch(/ of 10 words, \d+ over the limit$/)
})

test('a list goes on from the one before by the menu, and counts for itself again', async () => {
  const at = await deskWith(browser, [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A letter' }] },
    ...['One', 'Two'].flatMap((words) => [
      {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: `${words} begins.` }],
      },
      {
        type: 'orderedList' as const,
        attrs: { start: 1 },
        content: [
          {
            type: 'listItem' as const,
            content: [
              { type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] },
            ],
          },
        ],
      },
    ]),
  ])
  const { page } = await at.writes('Maryam')
  const goOn = async () => {
    await putCaretAtEndOf(page, letterOf(page).locator('li').last())
    await page.getByRole('button', { name: 'More tools' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Go on from the list before' }).click()
  }
  await goOn()
  await expect.poll(() => firstNumbers(page)).toEqual(['1', '2'])
  await goOn()
  await expect.poll(() => firstNumbers(page)).toEqual(['1', '1'])
})

test('numbered paragraphs of a letter in Arabic are read from right to left, with their numbers going on', async () => {
  const at = await desk('question-answers', 'ar')
  const { page } = await at.writes('Maryam')
  // The first of each list: who they are, the summary, the first answer.
  for (const place of [0, 1, 2]) {
    await putCaretAtEndOf(page, letterOf(page).locator('> ol').nth(place).locator('p').first())
    await page.keyboard.type('نكتب معا')
  }
  await untilSaved(page)
  const { page: plain } = await at.comes('Maryam', { javaScriptEnabled: false })
  const lists = plain.locator('.letter > ol')
  expect(await lists.evaluateAll((all) => all.map((list) => list.getAttribute('start')))).toEqual([
    null,
    '2',
    '3',
  ])
  const item = await lists.first().locator('li').boundingBox()
  const list = await lists.first().boundingBox()
  if (!item || !list) throw new Error('the list is not shown')
  // Room for the number, at the right.
  expect(item.x).toBeCloseTo(list.x)
  expect(list.x + list.width - (item.x + item.width)).toBeGreaterThan(20)
})

test('axe finds nothing where guidance is shown: wide and narrow, light and dark, from right to left', async () => {
  for (const [template, language] of [
    ['information-request', 'en-GB'],
    ['formal-letter', 'ar'],
  ] as const) {
    const at = await desk(template, language)
    // Colours would be measured on their way from light to dark.
    const { page } = await at.writes('Maryam', { reducedMotion: 'reduce' })
    await putCaretAtEndOf(page, places(page).nth(1))
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await wrongsOn(page), `${width} ${colorScheme} ${language}`).toEqual([])
      }
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(beyond).toBeLessThanOrEqual(0)
    }
  }
})
