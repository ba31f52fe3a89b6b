import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { wrongsInBothSchemes } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import { PlainVisitor, wordsOf } from '../setup/forms'
import { focusLetter, letterOf, putCaretAtEndOf, untilSaved } from '../setup/letter-page'

vi.setConfig({ testTimeout: 90_000 })

const browser = prepareBrowser()
const PHONE = { viewport: { width: 360, height: 740 } }
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const LETTER: Block[] = [
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A letter' }] },
  line('Before it. The protocol sets no period after which records are destroyed. After it.'),
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Second line' },
      { type: 'footnote', content: [{ type: 'text', text: 'Annex C says six years.' }] },
      { type: 'text', text: ' goes on.' },
    ],
  },
  line('Last line.'),
]
const PASSAGE = 'no period after which records are destroyed'

const desk = (content: Block[] = LETTER) => deskWith(browser, content)
const panel = (page: Page) => page.getByRole('complementary', { name: 'Comments' })
const held = (page: Page) => letterOf(page).locator('.held')
const paragraph = (page: Page, at: number) => letterOf(page).locator('p').nth(at)

/** Chooses words of the letter as a mouse or a finger would. */
async function choose(page: Page, words: string): Promise<void> {
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
  await page.waitForTimeout(80)
}

/** Comments on words, by the keyboard. */
async function comment(page: Page, words: string, said: string): Promise<void> {
  await choose(page, words)
  await page.keyboard.press('Control+Alt+m')
  const box = panel(page).getByRole('textbox', { name: 'Your comment' })
  await box.fill(said)
  await page.keyboard.press('Control+Enter')
  await box.waitFor({ state: 'detached' })
  await panel(page).getByText(said).waitFor()
}

/** The words of each thread in the letter; a caret of somebody else may stand within. */
const heldWords = (page: Page): Promise<string[]> =>
  letterOf(page).evaluate((element) => {
    const words = new Map<string | null, string>()
    for (const part of element.querySelectorAll('[data-thread]')) {
      const thread = part.getAttribute('data-thread')
      words.set(thread, (words.get(thread) ?? '') + part.textContent)
    }
    return [...words.values()]
  })

test('a reader comments on a phone while an editor writes around the passage, and both see both', async () => {
  const at = await desk()
  const { page: samuel } = await at.comes('Samuel', PHONE)
  const { page: tomasz } = await at.writes('Tomasz')
  await samuel.locator('[data-saved="reading"]').waitFor()
  await choose(samuel, PASSAGE)
  await samuel.getByRole('button', { name: 'Comment', exact: true }).first().click()
  const box = panel(samuel).getByRole('textbox', { name: 'Your comment' })
  await box.fill('Annex C says six years.')
  await putCaretAtEndOf(tomasz, paragraph(tomasz, 0))
  await Promise.all([
    panel(samuel).getByRole('button', { name: 'Comment', exact: true }).click(),
    tomasz.keyboard.type(' Written meanwhile.'),
  ])
  await expect.poll(() => heldWords(tomasz)).toEqual([PASSAGE])
  // New words before it, a new paragraph within its line, and words within it.
  await choose(tomasz, 'Before it')
  await tomasz.keyboard.type('Long before it')
  await choose(tomasz, 'The protocol')
  await tomasz.keyboard.press('ArrowLeft')
  await tomasz.keyboard.press('Enter')
  await choose(tomasz, 'period')
  await tomasz.keyboard.type('time')
  await untilSaved(tomasz)
  const now = ['no time after which records are destroyed']
  await expect.poll(() => heldWords(tomasz)).toEqual(now)
  await expect.poll(() => heldWords(samuel)).toEqual(now)
  // It is not a matter of this page's memory.
  await expect
    .poll(async () => {
      const { page } = await at.writes('Elin')
      const words = await heldWords(page)
      await page.close()
      return words
    })
    .toEqual(now)

  await held(tomasz).first().click()
  await panel(tomasz).getByText('Annex C says six years.').waitFor()
  await panel(tomasz).getByRole('textbox', { name: 'Your answer' }).fill('Then we quote it.')
  await panel(tomasz).getByRole('button', { name: 'Answer' }).click()
  await panel(samuel).getByText('Then we quote it.').waitFor()
  await panel(tomasz).getByRole('button', { name: 'Resolve' }).click()
  await expect.poll(() => heldWords(samuel)).toEqual([now[0]])
  await panel(samuel).getByText('Resolved by Tomasz Wilk').waitFor()
})

