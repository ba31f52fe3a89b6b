import type { Locator, Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { wrongsInBothSchemes } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import {
  crash,
  focusLetter,
  letterOf,
  notesOf,
  OFFLINE,
  putCaretAtEndOf,
  untilSaved,
} from '../setup/letter-page'

// Two browsers, a server and whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const LETTER: Block[] = [
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A letter' }] },
  line('First line.'),
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Second line' },
      { type: 'footnote', content: [{ type: 'text', text: 'The old note.' }] },
      { type: 'text', text: ' goes on.' },
    ],
  },
  line('Last line.'),
]

const desk = (content: Block[] = LETTER) => deskWith(browser, content)
const ownDesk = () => deskWith(browser, LETTER, { alone: true })

const paragraphs = (page: Page): Locator => letterOf(page).locator('p')
const paragraph = (page: Page, at: number): Locator => paragraphs(page).nth(at)
const state = (page: Page) => page.locator('[data-saved]').first().getAttribute('data-saved')
const copies = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

async function typeAtEndOf(page: Page, at: number, text: string) {
  await putCaretAtEndOf(page, paragraph(page, at))
  await page.keyboard.type(text)
}

/** The words of the letter, without marks and the names of carets. */
const words = (page: Page): Promise<string[]> =>
  letterOf(page).evaluate((element) => {
    const copy = document.createElement('div')
    copy.innerHTML = element.innerHTML
    for (const extra of copy.querySelectorAll('.caret, .mark, img, br')) extra.remove()
    return [...copy.querySelectorAll('h1, h2, h3, p')].map((block) => block.textContent ?? '')
  })

test('two people write at the same time and see the same letter, each with the other’s name', async () => {
  const at = await desk()
  const { page: maryam } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  await putCaretAtEndOf(maryam, paragraph(maryam, 0))
  await putCaretAtEndOf(tomasz, paragraph(tomasz, 2))
  await Promise.all([
    maryam.keyboard.type(' Written by Maryam.'),
    tomasz.keyboard.type(' Written by Tomasz.'),
  ])
  const both = ['A letter', 'First line. Written by Maryam.', 'Second line goes on.']
  await expect.poll(() => words(tomasz)).toEqual([...both, 'Last line. Written by Tomasz.'])
  expect(await words(maryam)).toEqual(await words(tomasz))
  await maryam.locator('.caret bdi', { hasText: 'Tomasz' }).waitFor()
  const tomaszIs = 'Tomasz Wilk, Tenants’ Voice Harrowmere, writing'
  await maryam.getByRole('button', { name: `Here now: ${tomaszIs}` }).waitFor()
  await untilSaved(maryam)
})

test('who reads on a phone sees who is here and where they write, and goes there', async () => {
  const at = await desk()
  const { page: tomasz } = await at.writes('Tomasz')
  await typeAtEndOf(tomasz, 2, ' And ours.')
  const { page: phone } = await at.writes('Maryam', { viewport: { width: 360, height: 300 } })
  await phone.locator('.caret bdi', { hasText: 'Tomasz' }).waitFor()
  // At once, though Maryam has not touched the letter: a page says every 15 s that it is still there.
  const maryam = tomasz.getByRole('button', { name: /^Here now: Maryam Haddad-Cole, .*, reading$/ })
  await maryam.waitFor({ timeout: 10_000 })
  await phone.getByRole('button', { name: /^Here now: Tomasz Wilk, .*, writing$/ }).click()
  const here = phone.getByRole('list', { name: 'Here now' })
  expect(await here.innerText()).toContain('Tenants’ Voice Harrowmere')
  await here.getByRole('button', { name: /^writing in .?A letter/ }).click()
  await expect
    .poll(() =>
      phone.locator('.caret').evaluate((caret) => {
        const { top, bottom } = caret.getBoundingClientRect()
        return top > 0 && bottom < window.innerHeight
      }),
    )
    .toBe(true)
  await here.waitFor({ state: 'hidden' })
})

