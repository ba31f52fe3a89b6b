import type { Locator, Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { footnotesOf } from '../../app/document/footnotes'
import type { Block } from '../../app/document/letter-text'
import { plainText } from '../../app/document/plain'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import {
  focusLetter,
  letterOf,
  notesOf,
  OFFLINE,
  putCaretAtEndOf,
  untilSaved,
} from '../setup/letter-page'

vi.setConfig({ testTimeout: 120_000 })

const browser = prepareBrowser()
const PHONE = { viewport: { width: 360, height: 740 } }
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const LETTER: Block[] = [
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A letter' }] },
  line('The protocol shall be reviewed.'),
  line('Records are kept for six years.'),
]

const panel = (page: Page) => page.getByRole('complementary', { name: 'Suggestions' })
const paragraph = (page: Page, at: number) => letterOf(page).locator('p').nth(at)
const cards = (page: Page) => panel(page).locator('[data-suggestion-card]')
const openPanel = (page: Page) => page.getByRole('button', { name: /^Suggestions: / }).click()

/** The letter as a page shows it, with what is put in and what is deleted. */
const shown = (page: Page): Promise<string[]> =>
  letterOf(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const extra of copy.querySelectorAll('.caret, .mark, img, br')) extra.remove()
    for (const gone of copy.querySelectorAll('del')) gone.replaceWith(`[-${gone.textContent}-]`)
    return [...copy.querySelectorAll('h1, p')].map((block) =>
      (block.textContent ?? '').replace(/[\u2061-\u2064\u206a-\u206f]/gu, ''),
    )
  })

/** The words of a place, with what is put in and what is deleted. */
const wordsIn = (place: Locator): Promise<string> =>
  place.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const gone of copy.querySelectorAll('del')) gone.replaceWith(`[-${gone.textContent}-]`)
    return (copy.textContent ?? '').replace(/[\u2061-\u2064\u206a-\u206f]/gu, '')
  })

/** The words of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** Selects words of the letter. */
async function select(page: Page, words: string): Promise<void> {
  await focusLetter(page)
  await letterOf(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`the letter does not say ${wanted}`)
  }, words)
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words)
}

test('a reviewer suggests while an editor types in the same paragraph, and the editor settles it for all', async () => {
  const desk = await deskWith(browser, LETTER)
  const { page: elin } = await desk.writes('Elin')
  const { page: tomasz } = await desk.writes('Tomasz')
  const { page: samuel } = await desk.comes('Samuel', PHONE)
  await select(elin, 'shall')
  await elin.keyboard.type('must')
  await putCaretAtEndOf(tomasz, paragraph(tomasz, 0))
  await tomasz.keyboard.type(' Every year.')
  await putCaretAtEndOf(elin, paragraph(elin, 1))
  await elin.keyboard.type(' That is too long.')
  const all = [
    'A letter',
    'The protocol must[-shall-] be reviewed. Every year.',
    'Records are kept for six years. That is too long.',
  ]
  for (const page of [elin, tomasz, samuel]) await expect.poll(() => shown(page)).toEqual(all)
  await untilSaved(elin)
  expect(plainText(await desk.draft())).toContain('The protocol shall be reviewed. Every year.')

  await openPanel(tomasz)
  await expect.poll(() => cards(tomasz).count()).toBe(2)
  const replacing = cards(tomasz).filter({ hasText: 'Replaces “shall” with “must”' })
  await replacing.getByText('Elin Strand').waitFor()
  await replacing.getByRole('button', { name: 'Accept' }).click()
  await expect.poll(() => focused(tomasz)).toContain('That is too long.')
  await cards(tomasz)
    .filter({ hasText: 'That is too long.' })
    .getByRole('button', { name: 'Reject' })
    .click()
  await panel(tomasz).getByText('No suggestions are open.').first().waitFor()
  const settled = [
    'A letter',
    'The protocol must be reviewed. Every year.',
    'Records are kept for six years.',
  ]
  for (const page of [elin, tomasz, samuel]) await expect.poll(() => shown(page)).toEqual(settled)
  await untilSaved(tomasz)
  expect(plainText(await desk.draft())).toContain('The protocol must be reviewed. Every year.')
})

test('a reviewer takes a suggestion back, and can settle nobody else’s', async () => {
  const desk = await deskWith(browser, LETTER)
  const { page: elin } = await desk.writes('Elin')
  const { page: tomasz } = await desk.writes('Tomasz')
  await tomasz.getByRole('button', { name: 'Suggest', exact: true }).click()
  await putCaretAtEndOf(tomasz, paragraph(tomasz, 0))
  await tomasz.keyboard.type(' Soon.')
  await putCaretAtEndOf(elin, paragraph(elin, 1))
  await elin.keyboard.type(' Why?')
  await openPanel(elin)
  await expect.poll(() => cards(elin).count()).toBe(2)
  expect(await panel(elin).getByRole('button', { name: 'Accept' }).count()).toBe(0)
  await panel(elin).getByRole('button', { name: 'Take it back' }).click()
  await expect.poll(() => cards(elin).count()).toBe(1)
  await expect
    .poll(() => shown(tomasz))
    .toEqual([
      'A letter',
      'The protocol shall be reviewed. Soon.',
      'Records are kept for six years.',
    ])
})