test('comments whose words are deleted stay, and say what they were about', async () => {
  const at = await desk()
  const { page: tomasz } = await at.writes('Tomasz')
  const { page: elin } = await at.comes('Elin')
  await comment(tomasz, PASSAGE, 'Is that so?')
  await expect.poll(() => heldWords(elin)).toEqual([PASSAGE])
  await choose(tomasz, PASSAGE)
  await tomasz.keyboard.press('Delete')
  await untilSaved(tomasz)
  await expect.poll(() => held(elin).count()).toBe(0)
  await elin.getByRole('button', { name: 'Comments: 1 open' }).click()
  await panel(elin).getByText('These words were deleted').waitFor()
  await panel(elin)
    .getByRole('button', { name: /Is that so/ })
    .click()
  await panel(elin).getByText(PASSAGE).waitFor()
  // Undone, they are back where they were.
  await tomasz.keyboard.press('Control+z')
  await expect.poll(() => heldWords(elin)).toEqual([PASSAGE])
})

test('words that are cut and pasted take their comments with them', async () => {
  const at = await desk()
  const { page: tomasz, context } = await at.writes('Tomasz')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { page: elin } = await at.comes('Elin')
  await comment(tomasz, PASSAGE, 'Is that so?')
  await choose(tomasz, PASSAGE)
  await tomasz.keyboard.press('Control+x')
  await expect.poll(() => held(elin).count()).toBe(0)
  await putCaretAtEndOf(tomasz, paragraph(tomasz, 2))
  await tomasz.keyboard.press('Control+v')
  await untilSaved(tomasz)
  await expect.poll(() => heldWords(elin)).toEqual([PASSAGE])
  expect(await paragraph(elin, 2).innerText()).toContain(PASSAGE)
})

test('a link leads to a thread, through signing in too, and says when there is none', async () => {
  const at = await desk([...Array.from({ length: 40 }, (_, i) => line(`Line ${i}.`)), ...LETTER])
  const { page: tomasz, context } = await at.writes('Tomasz')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await comment(tomasz, PASSAGE, 'Is that so?')
  await panel(tomasz).getByRole('button', { name: 'Copy the link' }).click()
  await panel(tomasz).getByRole('button', { name: 'Copied' }).waitFor()
  const link = await tomasz.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(new RegExp(`^${at.address}\\?thread=[a-z0-9]{26}$`))

  const { page: elin } = await at.comes('Elin', PHONE)
  await elin.goto(link)
  await panel(elin).getByText('Is that so?').waitFor()
  await expect
    .poll(() => held(elin).evaluate((mark) => mark.getBoundingClientRect().top))
    .toBeLessThan(300)
  await elin.goto(`${at.address}?thread=${'a'.repeat(26)}`)
  await panel(elin).getByText('are not here any more, or not for you').waitFor()
})

test('what is for coordinators only is seen by them and nobody else, also by its link', async () => {
  const at = await desk()
  const { page: maryam } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  const { page: dorota } = await at.writes('Dorota')
  await choose(maryam, PASSAGE)
  await maryam.keyboard.press('Control+Alt+m')
  await panel(maryam).getByRole('textbox', { name: 'Your comment' }).fill('Our lawyer says no.')
  await panel(maryam)
    .getByRole('checkbox', { name: /For coordinators only/ })
    .check()
  await panel(maryam).getByRole('button', { name: 'Comment', exact: true }).click()
  await expect.poll(() => heldWords(dorota)).toEqual([PASSAGE])
  const thread = await held(dorota).getAttribute('data-thread')
  await comment(maryam, 'Last line', 'For everybody.')
  await expect.poll(() => heldWords(tomasz)).toEqual(['Last line'])
  await tomasz.goto(`${at.address}?thread=${thread}`)
  await panel(tomasz).getByText('are not here any more, or not for you').waitFor()
  expect(await tomasz.content()).not.toContain('Our lawyer')
  expect(await tomasz.content()).not.toContain(`thread-${thread}`)
  expect(await panel(tomasz).getByRole('checkbox').count()).toBe(0)
})

