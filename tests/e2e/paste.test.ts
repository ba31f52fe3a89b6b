import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import { letterOf, notesOf, putCaretAtEndOf, untilSaved } from '../setup/letter-page'

// A browser, a server and whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()

const LETTER: Block[] = [
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A letter' }] },
  { type: 'paragraph', content: [{ type: 'text', text: 'First line.' }] },
]

const paste = (page: Page, kind: string, value: string) =>
  letterOf(page).evaluate(
    (element, [type, data]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(type ?? '', data ?? '')
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    [kind, value],
  )

test('What Word has on the clipboard is pasted with its footnotes and clean links, and without its junk', async () => {
  const { page } = await (await deskWith(browser, LETTER)).writes('Maryam')
  await putCaretAtEndOf(page, letterOf(page).locator('p').first())
  await page.keyboard.press('Enter')
  await paste(
    page,
    'text/html',
    `<html><head><style>p{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal>We ask<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> for <a href="https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharrowmere.example%2F&data=reader%40hospital.example">this</a>.<o:p></o:p></p><p class=MsoNormal>And for that.</p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> A note from Word.</p></div></div><!--EndFragment--></body></html>`,
  )
  await paste(page, 'text/plain', ' See https://harrowmere.example/a?utm_source=mail.')
  await expect.poll(() => notesOf(page).count()).toBe(1)
  expect(await notesOf(page).first().textContent()).toContain('A note from Word.')
  const html = await letterOf(page).innerHTML()
  expect(html).not.toMatch(/safelinks|hospital|utm_source|Mso|color:/)
  expect(html).toContain('href="https://harrowmere.example/"')
  expect(await letterOf(page).locator('p').nth(1).innerText()).toMatch(/^We ask/)
  expect(await letterOf(page).locator('p').nth(2).innerText()).toContain('And for that. See https')
  await paste(page, 'text/html', '<p>A chart: <img src="data:,"></p>')
  await page.getByText('Left out of what you pasted: a picture.').waitFor()
  await untilSaved(page)
})

test('a list, a table and what follows them are pasted as a suggestion, and stand in the letter once that is accepted', async () => {
  const desk = await deskWith(browser, LETTER)
  const { page: elin } = await desk.writes('Elin')
  const { page: tomasz } = await desk.writes('Tomasz')
  await putCaretAtEndOf(elin, letterOf(elin).locator('p').first())
  await paste(
    elin,
    'text/html',
    '<p>We ask that you</p><ul><li>stop</li><li>delete</li></ul><table><tr><th>Year</th><td>2027</td></tr></table><p>and answer.</p>',
  )
  await untilSaved(elin)
  await tomasz.getByRole('button', { name: 'Suggestions: 1 open' }).click()
  const panel = tomasz.getByRole('complementary', { name: 'Suggestions' })
  await panel.getByText('New table: “Year · 2027”').waitFor()
  expect(await letterOf(tomasz).locator('li, table').count()).toBe(0)
  await panel.getByRole('button', { name: 'Accept' }).click()
  for (const page of [tomasz, elin]) {
    await letterOf(page).locator('ul:has-text("delete") + :has(td:has-text("2027"))').waitFor()
    await letterOf(page).locator('li', { hasText: 'stop' }).waitFor()
    expect(await letterOf(page).locator('p').last().innerText()).toBe('and answer.')
  }
  await untilSaved(tomasz)
})