test('what is written offline is kept and counted, and merges with what others wrote meanwhile', async () => {
  const at = await desk()
  const { page: maryam, context, expectTrouble } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  expectTrouble(OFFLINE)
  await context.setOffline(true)
  await typeAtEndOf(maryam, 0, ' Away')
  await maryam.getByText('You are not connected. 5 changes are kept on this device').waitFor()
  await typeAtEndOf(tomasz, 2, ' Meanwhile')
  // A heading is another element for the shared text than the paragraph that was written in.
  await putCaretAtEndOf(tomasz, paragraph(tomasz, 0))
  await tomasz.keyboard.press('Control+Alt+2')
  await context.setOffline(false)
  await untilSaved(maryam)
  await expect.poll(() => words(tomasz)).toContain('First line. Away')
  expect(await words(maryam)).toContain('Last line. Meanwhile')
  expect(await letterOf(tomasz).locator('h2').innerText()).toBe('First line. Away')
})

test('"Saved" is never shown for a change that the server has not written, however long that takes', async () => {
  const at = await ownDesk()
  const { page } = await at.writes('Maryam')
  at.server.process.kill('SIGSTOP')
  await paragraph(page, 0).click()
  await page.keyboard.type('x')
  const seen = new Set<string | null>()
  const until = Date.now() + 6_500
  while (Date.now() < until) {
    seen.add(await state(page))
    await page.waitForTimeout(50)
  }
  expect([...seen]).toEqual(['settling', 'saving', 'unsaved'])
  at.server.process.kill('SIGCONT')
  await untilSaved(page)
})

test('changes that the server never got survive the end of the tab, and are sent the next time', async () => {
  const at = await ownDesk()
  const { page, context, expectTrouble } = await at.writes('Maryam')
  expectTrouble(OFFLINE)
  await at.server.stop('SIGKILL')
  await typeAtEndOf(page, 0, ' Not lost')
  await page.getByText('9 changes are kept on this device').waitFor()
  await crash(page)
  await at.again()
  const next = await context.newPage()
  await next.goto(at.address)
  await untilSaved(next)
  expect(await words(next)).toContain('First line. Not lost')
  const { page: tomasz } = await at.writes('Tomasz')
  expect(await words(tomasz)).toContain('First line. Not lost')
})

test('the copy on the device goes when somebody leaves the page with everything saved', async () => {
  const at = await desk()
  const { page, expectTrouble } = await at.writes('Maryam')
  expectTrouble(/status of 404|No routes matched/)
  expect(await copies(page)).toHaveLength(1)
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await expect.poll(() => copies(page)).toEqual([])
})