test('new paragraphs, formats and footnotes are suggested, and undone in the order in which they were made', async () => {
  const desk = await deskWith(browser, LETTER)
  const { page: elin } = await desk.writes('Elin')
  await select(elin, 'six years')
  await elin.keyboard.press('Control+b')
  await putCaretAtEndOf(elin, paragraph(elin, 0))
  await elin.keyboard.press('Control+Shift+B')
  await putCaretAtEndOf(elin, paragraph(elin, 1))
  await elin.keyboard.press('Enter')
  await elin.keyboard.type('A new point.')
  await elin.keyboard.press('Control+Alt+f')
  await elin.getByRole('textbox', { name: 'The footnote that you suggest' }).fill('Annex C.')
  await elin.getByRole('button', { name: 'Suggest it' }).click()
  await openPanel(elin)
  await panel(elin).getByText('Makes “six years” bold').waitFor()
  await panel(elin).getByText('Makes this a paragraph of a quotation').waitFor()
  await panel(elin).getByText('New paragraph').waitFor()
  await panel(elin).getByText('New footnote: “Annex C.”').waitFor()
  await untilSaved(elin)
  expect(plainText(await desk.draft())).not.toContain('A new point.')
  await focusLetter(elin)
  await elin.keyboard.press('Control+z')
  await expect.poll(() => panel(elin).getByText('New footnote').count()).toBe(0)
})

test('what is written in a footnote is suggested there, and the caret stays in the note', async () => {
  const desk = await deskWith(browser, [
    ...LETTER,
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Some are kept longer.' },
        { type: 'footnote', content: [{ type: 'text', text: 'Annex C says six.' }] },
      ],
    },
  ])
  const { page: elin } = await desk.writes('Elin')
  const { page: tomasz } = await desk.writes('Tomasz')
  await letterOf(elin).locator('.mark').click()
  const note = elin.getByRole('textbox', { name: 'Footnote 1' })
  await note.waitFor()
  await elin.keyboard.type(' Or seven')
  await elin.keyboard.press('Backspace')
  await elin.keyboard.type('n.')
  await elin.keyboard.press('Home')
  await elin.keyboard.press('Control+Delete')
  await elin.keyboard.type('Table')
  const suggested = /^(\[-Annex-\]Table|Table\[-Annex-\]) C says six\. Or seven\./
  await expect.poll(() => wordsIn(note)).toMatch(suggested)
  await elin.keyboard.press('Enter')
  await expect.poll(() => wordsIn(notesOf(tomasz).first())).toMatch(suggested)
  await untilSaved(elin)
  expect(footnotesOf(await desk.draft())).toMatchObject([{ text: 'Annex C says six.' }])
  await openPanel(tomasz)
  await panel(tomasz).getByText('Replaces “Annex” with “Table”').waitFor()
  await panel(tomasz).getByRole('button', { name: 'Accept these 2' }).click()
  await panel(tomasz).getByRole('button', { name: 'Accept 2' }).click()
  await expect.poll(() => wordsIn(notesOf(elin).first())).toContain('Table C says six. Or seven.')
})

test('a suggestion is talked about beside it, and what was said stays when it is accepted', async () => {
  const desk = await deskWith(browser, LETTER)
  const { page: elin } = await desk.writes('Elin')
  const { page: tomasz } = await desk.writes('Tomasz')
  await select(elin, 'shall')
  await elin.keyboard.type('must')
  await openPanel(tomasz)
  await cards(tomasz).getByRole('button', { name: 'Comment', exact: true }).click()
  const box = cards(tomasz).getByRole('textbox', { name: 'Your comment' })
  await box.fill('Is it the law?')
  expect(await wrongsOn(tomasz)).toEqual([])
  await tomasz.keyboard.press('Control+Enter')
  await box.waitFor({ state: 'detached' })
  await openPanel(elin)
  await cards(elin).getByText('Is it the law?').click()
  await cards(elin).getByRole('textbox', { name: 'Your answer' }).fill('It is.')
  await elin.keyboard.press('Control+Enter')
  await cards(tomasz).getByText('It is.').waitFor()

  await untilSaved(elin)
  const { page: plain } = await desk.comes('Samuel', { javaScriptEnabled: false })
  const withoutScripts = await plain.content()
  expect(withoutScripts).toContain('1 suggestion is open: the text shown is without it.')
  expect(withoutScripts).toContain('On a suggestion: ')
  await cards(tomasz).getByRole('button', { name: 'Accept' }).click()
  await untilSaved(tomasz)
  await elin.getByRole('button', { name: 'Comments: 1 open' }).click()
  const comments = elin.getByRole('complementary', { name: 'Comments' })
  await comments.getByText('The suggestion was accepted by Tomasz Wilk').waitFor()
  await comments.getByText('Is it the law?').click()
  await comments.getByText('It is.').waitFor()
  await plain.reload()
  expect(await plain.locator('main').innerText()).toContain(
    'The suggestion was accepted by Tomasz Wilk',
  )
})

