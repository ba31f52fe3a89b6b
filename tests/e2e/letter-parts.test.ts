import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import { letterOf, notesOf, putCaretAtEndOf, untilSaved } from '../setup/letter-page'

vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const TITLE: Block = {
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text: 'A letter' }],
}
const LETTER: Block[] = [TITLE, line('First line.'), line('Last line.')]
const WIDE = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' as const }
const DARK = { viewport: { width: 768, height: 900 }, colorScheme: 'dark' as const }
const PHONE = { viewport: { width: 360, height: 740 }, colorScheme: 'light' as const }
const TITLE_LINE = 'h1: A letter'
const desk = (content: Block[] = LETTER) => deskWith(browser, content)

/** The letter block by block: what it is, what role it has, and its words. */
const blocks = (page: Page): Promise<string[]> =>
  letterOf(page).evaluate((element) =>
    [...(element.cloneNode(true) as HTMLElement).children].map((block) => {
      const name = block.tagName.toLowerCase()
      const { role, pageBreak } = block instanceof HTMLElement ? block.dataset : {}
      for (const caret of block.querySelectorAll('.caret')) caret.remove()
      return `${pageBreak === undefined ? (role ?? name) : 'page break'}: ${block.textContent ?? ''}`
    }),
  )
const rows = (page: Page): Promise<string[][]> =>
  letterOf(page)
    .locator('tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...(row.cloneNode(true) as HTMLElement).children].map((cell) => {
          for (const caret of cell.querySelectorAll('.caret')) caret.remove()
          return `${cell.tagName} ${cell.textContent}`
        }),
      ),
    )
const paragraph = (page: Page, words: string) => letterOf(page).locator('p', { hasText: words })

async function choose(page: Page, menu: string, entry: string) {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menu', { name: menu }).getByText(entry, { exact: true }).click()
}

test('the usual lines of a letterhead come before the letter, empty, and are written in one after another', async () => {
  const at = await desk()
  const { page } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  await putCaretAtEndOf(page, paragraph(page, 'First line.'))
  await choose(page, 'Letterhead', 'The usual lines of a letterhead')
  await expect
    .poll(() => blocks(tomasz))
    .toEqual([
      'sender: ',
      'delivery: ',
      'date: ',
      'our-reference: ',
      'recipient: ',
      'subject: ',
      'h1: A letter',
      'p: First line.',
      'p: Last line.',
    ])
  await page.keyboard.type('Lantern Street')
  await page.keyboard.press('Enter')
  await page.keyboard.type('4 Quay Road')
  await expect
    .poll(async () => (await blocks(tomasz)).slice(0, 3))
    .toEqual(['sender: Lantern Street', 'sender: 4 Quay Road', 'delivery: '])
  await untilSaved(page)
})

test('Enter in a recipient makes the next line of it, and plain text after an empty one', async () => {
  const at = await desk([
    TITLE,
    {
      type: 'paragraph',
      attrs: { role: 'recipient' },
      content: [{ type: 'text', text: 'Minister' }],
    },
    line('Dear Minister,'),
  ])
  const { page } = await at.writes('Maryam')
  await putCaretAtEndOf(page, letterOf(page).locator('[data-role="recipient"]'))
  expect(await page.getByLabel('Style of this paragraph').inputValue()).toBe('recipient')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Whitehall')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Plain')
  await expect
    .poll(() => blocks(page))
    .toEqual([
      TITLE_LINE,
      'recipient: Minister',
      'recipient: Whitehall',
      'p: Plain',
      'p: Dear Minister,',
    ])
})

