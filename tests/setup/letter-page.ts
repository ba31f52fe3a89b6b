import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The text that people write in, on the page of a letter. */
export const letterOf = (page: Page): Locator => page.getByRole('textbox', { name: 'The letter' })

/** The footnotes at the end of the sheet, in order. */
export const notesOf = (page: Page): Locator => page.locator('#footnotes li')

/** Waits until the page says that everything in it is on the server's disk. */
export const untilSaved = (page: Page): Promise<void> =>
  page.locator('[data-saved="saved"]').waitFor()

/** What a browser's console says, rightly, while there is no connection. */
export const OFFLINE =
  /CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_SOCKET|ERR_EMPTY_RESPONSE|ERR_FAILED|manifest patches|WebSocket connection|fetching the script/

const BLOCKS = 'h1, h2, h3, p'

/** The words of the letter, block by block, without marks and the names of carets. */
export const wordsOfLetter = (page: Page): Promise<string[]> =>
  letterOf(page).evaluate((element, blocks) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const extra of copy.querySelectorAll('.caret, .mark, img, br')) extra.remove()
    return [...copy.querySelectorAll(blocks)].map((block) => block.textContent ?? '')
  }, BLOCKS)

/**
 * Gives the letter the focus and waits until the editor has settled: twenty milliseconds later it
 * puts the caret where it believes it to be, which is not yet where somebody as quick as a test has
 * set it meanwhile.
 */
export async function focusLetter(page: Page): Promise<void> {
  await letterOf(page).focus()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)))
}

/** Puts the caret at the end of a place in the letter. Not by a click, which may meet a link or a mark. */
export async function putCaretAtEndOf(page: Page, place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded()
  await focusLetter(page)
  await expect
    .poll(() =>
      place.evaluate(async (element) => {
        const isThere = () => element.contains(getSelection()?.anchorNode ?? null)
        if (!isThere()) getSelection()?.collapse(element, element.childNodes.length)
        await new Promise((resolve) => setTimeout(resolve, 60))
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        return isThere()
      }),
    )
    .toBe(true)
  await page.keyboard.press('End')
}

/** Sets the caret at the end of a block, counted as in `wordsOfLetter`, and types. */
export async function typeAtEndOf(page: Page, block: number, text: string): Promise<void> {
  await putCaretAtEndOf(page, letterOf(page).locator(BLOCKS).nth(block))
  await page.keyboard.type(text)
}

/** Ends the page's process from one moment to the next: nothing that it meant to do still happens. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => {})
  await crashed
}