test('by keyboard alone: choose, comment, name somebody, answer, filter, and back to the text', async () => {
  const at = await desk()
  const { page } = await at.writes('Tomasz')
  await focusLetter(page)
  await page.keyboard.press('Control+Home')
  // Nothing is chosen: the box asks what it is about, and begins with where the caret is.
  await page.keyboard.press('Control+Alt+m')
  const about = panel(page).getByRole('combobox', { name: 'What it is about' })
  expect(await about.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe(
    'A letter',
  )
  await about.selectOption({ label: 'Footnote: Annex C says six years.' })
  await panel(page).getByRole('textbox', { name: 'Your comment' }).focus()
  await page.keyboard.type('Please look, @nGo')
  await panel(page)
    .getByRole('option', { name: /Ngozi Abara/ })
    .waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('and say.')
  await page.keyboard.press('Control+Enter')
  await panel(page).getByText('Please look, @Ngozi Abara and say.').waitFor()
  expect(await held(page).getAttribute('aria-label')).toBe('Footnote 1')
  // The focus is back in the text, where the words of a thread open it.
  await page.keyboard.type('Still ')
  expect(await letterOf(page).locator('h1').innerText()).toBe('Still A letter')
  await comment(page, PASSAGE, 'Is that so?')
  await choose(page, 'records')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Alt+m')
  await page.keyboard.type('It is.')
  await page.keyboard.press('Control+Enter')
  await panel(page).getByText('It is.', { exact: true }).waitFor()
  await panel(page).getByRole('button', { name: 'Resolve' }).click()
  await panel(page).getByText('Resolved by Tomasz Wilk').waitFor()
  await panel(page).getByRole('combobox', { name: 'Which' }).selectOption('resolved')
  await expect.poll(() => panel(page).locator('[data-thread-note]').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await letterOf(page).evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the page with comments open has no barriers that axe finds, wide and on a phone', async () => {
  const at = await desk()
  const { page: maryam } = await at.writes('Maryam')
  await comment(maryam, PASSAGE, 'Is that so?')
  await comment(maryam, 'Last line', 'For everybody.')
  for (const viewport of [{ width: 1440, height: 900 }, PHONE.viewport]) {
    const { page } = await at.comes('Maryam', { viewport, reducedMotion: 'reduce' })
    await untilSaved(page)
    await page.getByRole('button', { name: 'Comments: 2 open' }).click()
    await panel(page)
      .getByRole('button', { name: /Is that so/ })
      .click()
    await panel(page).getByRole('textbox', { name: 'Your answer' }).fill('@')
    await panel(page).getByRole('listbox').waitFor()
    expect(await wrongsInBothSchemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await panel(page).getByRole('button', { name: 'Comment', exact: true }).click()
    await panel(page).getByRole('textbox', { name: 'Your comment' }).waitFor()
    expect(await wrongsInBothSchemes(page)).toEqual([])
    await page.close()
  }
})

test('without scripts comments are read, answered, changed, settled and filtered below the letter', async () => {
  const at = await desk()
  const { page: tomasz } = await at.writes('Tomasz')
  await comment(tomasz, PASSAGE, 'Is that so?')
  const [session] = await (await at.comes('Elin')).context.cookies()
  const visitor = new PlainVisitor(at.url, `${session?.name}=${session?.value}`)
  const path = new URL(at.address).pathname
  let page = await visitor.open(path)
  expect(wordsOf(page)).toContain('Is that so?')
  page = await visitor.send(page, 'Answer', { words: ' ' })
  expect(page.status).toBe(422)
  expect(wordsOf(page)).toContain('Write your comment.')
  page = await visitor.send(page, 'Answer', { words: 'It is, @Tomasz Wilk.' })
  expect(page.path).toMatch(/\?thread=[a-z0-9]{26}/)
  expect(wordsOf(page)).toContain('It is, @Tomasz Wilk.')
  await panel(tomasz).getByText('It is, @Tomasz Wilk.').waitFor()
  page = await visitor.send(page, 'Change it', { words: 'It is not.' })
  page = await visitor.send(page, 'Delete it')
  expect(wordsOf(page)).toContain('This comment was deleted.')
  page = await visitor.open(`${path}?state=resolved`)
  expect(wordsOf(page)).toContain('No comments like that.')
  expect(wordsOf(page)).not.toContain('Is that so?')
})
