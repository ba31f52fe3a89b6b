import type { Locator, Page } from 'playwright-core'

/** The text that people write in, on the page of a letter. */
export const letterOf = (page: Page): Locator => page.getByRole('textbox', { name: 'The letter' })

/** The footnotes at the end of the sheet, in order. */
export const notesOf = (page: Page): Locator => page.locator('#footnotes li')

/** Waits until the page says that everything in it is on the server's disk. */
export const untilSaved = (page: Page): Promise<void> =>
  page.locator('[data-saved="saved"]').waitFor()

/** What a browser's console says, rightly, while there is no connection. */
export const OFFLINE = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|WebSocket connection/

/** The words of the letter, block by block, without marks and the names of carets. */
export const wordsOfLetter = (page: Page): Promise<string[]> =>
  letterOf(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const extra of copy.querySelectorAll('.caret, .mark, img, br')) extra.remove()
    return [...copy.querySelectorAll('h1, h2, h3, p')].map((block) => block.textContent ?? '')
  })

/** Sets the caret at the end of the block that begins with these words, and types. */
export async function typeAfter(page: Page, words: string, text: string): Promise<void> {
  const block = letterOf(page).locator('p, h1, h2, h3').filter({ hasText: words }).first()
  await block.scrollIntoViewIfNeeded()
  // Its last characters: a click in the middle of a long paragraph may meet a link or a mark.
  await block.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    range.collapse(false)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
  await page.keyboard.type(text)
}