test('what is suggested without a connection is there for all once it is back', async () => {
  const desk = await deskWith(browser, LETTER)
  const { page: elin, context, expectTrouble } = await desk.writes('Elin')
  const { page: tomasz } = await desk.writes('Tomasz')
  expectTrouble(OFFLINE)
  await context.setOffline(true)
  await putCaretAtEndOf(elin, paragraph(elin, 1))
  await elin.keyboard.type(' In the tunnel.')
  await putCaretAtEndOf(tomasz, paragraph(tomasz, 1))
  await tomasz.keyboard.type(' Meanwhile.')
  await context.setOffline(false)
  for (const page of [elin, tomasz]) {
    await expect
      .poll(() => shown(page), { timeout: 40_000 })
      .toContainEqual(
        expect.stringMatching(/In the tunnel\..*Meanwhile\.|Meanwhile\..*In the tunnel\./),
      )
  }
  await untilSaved(elin)
  expect(plainText(await desk.draft())).not.toContain('tunnel')
})

test('suggestions are settled by the keyboard alone, all at once after a question, and the page is accessible', async () => {
  const desk = await deskWith(browser, LETTER)
  const { page: elin } = await desk.writes('Elin')
  const { page: maryam } = await desk.writes('Maryam')
  await focusLetter(elin)
  await elin.keyboard.press('Control+f')
  await elin.getByRole('textbox', { name: 'Words to find' }).fill('shall')
  await elin.getByRole('button', { name: 'Replace…' }).click()
  await elin.getByRole('textbox', { name: 'Replace with' }).fill('must')
  await elin.getByRole('button', { name: 'Replace all' }).click()
  await elin.getByText('Not found').waitFor()
  await putCaretAtEndOf(elin, paragraph(elin, 1))
  await elin.keyboard.type(' That is too long.')
  await expect.poll(() => shown(maryam).then((lines) => lines.at(-1))).toContain('too long')
  const tool = maryam.getByRole('button', { name: /^Suggestions: / })
  const open = () => tool.getAttribute('aria-label')
  await expect.poll(open).toBe('Suggestions: 2 open')
  await tool.focus()
  await maryam.keyboard.press('Enter')
  await panel(maryam).getByRole('heading', { name: 'Suggestions' }).waitFor()
  expect(await wrongsOn(maryam)).toEqual([])
  await panel(maryam).getByRole('button', { name: 'Accept these 2' }).focus()
  await maryam.keyboard.press('Enter')
  await panel(maryam).getByRole('button', { name: 'Accept 2' }).focus()
  await maryam.keyboard.press('Enter')
  await expect.poll(() => focused(maryam)).toBe('Suggestions')
  await expect
    .poll(() => shown(elin))
    .toEqual([
      'A letter',
      'The protocol must be reviewed.',
      'Records are kept for six years. That is too long.',
    ])

  await focusLetter(maryam)
  await maryam.keyboard.press('Control+z')
  await expect.poll(open).toBe('Suggestions: 2 open')
  await maryam.keyboard.press('Control+Home')
  await maryam.keyboard.press('Control+Alt+.')
  await maryam.getByText('1 of 2, Elin Strand: Replaces “shall” with “must”.').waitFor()
  await maryam.keyboard.press('Control+Alt+Enter')
  await maryam.getByText('Accepted. 1 still open.').waitFor()
  await maryam.keyboard.press('Control+Alt+,')
  await maryam.getByText('1 of 1, Elin Strand: Adds “That is too long.”').waitFor()
  await maryam.keyboard.press('Control+Alt+Backspace')
  await expect
    .poll(() => shown(elin))
    .toEqual(['A letter', 'The protocol must be reviewed.', 'Records are kept for six years.'])
})

test('the final text is not fixed past open suggestions without saying so', async () => {
  const desk = await deskWith(browser, LETTER)
  const { page: elin } = await desk.writes('Elin')
  await putCaretAtEndOf(elin, paragraph(elin, 1))
  await elin.keyboard.type(' That is too long.')
  await untilSaved(elin)
  const { page: maryam } = await desk.writes('Maryam')
  await maryam.goto(`${desk.address}/final`)
  await maryam.getByText('1 suggestion is still open').waitFor()
  await maryam.getByRole('button', { name: 'Fix the text without the open suggestion' }).click()
  await maryam.getByText('Version 1').first().waitFor()
})