test('Enter after a date or a subject goes on in plain text', async () => {
  const at = await desk([
    TITLE,
    { type: 'paragraph', attrs: { role: 'subject' }, content: [{ type: 'text', text: 'Records' }] },
    line('Dear Minister,'),
  ])
  const { page } = await at.writes('Maryam')
  await putCaretAtEndOf(page, letterOf(page).locator('[data-role="subject"]'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Next')
  await expect
    .poll(() => blocks(page))
    .toEqual([TITLE_LINE, 'subject: Records', 'p: Next', 'p: Dear Minister,'])
  for (const key of ['ArrowUp', 'Home', 'Enter']) {
    // The browser tells the editor of the caret a moment after each key.
    await page.waitForTimeout(150)
    await page.keyboard.press(key)
  }
  await expect
    .poll(async () => (await blocks(page)).slice(1, 3))
    .toEqual(['p: ', 'subject: Records'])
})

test('Backspace at the beginning takes the role away, or joins a line to the one before of the same', async () => {
  const at = await desk([
    TITLE,
    { type: 'paragraph', attrs: { role: 'copy' }, content: [{ type: 'text', text: 'Ombudsman' }] },
    { type: 'paragraph', attrs: { role: 'copy' }, content: [{ type: 'text', text: 'Inspector' }] },
    line('Dear Minister,'),
  ])
  const { page } = await at.writes('Maryam')
  await putCaretAtEndOf(page, letterOf(page).locator('[data-role="copy"]').nth(1))
  await page.keyboard.press('Home')
  await page.waitForTimeout(100)
  await page.keyboard.press('Backspace')
  await expect
    .poll(() => blocks(page))
    .toEqual([TITLE_LINE, 'copy: OmbudsmanInspector', 'p: Dear Minister,'])
  await page.keyboard.press('Home')
  // The editor reads where the caret is a moment after the browser has moved it.
  await page.waitForTimeout(100)
  await page.keyboard.press('Backspace')
  await expect
    .poll(() => blocks(page))
    .toEqual([TITLE_LINE, 'p: OmbudsmanInspector', 'p: Dear Minister,'])
})

test('a role is given to what is written already, and a valediction and a contact come at the end', async () => {
  const at = await desk([...LETTER, { type: 'signatoryList' }])
  const { page } = await at.writes('Maryam')
  await putCaretAtEndOf(page, paragraph(page, 'First line.'))
  await choose(page, 'Letterhead', 'Delivery line')
  await expect.poll(async () => (await blocks(page))[1]).toBe('delivery: First line.')
  await choose(page, 'Letterhead', 'A contact')
  await page.keyboard.type('Maryam')
  await choose(page, 'Letterhead', 'A valediction')
  await page.keyboard.type('Yours sincerely,')
  expect((await blocks(page)).map((block) => block.split(':')[0])).toEqual([
    'h1',
    'delivery',
    'p',
    'valediction',
    'div',
    'contact',
  ])
})

test('a table is made and filled by keyboard, its rows and columns come and go, and others see it', async () => {
  const at = await desk()
  const { page } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  const { keyboard } = page
  await putCaretAtEndOf(page, paragraph(page, 'First line.'))
  await keyboard.press('Alt+F10')
  await keyboard.press('End')
  for (let presses = 0; presses < 12; presses += 1) {
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    if (name === 'Table') break
    await keyboard.press('ArrowLeft')
  }
  await keyboard.press('Enter')
  await page.getByRole('menu', { name: 'Table' }).waitFor()
  const roleInFocus = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
  await expect.poll(roleInFocus).toMatch(/^menuitem/)
  await keyboard.press('Enter')
  for (const words of ['Force', 'Year', 'Count', 'North', '2024', '12', 'South', '2024', '9']) {
    await keyboard.type(words)
    await keyboard.press('Tab')
  }
  await keyboard.type('West')
  await expect
    .poll(() => rows(tomasz))
    .toEqual([
      ['TH Force', 'TH Year', 'TH Count'],
      ['TD North', 'TD 2024', 'TD 12'],
      ['TD South', 'TD 2024', 'TD 9'],
      ['TD West', 'TD ', 'TD '],
    ])
  await keyboard.press('Tab')
  await choose(page, 'Table', 'This column')
  await choose(page, 'Table', 'Row above')
  await choose(page, 'Table', 'Column on the right')
  await expect
    .poll(() => rows(tomasz))
    .toEqual([
      ['TH Force', 'TH Count', 'TH '],
      ['TD North', 'TD 12', 'TD '],
      ['TD South', 'TD 9', 'TD '],
      ['TD ', 'TD ', 'TD '],
      ['TD West', 'TD ', 'TD '],
    ])
  await choose(page, 'Table', 'The whole table')
  await expect.poll(() => rows(tomasz)).toEqual([])
  await keyboard.press('Control+z')
  await expect.poll(() => rows(tomasz).then((all) => all.length)).toBe(5)
  await untilSaved(page)
})

test('a new page and an annex begin where the caret is; underlined and raised words stand in notes too', async () => {
  const at = await desk()
  const { page } = await at.writes('Maryam')
  const { keyboard } = page
  await putCaretAtEndOf(page, paragraph(page, 'First line.'))
  await keyboard.press('Control+Enter')
  await expect
    .poll(() => blocks(page))
    .toEqual(['h1: A letter', 'p: First line.', 'page break: ', 'p: Last line.'])
  await keyboard.press('End')
  await choose(page, 'More tools', 'An annex begins here')
  await expect
    .poll(() => letterOf(page).locator('h2').getAttribute('data-label'))
    .toMatch(/^Annex\sA:$/)
  await choose(page, 'More tools', 'An annex begins here')
  await expect.poll(() => letterOf(page).locator('[data-annex]').count()).toBe(0)
  await keyboard.press('Control+u')
  await keyboard.type('under')
  await keyboard.press('Control+u')
  await keyboard.press('Control+.')
  await keyboard.type('th')
  await keyboard.press('Control+Alt+f')
  await page.getByRole('textbox', { name: 'Footnote 1' }).waitFor()
  await keyboard.type('The 5')
  await keyboard.press('Control+.')
  await keyboard.type('th')
  await keyboard.press('Escape')
  expect(await letterOf(page).locator('u').innerText()).toBe('under')
  expect(await letterOf(page).locator('sup').first().innerText()).toBe('th')
  await expect.poll(() => notesOf(page).locator('sup').allInnerTexts()).toEqual(['th'])
  await untilSaved(page)
})

test.each([
  ['on a desk, and on a tablet in the dark', [WIDE, DARK], {}],
  ['on a phone', [PHONE], { hasTouch: true }],
])(
  'axe finds nothing %s with a letterhead, a table and their menus open',
  async (_, looks, touch) => {
    const at = await desk()
    const { page } = await at.writes('Maryam', { ...looks[0], ...touch, reducedMotion: 'reduce' })
    await putCaretAtEndOf(page, paragraph(page, 'First line.'))
    await choose(page, 'Table', 'Put a table here')
    for (const name of ['Force', 'Year', 'Count']) {
      await page.keyboard.type(name)
      await page.keyboard.press('Tab')
    }
    await putCaretAtEndOf(page, paragraph(page, 'Last line.'))
    await choose(page, 'Letterhead', 'The usual lines of a letterhead')
    for (const { viewport, colorScheme } of looks) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      expect(await wrongsOn(page)).toEqual([])
      for (const menu of ['Letterhead', 'Table']) {
        await page.getByRole('button', { name: menu, exact: true }).click()
        await page.getByRole('menu', { name: menu }).waitFor()
        expect(await wrongsOn(page)).toEqual([])
        await page.keyboard.press('Escape')
      }
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(beyond).toBeLessThanOrEqual(0)
    }
  },
)