test('a footnote is numbered by its place, written at its mark, deleted with it, and comes back by undo', async () => {
  const at = await desk()
  const { page } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  await putCaretAtEndOf(page, paragraph(page, 0))
  await page.keyboard.press('Control+Alt+f')
  await page.getByRole('textbox', { name: 'Footnote 1' }).waitFor()
  await page.keyboard.type('A new note')
  await expect
    .poll(() => notesOf(tomasz).allInnerTexts())
    .toEqual([expect.stringContaining('A new note'), expect.stringContaining('The old note.')])
  expect(await tomasz.locator('.mark').allInnerTexts()).toEqual(['1', '2'])
  await page.keyboard.press('Enter')
  expect(await page.locator('[data-note-card]').count()).toBe(0)

  // The caret stands after the mark: the next key but one deletes it.
  await page.waitForTimeout(700)
  await page.keyboard.press('Backspace')
  await expect.poll(() => notesOf(tomasz).count()).toBe(1)
  await page.waitForTimeout(700)
  await page.keyboard.press('Control+z')
  await expect.poll(() => notesOf(tomasz).first().innerText()).toContain('A new note')

  await notesOf(page).nth(1).getByRole('button', { name: 'Back to mark 2' }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Footnote 2' }).waitFor()
  await page.getByRole('button', { name: 'Delete footnote' }).click()
  await expect.poll(() => notesOf(tomasz).count()).toBe(1)
})

test('two people write in one footnote, one at its mark and one in the list, and it reads the same for both', async () => {
  const at = await desk()
  const { page: maryam } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  await maryam.locator('.mark').click()
  await maryam.getByRole('textbox', { name: 'Footnote 1' }).waitFor()
  await notesOf(tomasz).getByText('The old note.').click()
  await tomasz.getByRole('textbox', { name: 'Footnote 1' }).waitFor()
  const caret = () => tomasz.evaluate(() => document.getSelection()?.anchorOffset)
  // Just after it has the focus, ProseMirror puts the caret where it was: try until Home holds.
  await expect
    .poll(async () => {
      await tomasz.keyboard.press('Home')
      await tomasz.waitForTimeout(200)
      return caret()
    })
    .toBe(0)
  await Promise.all([maryam.keyboard.type(' End.'), tomasz.keyboard.type('Start. ')])
  await maryam.keyboard.press('Escape')
  await tomasz.keyboard.press('Escape')
  for (const page of [maryam, tomasz]) {
    await expect.poll(() => notesOf(page).innerText()).toContain('Start. The old note. End.')
  }
})

test('somebody else’s paragraph before it does not close the note that is being written', async () => {
  const at = await desk()
  const { page: maryam } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  await maryam.locator('.mark').click()
  await maryam.keyboard.type(' One')
  await typeAtEndOf(tomasz, 0, ' Longer.')
  await tomasz.keyboard.press('Enter')
  await tomasz.keyboard.type('A line between.')
  await expect.poll(() => words(maryam)).toContain('A line between.')
  await maryam.keyboard.type(' two')
  await maryam.keyboard.press('Escape')
  await expect.poll(() => notesOf(tomasz).innerText()).toContain('The old note. One two')
})

test('a source is cited again with its page, and an “Ibid.” says when the notes before it have changed', async () => {
  const at = await desk()
  const { page } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  const field = (number: number) => page.getByRole('textbox', { name: `Footnote ${number}` })
  const warned = (page: Page) => notesOf(page).getByRole('note')

  await putCaretAtEndOf(page, paragraph(page, 2))
  await page.keyboard.press('Control+Alt+f')
  await field(2).waitFor()
  await page.keyboard.type('Ibid.')
  await page.keyboard.press('Enter')
  await untilSaved(page)
  expect(await warned(page).count()).toBe(0)

  // Somebody puts a note between: the “Ibid.” would point to that one now.
  await putCaretAtEndOf(tomasz, paragraph(tomasz, 1))
  await tomasz.keyboard.press('Control+Alt+f')
  await tomasz.getByRole('textbox', { name: 'Footnote 2' }).waitFor()
  await tomasz.keyboard.type('Another source.')
  await tomasz.keyboard.press('Enter')
  for (const each of [page, tomasz])
    await warned(each).filter({ hasText: 'Check that it' }).waitFor()
  expect(await page.getByRole('link', { name: 'Footnote 3, to be checked' }).count()).toBe(1)
  await untilSaved(tomasz)
  await tomasz.goto(`${at.address}/final`)
  await tomasz.getByText('The “Ibid.” in footnote 3 may point to another source').waitFor()

  await page.getByRole('link', { name: 'Footnote 3' }).click()
  await field(3).waitFor()
  await page.getByRole('button', { name: 'Cite a source again' }).click()
  await page.getByLabel('Source', { exact: true }).selectOption({ index: 0 })
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await field(3).waitFor()
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Footnote 3')
  await page.keyboard.press('Escape')
  await expect.poll(() => notesOf(page).nth(2).innerText()).toContain('The old note, p. 12.')
  expect(await warned(page).count()).toBe(0)
})

test('undo takes back one’s own change and leaves those of others', async () => {
  const at = await desk()
  const { page: maryam } = await at.writes('Maryam')
  const { page: tomasz } = await at.writes('Tomasz')
  await typeAtEndOf(maryam, 0, ' Mine.')
  await expect.poll(() => words(tomasz)).toContain('First line. Mine.')
  await typeAtEndOf(tomasz, 2, ' Yours.')
  await expect.poll(() => words(maryam)).toContain('Last line. Yours.')
  await maryam.keyboard.press('Control+z')
  await expect
    .poll(() => words(tomasz))
    .toEqual(['A letter', 'First line.', 'Second line goes on.', 'Last line. Yours.'])
})

test('making a sentence bold leaves the footnote in it as it is', async () => {
  const at = await desk()
  const { page } = await at.writes('Maryam')
  await paragraph(page, 1).click({ clickCount: 3 })
  await page.keyboard.press('Control+b')
  await expect.poll(() => paragraph(page, 1).locator('strong').count()).toBeGreaterThan(0)
  expect(await notesOf(page).locator('strong').count()).toBe(0)
  await untilSaved(page)
})

test('what is pasted from a word processor comes in clean: known styles, no scripts, notes without blocks', async () => {
  const at = await desk()
  const { page, expectTrouble } = await at.writes('Maryam')
  expectTrouble(/inline event handler/)
  const paste = (html: string) =>
    page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/html', pasted)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, html)
  await putCaretAtEndOf(page, paragraph(page, 2))
  await page.keyboard.press('Enter')
  await paste(
    '<h2 style="color:red" class="MsoHeading">Pasted heading</h2><p class="MsoNormal"><span style="font-size:30pt">Pasted <b>bold</b></span><img src="x" onerror="alert(1)"><a href="javascript:alert(1)">link</a></p><table><tr><td>Cell</td></tr></table>',
  )
  await expect.poll(() => words(page)).toContain('Pasted heading')
  const html = await letterOf(page).innerHTML()
  expect(html).toContain('<p>Pasted <strong>bold</strong>link</p>')
  expect(html).not.toMatch(/style=|Mso|onerror|javascript/)
  await page.locator('.mark').click()
  await page.getByRole('textbox', { name: 'Footnote 1' }).waitFor()
  await paste('<p>One</p><p><i>Two</i></p>')
  await page.keyboard.press('Escape')
  expect(await notesOf(page).innerHTML()).toContain('The old note.One <em>Two</em>')
  await untilSaved(page)
})

test('a reader sees the live text, is told why it cannot be changed, and changes nothing', async () => {
  const at = await desk()
  const { page: samuel } = await at.comes('Samuel')
  await samuel.locator('[data-saved="reading"]').waitFor()
  await samuel.getByText('You read this letter').waitFor()
  expect(await letterOf(samuel).getAttribute('contenteditable')).toBe('false')
  expect(await samuel.getByRole('toolbar').count()).toBe(0)
  await letterOf(samuel).click()
  await samuel.keyboard.type('No')
  const { page: maryam } = await at.writes('Maryam')
  await typeAtEndOf(maryam, 0, ' Live.')
  await expect.poll(() => words(samuel)).toContain('First line. Live.')
  expect(await words(maryam)).toEqual(await words(samuel))
  expect(await copies(samuel), 'nothing of it is kept on their device').toEqual([])
})

test('somebody who is signed out is told so at once, with the way back in', async () => {
  const at = await desk()
  const { page, expectTrouble } = await at.writes('Maryam')
  expectTrouble(OFFLINE)
  // Nobody has used the one-time link here: for visitors there is nothing yet.
  expectTrouble(/503/)
  await at.signOut('Maryam')
  await page.getByText('You have been signed out.').waitFor()
  const way = await page.getByRole('link', { name: 'Sign in again' }).getAttribute('href')
  expect(way).toContain(encodeURIComponent(new URL(at.address).pathname))
  expect(await letterOf(page).getAttribute('contenteditable')).toBe('false')
})

test('the keyboard alone is enough: to the tools and back, a style, a link, a footnote', async () => {
  const at = await desk()
  const { page } = await at.writes('Maryam')
  await focusLetter(page)
  await page.keyboard.press('Control+End')
  // The editor hears of the caret a moment later, and the tools take the focus from it at once.
  await expect.poll(() => page.getByLabel('Style of this paragraph').inputValue()).toBe('paragraph')
  await page.keyboard.press('Alt+F10')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe('Undo')
  for (const name of ['Redo', 'Style of this paragraph', 'Bold']) {
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe(name)
  }
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  expect(await focused()).toBe('The letter')
  await page.keyboard.press('Control+Alt+2')
  await expect.poll(() => letterOf(page).locator('h2').innerText()).toBe('Last line.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await page.getByText('Only https:// and mailto: addresses can stand in a letter.').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('records.example/protocol')
  await page.keyboard.press('Enter')
  await letterOf(page).locator('a[href="https://records.example/protocol"]').waitFor()
  expect(await focused()).toBe('The letter')
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Escape')
  expect(await focused()).toBe('The letter')
  await expect.poll(() => notesOf(page).nth(1).innerText()).toContain('By keyboard')
  await untilSaved(page)
})

test('an empty letter says what to do, and its first words become the title', async () => {
  const at = await desk([{ type: 'paragraph' }])
  const { page } = await at.writes('Maryam')
  await page.getByText('start a letter from it').waitFor()
  await letterOf(page).click()
  await page.keyboard.type('The title')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The text')
  await expect.poll(() => letterOf(page).locator('h1').innerText()).toBe('The title')
  expect(await paragraph(page, 0).innerText()).toBe('The text')
})

test('without scripts the letter is there to read, with its footnotes, and says why no more', async () => {
  const at = await desk()
  const { page } = await at.comes('Maryam', { javaScriptEnabled: false })
  await page.locator('noscript p').waitFor()
  expect(await page.content()).toContain('Writing in it needs JavaScript.')
  await page.getByText('The old note.').waitFor()
  expect(await page.getByText('Getting the tools').isVisible()).toBe(false)
})

test.each([
  ['on a desk', { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' as const }],
  [
    'on a phone',
    { viewport: { width: 360, height: 740 }, hasTouch: true, reducedMotion: 'reduce' as const },
  ],
])(
  'axe finds nothing %s, with a note open and with the outline open, in light and in the dark',
  async (_, options) => {
    const at = await desk()
    const { page } = await at.writes('Maryam', options)
    const { page: tomasz } = await at.writes('Tomasz')
    await paragraph(tomasz, 2).click()
    await page.locator('.caret').first().waitFor()
    expect(await wrongsInBothSchemes(page)).toEqual([])
    await page.locator('.mark').click()
    await page.getByRole('textbox', { name: 'Footnote 1' }).waitFor()
    expect(await wrongsInBothSchemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    const outline = page.getByRole('button', { name: 'Outline, versions and more' })
    if (await outline.isVisible()) {
      await outline.click()
      expect(await wrongsInBothSchemes(page)).toEqual([])
    }
  },
)

test('in a long letter whoever types on in a line just begun writes there', async () => {
  const at = await desk(Array.from({ length: 150 }, (_, number) => line(`Line ${number}.`)))
  const { page } = await at.writes('Tomasz')
  await typeAtEndOf(page, 100, ' Here.')
  for (let begun = 0; begun < 40; begun++) {
    await page.keyboard.press('Enter')
    await page.keyboard.type('Begun')
  }
  await expect
    .poll(async () => (await words(page)).slice(100, 142))
    .toEqual(['Line 100. Here.', ...Array(40).fill('Begun'), 'Line 101.'])
})
